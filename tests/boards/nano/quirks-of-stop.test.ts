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
  it("loses the connection and not the program to Ctrl-C in the midst of a print, and hears nobody any more", async () => {
    await bench.start();
    const client = await bench.atRaw();
    await client.start("n = 0\nwhile True:\n    n += 1\n    print(n)");
    await client.until("100\r\n");
    client.type("\x03");
    expect(await client.closed()).toBe(1006);
    expect(bench.nano.log).toContain("dupterm: Exception in write() method, deactivating: ");
    const { length } = bench.nano.log;
    await bench.nano.until(() => bench.nano.log.length > length + 1000);
    const next = bench.call();
    await bench.nano.until(() => bench.nano.log.length > length + 10_000);
    expect(next.frames).toEqual([]);
  });

  it("ends a program that prints without that quirk", async () => {
    await bench.start({ quirks: { deafAfterPrint: false } });
    const client = await bench.atRaw();
    await client.start("n = 0\nwhile True:\n    n += 1\n    print(n)");
    await client.until("100\r\n");
    client.type("\x03");
    expect(await client.until("\x04>")).toContain("KeyboardInterrupt");
    expect((await client.run(LIVES)).output).toBe("1\n");
  });

  it("waits for ever when something is typed while it prints", async () => {
    await bench.start();
    const client = await bench.atPrompt();
    client.type("print(1+1)\r");
    await bench.nano.until(() => bench.nano.isDead !== null);
    expect(bench.nano.isDead).toBe("deadlock");
    await bench.nano.powerCycle();
    expect((await (await bench.atRaw()).run("print(1)")).output).toContain("1");
  });

  it("takes what is typed while it prints without that quirk", async () => {
    await bench.start({ quirks: { deadlock: false } });
    const client = await bench.atPrompt();
    client.type("print(1+1)\r");
    expect(await client.until("2\r\n>>> ")).toContain("print(1+1)\r\n");
  });

  const LED_LOOP = "from machine import Pin\nled = Pin('LEDR', Pin.OUT)\nwhile True:\n    led.value(0)";

  it("leaves the scheduler locked when Ctrl-C lands in an order to the Wi-Fi chip", async () => {
    await bench.start();
    const client = await bench.atRaw();
    await client.start(LED_LOOP);
    await bench.nano.until(() => bench.nano.pin("LEDR").mode === "out");
    client.type("\x03");
    expect(await client.until("\x04>")).toContain("KeyboardInterrupt");
    expect((await client.run(LIVES)).output).toBe("0\n");
    // The prompt answers, and yet nobody is let in, and the next program hears no Ctrl-C.
    const next = bench.call();
    await client.start(
      "import time\nprint('runs')\nfor i in range(20): time.sleep_ms(10)\nprint('to its end')",
    );
    client.type("\x03");
    expect(await client.until("\x04>")).toMatch(/to its end\r\n\x04\x04>$/);
    expect(next.frames).toEqual([]);
  });

  it("heals a leaked lock by a soft reset", async () => {
    await bench.start();
    const client = await bench.atRaw();
    await client.start(LED_LOOP);
    await bench.nano.until(() => bench.nano.pin("LEDR").mode === "out");
    client.type("\x03");
    await client.until("\x04>");
    client.type("\x04");
    await bench.nano.until(() => bench.nano.boots === 2 && bench.nano.isListening);
    expect((await (await bench.atRaw()).run(LIVES)).output).toBe("1\n");
  });

  it("leaves nothing locked without that quirk", async () => {
    await bench.start({ quirks: { lockLeak: false } });
    const client = await bench.atRaw();
    await client.start(LED_LOOP);
    await bench.nano.until(() => bench.nano.pin("LEDR").mode === "out");
    client.type("\x03");
    await client.until("\x04>");
    expect((await client.run(LIVES)).output).toBe("1\n");
  });

  it("stops a program that breathes without any harm", async () => {
    await bench.start();
    const client = await bench.atRaw();
    await client.start("import time\nwhile True:\n    print('tick')\n    time.sleep(0.05)");
    await client.until("tick\r\ntick\r\n");
    client.type("\x03");
    expect(await client.until("\x04>")).toContain("KeyboardInterrupt");
    expect((await client.run(LIVES)).output).toBe("1\n");
  });
});
