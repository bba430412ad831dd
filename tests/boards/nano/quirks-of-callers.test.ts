import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { Workbench } from "./workbench.ts";

const bench = new Workbench();
afterEach(() => bench.clear());

const LIVES = `import micropython, time
f = []
micropython.schedule(f.append, 1)
time.sleep_ms(20)
print(len(f))`;

describe("a stock board", () => {
  it.each(["a bad header", "a reset"])("is dead after %s at the idle prompt", async (what) => {
    await bench.start();
    const socket = connect(bench.nano.port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write(what === "a reset" ? "GET / HT" : "GET / HTTP/1.1\r\nno colon\r\n\r\n");
    if (what === "a reset") setTimeout(() => socket.resetAndDestroy(), 100);
    await bench.nano.until(() => bench.nano.isDead !== null);
    expect(bench.nano.isDead).toBe("panic");
    socket.destroy();
  });

  it("survives a bad header without that quirk", async () => {
    await bench.start({ quirks: { panic: false } });
    const socket = connect(bench.nano.port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write("GET / HTTP/1.1\r\nno colon\r\n\r\n");
    await bench.nano.until(() => bench.nano.log.includes("ValueError"));
    socket.destroy();
    await bench.atRaw();
  });

  it("is deaf after a bad header while a program runs, which ends", async () => {
    await bench.start();
    const client = await bench.atRaw();
    await client.start("import time\nwhile True: time.sleep(0.01)");
    const socket = connect(bench.nano.port, "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nno colon\r\n\r\n");
    await client.until("\x04>");
    expect((await client.run(LIVES)).output).toBe("0\n");
    socket.destroy();
  });

  it("stands still as long as somebody says nothing, and goes on when they have left", async () => {
    await bench.start();
    const client = await bench.atRaw();
    await client.start("import time\nwhile True: time.sleep(0.01)");
    const socket = connect(bench.nano.port, "127.0.0.1");
    await new Promise((resolve) => socket.once("connect", resolve));
    await bench.nano.untilIdle();
    client.type("\x03");
    await bench.nano.aMoment();
    expect(client.text).not.toContain("KeyboardInterrupt");
    socket.end();
    expect(await client.until("\x04>")).toContain("KeyboardInterrupt");
  });
});
