import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Nano, type NanoOptions, startNano } from "./nano.ts";
import { fileRequest, WebReplClient } from "./webrepl-client.ts";

const LIVES = `import micropython, time
f = []
micropython.schedule(f.append, 1)
time.sleep_ms(20)
print(len(f))`;
const MPY_REBOOTS = "MPY: soft reboot\r\n";

let nano: Nano;
const clients: WebReplClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.leave(true);
  await nano.stop();
});

async function start(options: Partial<NanoOptions> = {}): Promise<Nano> {
  nano = await startNano({ firmware: "stock", ...options });
  return nano;
}

const kept = (client: WebReplClient): WebReplClient => {
  clients.push(client);
  return client;
};
const call = (headers: Record<string, string> = {}) => kept(new WebReplClient(nano.url, headers));
const atRaw = async () => kept(await WebReplClient.raw(nano.url));
const atPrompt = async () => kept(await WebReplClient.login(nano.url));

/** What the board answers to bytes that a test sends by TCP, until it closes. */
async function answerTo(text: string): Promise<string> {
  const socket = connect(nano.port, "127.0.0.1");
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
    await start();
    expect(await answerTo(upgrade("connection"))).toContain("webrepl_content.js");
    expect(await answerTo(upgrade("Connection"))).toContain("101 Switching Protocols");
  });

  it("takes headers in any case without that quirk", async () => {
    await start({ quirks: { headerCase: false } });
    expect(await answerTo(upgrade("connection"))).toContain("Password: ");
  });

  it("lets a second client in and puts it out at once, without a word", async () => {
    await start();
    const first = await atRaw();
    const second = call();
    expect(await second.closed()).toBe(1006);
    expect(second.text).toBe("");
    expect((await first.run("print(1)")).output).toContain("1\n");
  });

  it("lets a second client take over without that quirk", async () => {
    await start({ quirks: { oneClient: false } });
    const first = await atRaw();
    await atPrompt();
    expect(await first.closed()).toBe(1006);
  });

  it("greets with a prompt though a program runs", async () => {
    await start();
    const first = await atRaw();
    await first.start("import time\nwhile True: time.sleep(1)");
    first.leave();
    await first.closed();
    const client = await atPrompt();
    client.type("print(1)\r");
    client.type("\x03");
    expect(await client.until("KeyboardInterrupt")).not.toContain("print(1)");
  });

  it("greets without a prompt without that quirk", async () => {
    await start({ quirks: { constantGreeting: false } });
    const client = call();
    await client.until("Password: ");
    client.type("lab12345\r");
    expect(await client.until("WebREPL connected\r\n")).not.toContain(">>>");
  });

  it("keeps 511 bytes of what is typed while a program runs, and says nothing of the rest", async () => {
    await start();
    const client = await atRaw();
    await client.start("import time, sys\ntime.sleep(0.5)\nprint(len(sys.stdin.readline()))");
    client.type(`${"x".repeat(600)}`);
    // What comes later finds room again, once the program reads.
    await nano.until(() => nano.log.endsWith("OK"));
    setTimeout(() => client.type("\n"), 600);
    expect(await client.until("\x04>")).toMatch(/^512\r\n/);
  });

  it("keeps all that is typed without that quirk", async () => {
    await start({ quirks: { smallRing: false } });
    const client = await atRaw();
    await client.start("import time, sys\ntime.sleep(0.1)\nprint(len(sys.stdin.readline()))");
    client.type(`${"x".repeat(600)}\n`);
    expect(await client.until("\x04>")).toMatch(/^601\r\n/);
  });

  it("sends each piece of a print as a frame, and the line end as one of its own", async () => {
    await start();
    const client = await atRaw();
    await client.run("print('hello', 12)");
    expect(client.frames.join("|")).toContain("hello| |12|\r\n");
  });

  it("joins pieces without that quirk", async () => {
    await start({ quirks: { framePerPiece: false } });
    const client = await atRaw();
    await client.run("print('hello', 12)");
    expect(client.frames.join("|")).toContain("hello 12\r\n");
  });

  it("never answers a ping, and takes a long one for a file request", async () => {
    await start();
    const client = await atRaw();
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
    await start({ quirks: { noPong: false } });
    const client = await atRaw();
    const pong = new Promise<string>((resolve) => client.socket.on("pong", (data) => resolve(String(data))));
    client.socket.ping("four");
    expect(await pong).toBe("four");
    expect(await client.version()).toEqual([1, 28, 0]);
  });

  it("closes the connection without a word when a file is not there", async () => {
    await start();
    const client = await atRaw();
    client.send(fileRequest(2, "/none", 0));
    expect(await client.closed()).toBe(1006);
    expect(nano.log).toContain("dupterm: Exception in read() method, deactivating: ");
    expect((await (await atRaw()).run("print(1)")).output).toContain("1");
  });

  it("tells what is wrong with a file without that quirk", async () => {
    await start({ quirks: { fatalFileErrors: false } });
    const client = await atRaw();
    client.send(fileRequest(2, "/none", 0));
    expect([...(await client.bytes(4))]).toEqual([0x57, 0x42, 2, 0]);
  });

  it("loses a byte of a file that arrives alone, and reports success", async () => {
    await start();
    const client = await atRaw();
    client.send(fileRequest(1, "/x", 3));
    await client.bytes(4);
    client.send(Buffer.from("a"));
    await nano.untilIdle();
    client.send(Buffer.from("bc"));
    await client.bytes(4);
    expect(String(Buffer.from(nano.readFile("/x") ?? []))).toBe("bc");
  });

  it("loses no byte without that quirk", async () => {
    await start({ quirks: { byteLoss: false } });
    const client = await atRaw();
    client.send(fileRequest(1, "/x", 3));
    await client.bytes(4);
    client.send(Buffer.from("a"));
    await nano.untilIdle();
    client.send(Buffer.from("bc"));
    await client.bytes(4);
    expect(String(Buffer.from(nano.readFile("/x") ?? []))).toBe("abc");
  });

  it("ends the connection at a soft reset from the prompt, and is back some time later", async () => {
    await start({ joinMs: 100, files: { "/main.py": "print('main runs')\n" } });
    const client = await atPrompt();
    client.type("\x04");
    await client.until(MPY_REBOOTS);
    expect(await client.closed()).toBe(1006);
    expect(nano.isListening).toBe(false);
    await nano.untilListening();
    expect(nano.log.split("main runs")).toHaveLength(3);
    await atRaw();
  });

  it("falls silent at a soft reset from the raw prompt, and runs no main.py", async () => {
    await start({ files: { "/main.py": "print('main runs')\n" } });
    const client = await atRaw();
    client.type("\x04");
    await client.until(MPY_REBOOTS);
    await nano.until(() => nano.boots === 2 && nano.isListening);
    expect(client.closeCode).toBe(null);
    expect(nano.log.split("main runs")).toHaveLength(2);
    // Whoever says something to the board that is back hears of it.
    client.type("\x03");
    expect(await client.closed()).toBe(1006);
  });

  it("closes at a soft reset from the raw prompt without that quirk", async () => {
    await start({ quirks: { silentRawReset: false } });
    const client = await atRaw();
    client.type("\x04");
    await client.until(MPY_REBOOTS);
    expect(await client.closed()).toBe(1006);
  });

  it("keeps its network at a soft reset without that quirk", async () => {
    await start({ quirks: { resetOfChip: false }, files: { "/boot.py": bootOnce } });
    const client = await atPrompt();
    client.type("\x04");
    expect(await client.closed()).toBe(1006);
    await nano.until(() => nano.boots === 2 && nano.isListening);
    expect(nano.log.split("joins")).toHaveLength(2);
  });

  it("loses the connection and not the program to Ctrl-C in the midst of a print, and hears nobody any more", async () => {
    await start();
    const client = await atRaw();
    await client.start("n = 0\nwhile True:\n    n += 1\n    print(n)");
    await client.until("100\r\n");
    client.type("\x03");
    expect(await client.closed()).toBe(1006);
    expect(nano.log).toContain("dupterm: Exception in write() method, deactivating: ");
    const { length } = nano.log;
    await nano.until(() => nano.log.length > length + 1000);
    const next = call();
    await nano.until(() => nano.log.length > length + 10_000);
    expect(next.frames).toEqual([]);
  });

  it("ends a program that prints without that quirk", async () => {
    await start({ quirks: { deafAfterPrint: false } });
    const client = await atRaw();
    await client.start("n = 0\nwhile True:\n    n += 1\n    print(n)");
    await client.until("100\r\n");
    client.type("\x03");
    expect(await client.until("\x04>")).toContain("KeyboardInterrupt");
    expect((await client.run(LIVES)).output).toBe("1\n");
  });

  it("waits for ever when something is typed while it prints", async () => {
    await start();
    const client = await atPrompt();
    client.type("print(1+1)\r");
    await nano.until(() => nano.isDead !== null);
    expect(nano.isDead).toBe("deadlock");
    await nano.powerCycle();
    expect((await (await atRaw()).run("print(1)")).output).toContain("1");
  });

  it("takes what is typed while it prints without that quirk", async () => {
    await start({ quirks: { deadlock: false } });
    const client = await atPrompt();
    client.type("print(1+1)\r");
    expect(await client.until("2\r\n>>> ")).toContain("print(1+1)\r\n");
  });

  const LED_LOOP = "from machine import Pin\nled = Pin('LEDR', Pin.OUT)\nwhile True:\n    led.value(0)";

  it("leaves the scheduler locked when Ctrl-C lands in an order to the Wi-Fi chip", async () => {
    await start();
    const client = await atRaw();
    await client.start(LED_LOOP);
    await nano.until(() => nano.pin("LEDR").mode === "out");
    client.type("\x03");
    expect(await client.until("\x04>")).toContain("KeyboardInterrupt");
    expect((await client.run(LIVES)).output).toBe("0\n");
    // The prompt answers, and yet nobody is let in, and the next program hears no Ctrl-C.
    const next = call();
    await client.start(
      "import time\nprint('runs')\nfor i in range(20): time.sleep_ms(10)\nprint('to its end')",
    );
    client.type("\x03");
    expect(await client.until("\x04>")).toMatch(/to its end\r\n\x04\x04>$/);
    expect(next.frames).toEqual([]);
  });

  it("heals a leaked lock by a soft reset", async () => {
    await start();
    const client = await atRaw();
    await client.start(LED_LOOP);
    await nano.until(() => nano.pin("LEDR").mode === "out");
    client.type("\x03");
    await client.until("\x04>");
    client.type("\x04");
    await nano.until(() => nano.boots === 2 && nano.isListening);
    expect((await (await atRaw()).run(LIVES)).output).toBe("1\n");
  });

  it("leaves nothing locked without that quirk", async () => {
    await start({ quirks: { lockLeak: false } });
    const client = await atRaw();
    await client.start(LED_LOOP);
    await nano.until(() => nano.pin("LEDR").mode === "out");
    client.type("\x03");
    await client.until("\x04>");
    expect((await client.run(LIVES)).output).toBe("1\n");
  });

  it("stops a program that breathes without any harm", async () => {
    await start();
    const client = await atRaw();
    await client.start("import time\nwhile True:\n    print('tick')\n    time.sleep(0.05)");
    await client.until("tick\r\ntick\r\n");
    client.type("\x03");
    expect(await client.until("\x04>")).toContain("KeyboardInterrupt");
    expect((await client.run(LIVES)).output).toBe("1\n");
  });

  it.each(["a bad header", "a reset"])("is dead after %s at the idle prompt", async (what) => {
    await start();
    const socket = connect(nano.port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write(what === "a reset" ? "GET / HT" : "GET / HTTP/1.1\r\nno colon\r\n\r\n");
    if (what === "a reset") setTimeout(() => socket.resetAndDestroy(), 100);
    await nano.until(() => nano.isDead !== null);
    expect(nano.isDead).toBe("panic");
    socket.destroy();
  });

  it("survives a bad header without that quirk", async () => {
    await start({ quirks: { panic: false } });
    const socket = connect(nano.port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write("GET / HTTP/1.1\r\nno colon\r\n\r\n");
    await nano.until(() => nano.log.includes("ValueError"));
    socket.destroy();
    await atRaw();
  });

  it("is deaf after a bad header while a program runs, which ends", async () => {
    await start();
    const client = await atRaw();
    await client.start("import time\nwhile True: time.sleep(0.01)");
    const socket = connect(nano.port, "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nno colon\r\n\r\n");
    await client.until("\x04>");
    expect((await client.run(LIVES)).output).toBe("0\n");
    socket.destroy();
  });

  it("stands still as long as somebody says nothing, and goes on when they have left", async () => {
    await start();
    const client = await atRaw();
    await client.start("import time\nwhile True: time.sleep(0.01)");
    const socket = connect(nano.port, "127.0.0.1");
    await new Promise((resolve) => socket.once("connect", resolve));
    await nano.untilIdle();
    client.type("\x03");
    await nano.aMoment();
    expect(client.text).not.toContain("KeyboardInterrupt");
    socket.end();
    expect(await client.until("\x04>")).toContain("KeyboardInterrupt");
  });
});

/** Joins its network at the first start only. */
const bootOnce = `import network, webrepl
wlan = network.WLAN(network.WLAN.IF_STA)
wlan.active(True)
if not wlan.isconnected():
    print("joins")
    wlan.connect("x", "12345678")
webrepl.start(password="lab12345")
`;
