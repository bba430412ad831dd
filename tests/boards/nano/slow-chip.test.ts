import { afterEach, describe, expect, it } from "vitest";
import { type Nano, startNano } from "./nano.ts";
import { WebReplClient } from "./webrepl-client.ts";

/** What a browser sends along, which a stock board reads byte by byte. */
const BROWSER = {
  "User-Agent":
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
  Origin: "http://localhost:8080",
  "Accept-Encoding": "gzip, deflate, br, zstd",
  "Accept-Language": "en-GB,en;q=0.9",
  "Cache-Control": "no-cache",
  Pragma: "no-cache",
};

let nano: Nano;
let client: WebReplClient;
afterEach(async () => {
  client.leave(true);
  await nano.stop();
});

/** How long this takes, in milliseconds. A busy computer makes it longer, never shorter. */
async function time(act: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await act();
  return performance.now() - startMs;
}

describe("a board with a slow chip", () => {
  it("takes the time of a real one for its handshake, texts, prints, files, and its way back", async () => {
    // What boot and joining take is the same for every board, and goes without saying here.
    nano = await startNano({ firmware: "stock", chip: "slow", joinMs: 100 });
    client = new WebReplClient(nano.url, BROWSER);
    expect(await time(() => client.until("Password: "))).toBeGreaterThan(3500);
    client.type("lab12345\r");
    await client.until("WebREPL connected\r\n>>> ");
    client.type("\x01");
    await client.until("raw REPL; CTRL-B to exit\r\n>");

    const text = `x = "${"y".repeat(500)}"`;
    expect(await time(() => client.run(text))).toBeGreaterThan(500 * 4);
    expect(await time(() => client.run("for i in range(20): print(i)"))).toBeGreaterThan(40 * 14);
    expect(await time(() => client.put("/x", Buffer.alloc(4096)))).toBeGreaterThan(300);

    const wayBackMs = await time(() => {
      client.type("\x04");
      return nano.until(() => nano.boots === 2 && nano.isListening);
    });
    expect(wayBackMs).toBeGreaterThan(850);
  });

  it("writes to a file system in memory in no time of its own", async () => {
    nano = await startNano({ firmware: "untether", chip: "slow", joinMs: 100 });
    client = await WebReplClient.raw(nano.url);
    const content = Buffer.alloc(8192);
    const toFlash = await time(() => client.put("/x", content));
    const toMemory = await time(() => client.put("/run/x", content));
    expect(toFlash - toMemory).toBeGreaterThan(100);
  });
});
