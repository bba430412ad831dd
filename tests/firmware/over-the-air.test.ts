import { createHash } from "node:crypto";
import { connect, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type Nano, startNano } from "../boards/nano/nano.ts";
import { WebReplClient } from "../boards/nano/webrepl-client.ts";

let nano: Nano;
let client: WebReplClient;
const visitors: Socket[] = [];

beforeAll(async () => {
  nano = await startNano({ firmware: "untether" });
});
afterEach(() => {
  client?.leave(true);
  for (const visitor of visitors.splice(0)) visitor.destroy();
});
afterAll(() => nano.stop());

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sha = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
const kit = (command: string) => `import untether.kit as k;k.${command}`;

/** Cleans the board, and puts a program there. */
async function put(program: string): Promise<string> {
  const content = bytesOf(program);
  expect(await client.run(kit("clean()"))).toEqual({ output: "", error: "" });
  await client.put("/run/program.new", content);
  return kit(`run(${content.length}, "${sha(content)}")`);
}
/** Stops what runs; returns what the prompt says of it. */
async function stop(): Promise<string> {
  client.type("\x03");
  return client.until("\x04>");
}
const lives = async () => (await client.run(kit("lives()"))).output;

/** Somebody who connects and speaks as the test says. */
async function visit(): Promise<{ socket: Socket; heard: () => string; closed: Promise<void> }> {
  const socket = connect(nano.port, "127.0.0.1");
  visitors.push(socket);
  let heard = "";
  socket.on("data", (data: Buffer) => {
    heard += data.toString("latin1");
  });
  socket.on("error", () => undefined);
  const closed = new Promise<void>((resolve) => socket.on("close", () => resolve()));
  await new Promise<void>((resolve) => socket.on("connect", () => resolve()));
  return { socket, heard: () => heard, closed };
}

/** What a page hears that comes from another computer. */
async function fromElsewhere(path = ""): Promise<{ socket: WebSocket; opened: Promise<string> }> {
  const socket = new WebSocket(nano.url + path, { perMessageDeflate: false, localAddress: "127.0.0.2" });
  const opened = new Promise<string>((resolve) => {
    socket.on("message", (data: Buffer) => resolve(data.toString()));
    socket.on("close", (code, reason) => resolve(`${code} ${reason}`));
    socket.on("error", (error) => resolve(String(error)));
  });
  return { socket, opened };
}

describe("a page that connects", () => {
  it("is greeted, logs in, and gets to the raw prompt", async () => {
    client = new WebReplClient(nano.url);
    const greeting = /Untether (\{.*\})\r\nPassword: /.exec(await client.until("Password: "));
    expect(JSON.parse(greeting?.[1] ?? "")).toMatchObject({ v: 1, name: "nano-test", runs: false });
    client.type("lab12345\r\x01");
    await client.until("raw REPL; CTRL-B to exit\r\n>");
    expect(await client.run("print(6 * 7)")).toEqual({ output: "42\n", error: "" });
  });

  it("finds what the firmware tells of itself", async () => {
    client = await WebReplClient.raw(nano.url);
    const about = JSON.parse((await client.run(kit("about()"))).output.replace("\x1e", ""));
    expect(about).toMatchObject({ kit: 1, link: 1, name: "nano-test", wifi: "joined", problems: [] });
  });

  it("is shown out with a wrong password, and the next may come", async () => {
    client = new WebReplClient(nano.url);
    await client.until("Password: ");
    client.type("wrong\r");
    await client.until("Access denied");
    await client.closed();
    client = await WebReplClient.raw(nano.url);
  });
});

describe("a program over the air", () => {
  it("runs from memory, and nothing is written to the flash", async () => {
    client = await WebReplClient.raw(nano.url);
    expect(await client.run(await put("print('hello')\n"))).toEqual({ output: "hello\n", error: "" });
    expect(nano.readFile("/run/program.py")).toBeNull();
  });

  it.each([1, 4, 16, 64])("arrives whole when it has %i KB", async (kilobytes) => {
    client = await WebReplClient.raw(nano.url);
    const program = `print("begins")\n${"# a line of the program\n".repeat((kilobytes * 1024) / 24)}print("ends")\n`;
    expect((await client.run(await put(program))).output).toBe("begins\nends\n");
  });

  it("is told to be too large, and with which error", async () => {
    client = await WebReplClient.raw(nano.url);
    const said = new Promise<string>((resolve) =>
      client.socket.on("close", (code, reason) => resolve(`${code} ${reason}`)),
    );
    await client.run(kit("clean()"));
    client.put("/run/program.new", new Uint8Array(100_000)).catch(() => undefined);
    expect(await said).toBe("1011 error:28");
    client = await WebReplClient.raw(nano.url);
  });

  it("prints 5,000 lines in a tight loop, and none is lost", async () => {
    client = await WebReplClient.raw(nano.url);
    const { output } = await client.run(await put("for i in range(5000):\n    print('line', i)\n"));
    expect(output).toBe(Array.from({ length: 5000 }, (_, i) => `line ${i}\n`).join(""));
  });

  it("may print letters of every script, in frames that are all text", async () => {
    client = await WebReplClient.raw(nano.url);
    const line = "grüße 日本 😀 ";
    const { output } = await client.run(await put(`for i in range(500): print("${line}", i)\n`));
    expect(output).toBe(Array.from({ length: 500 }, (_, i) => `${line} ${i}\n`).join(""));
  });

  it("asks, and is answered", async () => {
    client = await WebReplClient.raw(nano.url);
    await client.start(await put("print('hi', input('name? '))\n"));
    await client.until("name? ");
    client.type("Ada\r");
    expect(await client.until("\x04>")).toBe("Ada\r\nhi Ada\r\n\x04\x04>");
  });
});

describe("Stop", () => {
  it.each([
    ["a tight loop", "while True: pass"],
    ["a tight loop of prints", "i = 0\nwhile True:\n    print('line number', i)\n    i += 1"],
    ["long lines without end", "while True: print('x' * 300)"],
    ["prints without a line end", "while True: print('ab', end='')"],
    [
      "the RGB LED in a tight loop",
      "import rgb_led\nwhile True:\n    rgb_led.show('red')\n    rgb_led.show('blue')",
    ],
    ["a program that sleeps", "import time\nwhile True: time.sleep(1)"],
    ["a program that waits for keys", "input('? ')"],
  ])("ends %s, and the board goes on as before", async (_, program) => {
    client = await WebReplClient.raw(nano.url);
    for (let round = 0; round < 3; round++) {
      await client.start(await put(`${program}\n`));
      await nano.aMoment();
      expect(await stop()).toContain("KeyboardInterrupt");
      expect(await lives()).toBe("\x1e1\n");
    }
  });

  it("comes from a page that has just found the board with a program that prints without end", async () => {
    client = await WebReplClient.raw(nano.url);
    await client.start(await put("while True: print('hello')\n"));
    await client.until("hello");
    client.leave(true);
    client = new WebReplClient(nano.url);
    expect(await client.until("Password: ")).toContain('"runs": true');
    client.type("lab12345\r\x03\x03\r\x01");
    await client.until("raw REPL; CTRL-B to exit\r\n>");
    expect((await client.run("print(1)")).output).toBe("1\n");
  });

  it("leaves no timers once the board is clean, and the session as it was", async () => {
    client = await WebReplClient.raw(nano.url);
    await client.run(
      await put("from machine import Timer\nt = [Timer(period=5, callback=lambda t: print('tick'))]\n"),
    );
    await client.until("tick");
    await client.run(kit("clean()"));
    client.text = "";
    expect((await client.run("import time\ntime.sleep(0.1)")).output).toBe("");
  });
});

describe("a connection that breaks", () => {
  it("loses nothing of what a program says meanwhile", async () => {
    client = await WebReplClient.raw(nano.url);
    const program = "import time\nwhile not go: time.sleep_ms(5)\nprint('result', 42)\n".replace(
      "while not go",
      "from untether import start\nwhile start.server.has_session()",
    );
    await client.start(await put(program));
    client.leave(true);
    await nano.until(() => nano.log.includes("result 42"));
    client = await WebReplClient.login(nano.url);
    expect(await client.until("\x04>")).toContain("result 42\r\n\x04\x04>");
  });

  it("does not stop a program that prints, however much", async () => {
    client = await WebReplClient.raw(nano.url);
    await client.start(
      await put("for i in range(3000): print('line', i)\nopen('/done.txt', 'w').write('yes')\n"),
    );
    client.leave(true);
    await nano.until(() => nano.readFile("/done.txt")?.length === 3);
  });
});

describe("a second page", () => {
  it("hears that the board is busy, and with whom; the first goes on", async () => {
    client = await WebReplClient.raw(nano.url);
    const second = await fromElsewhere();
    expect(await second.opened).toBe("1013 busy:127.0.0.1");
    expect((await client.run("print(1)")).output).toBe("1\n");
  });

  it("takes over if it wants to, and the first hears by whom", async () => {
    client = await WebReplClient.raw(nano.url);
    const said = new Promise<string>((resolve) =>
      client.socket.on("close", (code, reason) => resolve(`${code} ${reason}`)),
    );
    const second = await fromElsewhere("?takeover=1");
    expect(await second.opened).toMatch(/^Untether /);
    expect(await said).toBe("1013 taken:127.0.0.2");
    second.socket.terminate();
    await nano.untilIdle();
  });

  it("takes over without asking when it is the same computer's, as after a reload", async () => {
    const first = await WebReplClient.raw(nano.url);
    client = await WebReplClient.raw(nano.url);
    expect(await first.closed()).toBe(1013);
  });
});

describe("visitors who are no pages", () => {
  it("get the board's state when they ask for one", async () => {
    const response = await fetch(nano.url.replace("ws:", "http:"));
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(await response.json()).toMatchObject({ untether: 1, name: "nano-test", python: "1.28.0" });
  });

  it.each([
    ["says nothing", ""],
    ["sends half a request", "GET / HTTP/1.1\r\nHo"],
    ["sends a line that is no header", "GET / HTTP/1.1\r\nnonsense\r\n\r\n"],
  ])("hold up neither program nor session: one who %s", async (_, sent) => {
    client = await WebReplClient.raw(nano.url);
    await client.start(await put("import time\nwhile True: time.sleep_ms(5)\n"));
    const visitor = await visit();
    visitor.socket.write(sent);
    await visitor.closed;
    expect(await stop()).toContain("KeyboardInterrupt");
  });

  it("and resets in the middle of a handshake do no harm, at the prompt and while a program runs", async () => {
    for (const program of ["", "import time\nwhile True: time.sleep_ms(5)"]) {
      client = await WebReplClient.raw(nano.url);
      if (program) await client.start(program);
      for (const sent of ["", "GET / HT", "GET / HTTP/1.1\r\nUpgrade: websocket\r\n"]) {
        const visitor = await visit();
        visitor.socket.write(sent);
        visitor.socket.resetAndDestroy();
        await nano.untilIdle();
      }
      if (program) expect(await stop()).toContain("KeyboardInterrupt");
      expect((await client.run("print(1)")).output).toBe("1\n");
      expect(nano.isDead).toBeNull();
      client.leave(true);
    }
  });
});

describe("a board that loses something", () => {
  it("comes back into its network by itself, and its program has run on", async () => {
    client = await WebReplClient.raw(nano.url);
    await client.start(await put("import time\nn = 0\nwhile True:\n    n += 1\n    time.sleep_ms(5)\n"));
    nano.wifi(false);
    await nano.aMoment();
    nano.wifi(true);
    client.leave(true);
    client = new WebReplClient(nano.url);
    await client.until("Password: ");
    client.type("lab12345\r\x03\x03\r\x01");
    await client.until("raw REPL; CTRL-B to exit\r\n>");
    expect(Number((await client.run("print(n)")).output)).toBeGreaterThan(10);
  });

  it("starts the saved program when the power comes back, and can be reached all the while", async () => {
    client = await WebReplClient.raw(nano.url);
    const program = bytesOf("import time\nprint('saved')\nwhile True: time.sleep(1)\n");
    await client.put("/run/saved.new", program);
    const place = `place("/run/saved.new", "/saved_program.py", ${program.length}, "${sha(program)}")`;
    expect((await client.run(kit(place))).output).toBe("\x1etrue\n");
    await client.run(kit("autostart(True)"));
    await nano.powerCycle();
    client = new WebReplClient(nano.url);
    expect(await client.until("Password: ")).toContain('"runs": true');
    client.type("lab12345\r\x03\x03\r\x01");
    await client.until("raw REPL; CTRL-B to exit\r\n>");
    await client.run(kit("autostart(False)"));
  });
});
