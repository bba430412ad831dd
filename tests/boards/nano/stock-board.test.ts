import { afterEach, expect, it } from "vitest";
import { type Nano, startNano } from "./nano.ts";
import { WebReplClient } from "./webrepl-client.ts";

let nano: Nano;
let client: WebReplClient | null = null;
afterEach(async () => {
  client?.leave(true);
  await nano.stop();
});

it("runs programs over the raw REPL", async () => {
  nano = await startNano({ firmware: "stock" });
  client = await WebReplClient.raw(nano.url);
  expect(await client.run("print(6 * 7)")).toEqual({ output: "42\n", error: "" });
  expect((await client.run("1/0")).error).toContain("ZeroDivisionError");
});

it("takes a file in binary frames, and gives it back", async () => {
  nano = await startNano({ firmware: "stock" });
  client = await WebReplClient.raw(nano.url);
  const content = Buffer.alloc(16_384, "0123456789abcdefg");
  await client.put("/p.bin", content);
  expect(Buffer.from(nano.readFile("/p.bin") ?? [])).toEqual(content);
  expect(await client.get("/p.bin")).toEqual(content);
  expect(await client.version()).toEqual([1, 28, 0]);
});

it("ends a program by Ctrl-C", async () => {
  nano = await startNano({ firmware: "stock" });
  client = await WebReplClient.raw(nano.url);
  await client.start("while True:\n    pass");
  client.type("\x03");
  expect(await client.until("\x04>")).toContain("KeyboardInterrupt");
});
