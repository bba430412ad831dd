import { describe, expect, it } from "vitest";
import { runHeadless } from "../../../src/device/judge/run-headless.ts";
import { wasmPath } from "../../boards/wasm-path.ts";

const room = { wasmUrl: wasmPath };

describe("a program before the judge", () => {
  it("has all that it did written down, in the order in which it did it", async () => {
    const program =
      'from machine import PWM, Pin\nimport time\nled = Pin("LED", Pin.OUT)\nfor i in range(2):\n    led.toggle()\n    print("turn", i)\n    time.sleep(1)\ntone = PWM(Pin("D3"), freq=440, duty_u16=32768)\ntone.deinit()\n';
    const { trace, over, error } = await runHeadless(program, {}, { ...room, turnMs: 0 });
    expect([over, error]).toEqual([null, ""]);
    expect(trace).toEqual([
      [0, "pin", "LED", 0],
      [0, "pin", "LED", 1],
      [0, "print", "turn 0"],
      [1000, "pin", "LED", 0],
      [1000, "print", "turn 1"],
      [2000, "wave", "D3", 440, 50],
      [2000, "wave", "D3", 0, 0],
    ]);
  });

  it("is given what the script says, when it says so", async () => {
    const program =
      'from machine import Pin\nimport time\nbutton = Pin("D2", Pin.IN, Pin.PULL_UP)\nname = input("Name? ")\nwhile button.value():\n    time.sleep_ms(10)\nprint("Hello", name)\n';
    const script = { typed: [[500, "Ada\r"]], wires: [[2000, "D2", 0]] } as const;
    const { trace } = await runHeadless(program, script, room);
    expect(trace.map(([, , line]) => line)).toEqual(["Name? Ada", "Hello Ada"]);
    const [asked = 0, pressed = 0] = trace.map(([atMs]) => atMs);
    // Reading a letter takes some turns, and the loop looks every 10 milliseconds.
    expect(asked - 500).toBeLessThan(5);
    expect(pressed - 2000).toBeLessThan(12);
  });

  it("does nothing when there is nothing in it", async () => {
    const { trace, output, error, over } = await runHeadless("", {}, room);
    expect({ trace, output, error, over }).toEqual({ trace: [], output: "", error: "", over: null });
  });

  it("is told how long it went on", async () => {
    const { ms, over } = await runHeadless("import time\ntime.sleep(1.5)\n", {}, room);
    expect([over, Math.round(ms / 100)]).toEqual([null, 15]);
  });

  it("leaves the same trace each time, byte for byte", async () => {
    const program =
      "import random, time\nwhile time.ticks_ms() < 3000:\n    print(random.randint(1, 6), time.ticks_us())\n    time.sleep_ms(random.randint(1, 99))\n";
    const one = await runHeadless(program, {}, room);
    const other = await runHeadless(program, {}, room);
    const lucky = await runHeadless(program, { seed: 7 }, room);
    expect(one.trace.length).toBeGreaterThan(20);
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(lucky.output).not.toBe(one.output);
  });

  it.each([
    ["random numbers that begin anew", "import random\nrandom.seed()\nprint(random.random())"],
    ["bytes by chance", "import os\nprint(os.urandom(8))"],
    ["the clock", "import time\nprint(time.time_ns(), time.ticks_us(), time.localtime())"],
    ["where things lie in memory", "print(id(object()), hash('x'), object())"],
    ["the order of a set", "print({'a', 'b', 'c', 1, 2.5, (1, 2)})"],
    ["who the board is", "import machine, os\nprint(machine.unique_id(), os.uname())"],
  ])("leaves the same trace each time when it uses %s", async (_what, program) => {
    const one = await runHeadless(program, {}, room);
    const other = await runHeadless(program, {}, room);
    expect(one.error).toBe("");
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it("has the error written down that it ended with", async () => {
    const { trace } = await runHeadless("import time\ntime.sleep(2)\nprint(x)", {}, { ...room, turnMs: 0 });
    expect(trace).toEqual([[2000, "error", "NameError: name 'x' isn't defined"]]);
  });

  it("sees the time go by in a loop that only watches the clock", async () => {
    const program =
      "import time\nend = time.ticks_ms() + 1000\nwhile time.ticks_ms() < end:\n    pass\nprint('over')";
    const { trace, over } = await runHeadless(program, {}, room);
    expect(over).toBeNull();
    expect(trace).toEqual([[expect.closeTo(1000, -1), "print", "over"]]);
  });

  it("is judged on ten minutes of blinking in far less than that", async () => {
    const program =
      'from machine import Pin\nimport time\nled = Pin("LED", Pin.OUT)\nwhile True:\n    led.toggle()\n    time.sleep(0.5)\n';
    const { trace, over } = await runHeadless(program, {}, room);
    expect(over).toBe("ms");
    expect(trace.length).toBeGreaterThan(1190);
  });
});

describe("a program that will not end is ended", () => {
  it.each([
    ["loops for ever", "while True:\n    pass", "turns"],
    [
      "takes no notice of Ctrl-C",
      "while True:\n    try:\n        while True: pass\n    except KeyboardInterrupt:\n        pass",
      "turns",
    ],
    [
      "catches everything, also while it tidies up",
      "while True:\n    try:\n        x = 1\n    except:\n        pass",
      "turns",
    ],
    ["prints for ever", "while True:\n    print('x' * 50)", "outputBytes"],
    ["prints without line ends", "while True:\n    print('x', end='')", "outputBytes"],
    [
      "does for ever what can be seen",
      'from machine import Pin\nled = Pin("LED", Pin.OUT)\nwhile True:\n    led.toggle()',
      "entries",
    ],
    ["waits for ever", "import time\nwhile True:\n    time.sleep(100)", "ms"],
    ["asks what nobody answers", "input()", "ms"],
    ["keeps more than a board can hold", "x = []\nwhile True:\n    x.append('.' * 100)", "memoryBytes"],
  ])("because it %s", async (_what, program, limit) => {
    const limits = { turns: 50_000, entries: 5000, outputBytes: 20_000 };
    const { over } = await runHeadless(program, {}, { ...room, limits });
    expect(over).toBe(limit);
  });

  it("and what it did before is kept", async () => {
    const program = "print('before')\nwhile True:\n    try:\n        while True: pass\n    except: pass";
    const { trace, output } = await runHeadless(program, {}, { ...room, limits: { turns: 20_000 } });
    expect(trace).toEqual([[0, "print", "before"]]);
    expect(output).toBe("before\n");
  });

  it("and the next program on this thread finds a board that works", async () => {
    await runHeadless(
      "while True:\n    try:\n        x = 1\n    except: pass",
      {},
      { ...room, limits: { turns: 9000 } },
    );
    expect((await runHeadless("print(1)", {}, room)).output).toBe("1\n");
  });
});

describe("what a program holds in memory", () => {
  const program =
    "import asyncio\nx = []\nfor i in range(3000):\n    x.append(str(i))\n    y = [i] * 100\nx = None";

  it("is weighed without its garbage", async () => {
    const { memoryBytes, over } = await runHeadless(program, {}, room);
    expect(over).toBe(null);
    // A place in the list, and the text: its object, its letters. The garbage comes to 1.3 million.
    expect(memoryBytes).toBeGreaterThan(40_000);
    expect(memoryBytes).toBeLessThan(3000 * (8 + 16 + 16) * 1.2);
  });

  it("is the same each time", async () => {
    const [once, again] = [await runHeadless(program, {}, room), await runHeadless(program, {}, room)];
    expect(again).toEqual(once);
  });
});
