import { afterEach, describe, expect, it } from "vitest";
import { stockFiles } from "./flash-content.ts";
import { type NanoOptions, startNano } from "./nano.ts";
import { WebReplClient } from "./webrepl-client.ts";
import { Workbench } from "./workbench.ts";

const bench = new Workbench();
afterEach(() => bench.clear());

async function start(options: Partial<NanoOptions> = {}): Promise<WebReplClient> {
  await bench.start(options);
  return bench.atRaw();
}

describe("a board", () => {
  it("keeps its files over a power cycle, and nothing else; its address stays", async () => {
    const client = await start();
    const { url } = bench.nano;
    await client.run("f = open('/kept.txt', 'w')\nf.write('kept')\nf.close()");
    await client.run("import machine\nmachine.mem32[0x4005800C] = 7\nx = 1");
    await bench.nano.powerCycle();
    expect(bench.nano.url).toBe(url);
    const next = await bench.atRaw();
    expect((await next.run("print(open('/kept.txt').read())")).output).toBe("kept\n");
    expect(await next.run("import machine\nprint(machine.mem32[0x4005800C])")).toEqual({
      output: "0\n",
      error: "",
    });
    expect((await next.run("print(x)")).error).toContain("NameError");
    // Nobody has told the client of before, until it says something.
    expect(client.closeCode).toBe(null);
    client.type("x");
    expect(await client.closed()).toBe(1006);
  });

  it("keeps the watchdog's registers when a program resets it, and knows why it has started", async () => {
    const client = await start();
    await client.run("import machine\nmachine.mem32[0x4005800C] = 0x12345678");
    const boots = bench.nano.boots;
    await client.start("import machine\nmachine.reset()");
    await bench.nano.until(() => bench.nano.boots > boots && bench.nano.isListening);
    const next = await bench.atRaw();
    const tell = "import machine\nprint(hex(machine.mem32[0x4005800C]), machine.reset_cause())";
    expect(await next.run(tell)).toEqual({ output: "0x12345678 3\n", error: "" });
  });

  it("drives pins that can be looked at", async () => {
    const client = await start();
    await client.run(
      "from machine import PWM, Pin\nPin('LED', Pin.OUT).on()\nPWM(Pin('D9'), freq=440, duty_u16=32768)",
    );
    expect(bench.nano.pin("LED")).toEqual({ mode: "out", level: 1 });
    expect(bench.nano.pin("D9").wave?.hz).toBe(440);
    await bench.nano.powerCycle();
    expect(bench.nano.pin("LED").mode).toBe("unused");
  });

  it("serves other ports, too", async () => {
    const client = await start();
    const port = await bench.nano.openPort(80);
    await client.start(`import socket
s = socket.socket()
s.bind(("", 80))
s.listen(1)
c, _ = s.accept()
c.recv(100)
c.send(b"HTTP/1.0 200 OK\\r\\n\\r\\nhello")
c.close()`);
    await bench.nano.aMoment();
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect(await answer.text()).toBe("hello");
    await client.until("\x04>");
  });

  it("reads from a client while a program waits for input", async () => {
    const client = await start({ quirks: { deadlock: false } });
    await client.start("name = input('Name? ')\nprint('Hello', name)");
    await client.until("Name? ");
    client.type("Ada\r");
    expect(await client.until("\x04>")).toContain("Hello Ada");
  });

  it("stands beside others", async () => {
    const client = await start();
    const other = await startNano({ firmware: "stock", files: stockFiles("other123"), password: "other123" });
    const second = await WebReplClient.login(other.url, "other123");
    expect((await client.run("print('one')")).output).toBe("one\n");
    second.type("2\r".slice(0, 1));
    await second.until("2");
    second.leave(true);
    await other.stop();
    expect((await client.run("print('one')")).output).toBe("one\n");
  });

  it("runs programs over the raw REPL", async () => {
    const client = await start();
    expect(await client.run("print(6 * 7)")).toEqual({ output: "42\n", error: "" });
    expect((await client.run("1/0")).error).toContain("ZeroDivisionError");
  });

  it("takes a file in binary frames, and gives it back", async () => {
    const client = await start();
    const content = Buffer.alloc(16_384, "0123456789abcdefg");
    await client.put("/p.bin", content);
    expect(Buffer.from(bench.nano.readFile("/p.bin") ?? [])).toEqual(content);
    expect(await client.get("/p.bin")).toEqual(content);
    expect(await client.version()).toEqual([1, 28, 0]);
  });

  it("ends a program by Ctrl-C", async () => {
    const client = await start();
    await client.start("while True:\n    pass");
    client.type("\x03");
    expect(await client.until("\x04>")).toContain("KeyboardInterrupt");
  });
});
