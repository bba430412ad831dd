import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { fileRequest } from "./webrepl-client.ts";
import { Workbench } from "./workbench.ts";

const bench = new Workbench();
afterEach(() => bench.clear());

/** What the board answers to bytes that a test sends by TCP, until it closes. */
async function answerTo(text: string): Promise<string> {
  const socket = connect(bench.nano.port, "127.0.0.1");
  socket.write(text);
  let answer = "";
  for await (const bytes of socket) {
    answer += String(bytes);
    if (answer.includes("Password: ")) break;
  }
  socket.destroy();
  return answer;
}

const upgrade = (connection: string) =>
  `GET / HTTP/1.1\r\nHost: x\r\n${connection}: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: abc\r\n\r\n`;

describe("a stock board", () => {
  it("takes headers only in the usual case", async () => {
    await bench.start();
    expect(await answerTo(upgrade("connection"))).toContain("webrepl_content.js");
    expect(await answerTo(upgrade("Connection"))).toContain("101 Switching Protocols");
  });

  it("takes headers in any case without that quirk", async () => {
    await bench.start({ quirks: { headerCase: false } });
    expect(await answerTo(upgrade("connection"))).toContain("Password: ");
  });

  it("lets a second client in and puts it out at once, without a word", async () => {
    await bench.start();
    const first = await bench.atRaw();
    const second = bench.call();
    expect(await second.closed()).toBe(1006);
    expect(second.text).toBe("");
    expect((await first.run("print(1)")).output).toContain("1\n");
  });

  it("lets a second client take over without that quirk", async () => {
    await bench.start({ quirks: { oneClient: false } });
    const first = await bench.atRaw();
    await bench.atPrompt();
    expect(await first.closed()).toBe(1006);
  });

  it("greets with a prompt though a program runs", async () => {
    await bench.start();
    const first = await bench.atRaw();
    await first.start("import time\nwhile True: time.sleep(1)");
    first.leave();
    await first.closed();
    const client = await bench.atPrompt();
    client.type("print(1)\r");
    client.type("\x03");
    expect(await client.until("KeyboardInterrupt")).not.toContain("print(1)");
  });

  it("greets without a prompt without that quirk", async () => {
    await bench.start({ quirks: { constantGreeting: false } });
    const client = bench.call();
    await client.until("Password: ");
    client.type("lab12345\r");
    expect(await client.until("WebREPL connected\r\n")).not.toContain(">>>");
  });

  it("keeps 511 bytes of what is typed while a program runs, and says nothing of the rest", async () => {
    await bench.start();
    const client = await bench.atRaw();
    await client.start(`import time, sys
time.sleep(1)
print(len(sys.stdin.read(511)), "and what comes now:")
print(sys.stdin.readline())`);
    client.type("x".repeat(600));
    await client.until("511 and what comes now:\r\n");
    client.type("news\n");
    expect(await client.until("\x04>")).toMatch(/^news\r\n/);
  });

  it("keeps all that is typed without that quirk", async () => {
    await bench.start({ quirks: { smallRing: false } });
    const client = await bench.atRaw();
    await client.start("import time, sys\ntime.sleep(0.1)\nprint(len(sys.stdin.readline()))");
    client.type(`${"x".repeat(600)}\n`);
    expect(await client.until("\x04>")).toMatch(/^601\r\n/);
  });

  it("sends each piece of a print as a frame, and the line end as one of its own", async () => {
    await bench.start();
    const client = await bench.atRaw();
    await client.run("print('hello', 12)");
    expect(client.frames.join("|")).toContain("hello| |12|\r\n");
  });

  it("joins pieces without that quirk", async () => {
    await bench.start({ quirks: { framePerPiece: false } });
    const client = await bench.atRaw();
    await client.run("print('hello', 12)");
    expect(client.frames.join("|")).toContain("hello 12\r\n");
  });

  it("never answers a ping, and takes a long one for a file request", async () => {
    await bench.start();
    const client = await bench.atRaw();
    let pongs = 0;
    client.socket.on("pong", () => pongs++);
    client.socket.ping("");
    client.socket.ping("x");
    expect(await client.version()).toEqual([1, 28, 0]);
    client.socket.ping("four");
    client.send(fileRequest(3, "", 0));
    client.send(fileRequest(3, "", 0));
    expect(await client.closed()).toBe(1006);
    expect(pongs).toBe(0);
  });

  it("answers a ping without that quirk", async () => {
    await bench.start({ quirks: { noPong: false } });
    const client = await bench.atRaw();
    const pong = new Promise<string>((resolve) => client.socket.on("pong", (data) => resolve(String(data))));
    client.socket.ping("four");
    expect(await pong).toBe("four");
    expect(await client.version()).toEqual([1, 28, 0]);
  });

  it("closes the connection without a word when a file is not there", async () => {
    await bench.start();
    const client = await bench.atRaw();
    client.send(fileRequest(2, "/none", 0));
    expect(await client.closed()).toBe(1006);
    expect(bench.nano.log).toContain("dupterm: Exception in read() method, deactivating: ");
    expect((await (await bench.atRaw()).run("print(1)")).output).toContain("1");
  });

  it("tells what is wrong with a file without that quirk", async () => {
    await bench.start({ quirks: { fatalFileErrors: false } });
    const client = await bench.atRaw();
    client.send(fileRequest(2, "/none", 0));
    expect([...(await client.bytes(4))]).toEqual([0x57, 0x42, 2, 0]);
  });

  it("loses a byte of a file that arrives alone, and reports success", async () => {
    await bench.start();
    const client = await bench.atRaw();
    client.send(fileRequest(1, "/x", 3));
    await client.bytes(4);
    client.send(Buffer.from("a"));
    await bench.nano.untilIdle();
    client.send(Buffer.from("bc"));
    await client.bytes(4);
    expect(String(Buffer.from(bench.nano.readFile("/x") ?? []))).toBe("bc");
  });

  it("loses no byte without that quirk", async () => {
    await bench.start({ quirks: { byteLoss: false } });
    const client = await bench.atRaw();
    client.send(fileRequest(1, "/x", 3));
    await client.bytes(4);
    client.send(Buffer.from("a"));
    await bench.nano.untilIdle();
    client.send(Buffer.from("bc"));
    await client.bytes(4);
    expect(String(Buffer.from(bench.nano.readFile("/x") ?? []))).toBe("abc");
  });
});
