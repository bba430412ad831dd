import { expect, test } from "vitest";
import { TypedBoard } from "../../boards/typed-board.ts";

const PRESSED = `
from machine import Pin
import time
button = Pin("D2", Pin.IN, Pin.PULL_UP)
`;

/** A board at its raw prompt on which D2 is pressed and let go at these times. */
async function boardWithPresses(...presses: readonly (readonly [downMs: number, upMs: number])[]) {
  const board = await TypedBoard.bootRaw();
  for (const [downMs, upMs] of presses) {
    board.clock.at(downMs, () => board.wire("D2", 0));
    board.clock.at(upMs, () => board.wire("D2", null));
  }
  return board;
}

const run = async (code: string, ...presses: readonly (readonly [number, number])[]) =>
  (await boardWithPresses(...presses)).run(PRESSED + code);

test("a handler is called when its edge comes, in the middle of a sleep", async () => {
  const code = `
start = time.ticks_ms()
button.irq(lambda pin: print("pressed", time.ticks_ms() - start), Pin.IRQ_FALLING)
time.sleep(1)
print("slept", time.ticks_ms() - start)`;
  expect(await run(code, [200, 300], [700, 800])).toEqual({
    output: "pressed 200\npressed 700\nslept 1000\n",
    error: "",
  });
});

test("an input that is only waited for is seen to be in use", async () => {
  const board = await TypedBoard.bootRaw();
  board.run("from machine import Pin\nbell = Pin('D5', Pin.IN)");
  expect(board.pins.get("D5")?.mode ?? "unused").toBe("unused");
  board.run("bell.irq(print)");
  expect(board.pins.get("D5")).toEqual({ mode: "in", level: 0 });
});

test("both edges call a handler unless one is named, and it gets the pin", async () => {
  const code = `button.irq(lambda pin: print(pin, pin.value()))\ntime.sleep(1)`;
  const pin = "Pin(GPIO25, mode=IN, pull=PULL_UP)";
  expect((await run(code, [200, 300])).output).toBe(`${pin} 0\n${pin} 1\n`);
});

test("a handler can be taken away, and be set by name", async () => {
  const code = `
button.irq(handler=lambda pin: print("one"), trigger=Pin.IRQ_FALLING)
time.sleep_ms(250)
button.irq(None)
time.sleep_ms(1000)`;
  expect((await run(code, [200, 300], [700, 800])).output).toBe("one\n");
});

test("a handler runs between the turns of a loop that never sleeps", async () => {
  const board = await TypedBoard.bootRaw();
  const code = `${PRESSED}
pressed = False
def note(pin):
    global pressed
    pressed = True
button.irq(note, Pin.IRQ_FALLING)
turns = 0
while not pressed:
    turns += 1
    if turns == 50:
        Pin("D3", Pin.OUT).on()
print("after", turns >= 50)`;
  board.onPin = (name) => name === "D3" && board.wire("D2", 0);
  expect(board.run(code)).toEqual({ output: "after True\n", error: "" });
});

test("a program's own output calls the handler of its pin, too", async () => {
  const code = `
led = Pin("LED", Pin.OUT, value=0)
led.irq(lambda pin: print("on"), Pin.IRQ_RISING)
for _ in range(2):
    led.on()
    led.off()
time.sleep_ms(1)`;
  expect((await run(code)).output).toBe("on\non\n");
});

test("an error in a handler is shown, and the program goes on", async () => {
  const code = `
def fail(pin):
    1 / 0
button.irq(fail, Pin.IRQ_FALLING)
time.sleep(1)
print("still here")`;
  const { output, error } = await run(code, [200, 300], [700, 800]);
  expect(output.match(/ZeroDivisionError/g)).toHaveLength(2);
  expect(output).toContain("still here");
  expect(error).toBe("");
});

test("a hard handler that fails is not called again", async () => {
  const code = `
def fail(pin):
    1 / 0
button.irq(fail, Pin.IRQ_FALLING, hard=True)
time.sleep(1)`;
  const { output } = await run(code, [200, 300], [700, 800]);
  expect(output.match(/Uncaught exception in IRQ callback handler\n/g)).toHaveLength(1);
  expect(output.match(/ZeroDivisionError/g)).toHaveLength(1);
});

test("a handler that sleeps delays those after it, and loses none of a few", async () => {
  const code = `
start = time.ticks_ms()
def slow(pin):
    time.sleep_ms(100)
    print(time.ticks_ms() - start)
button.irq(slow, Pin.IRQ_FALLING)
time.sleep(1)
print(time.ticks_ms() - start)`;
  expect((await run(code, [200, 210], [220, 230], [240, 250])).output).toBe("300\n400\n500\n1000\n");
});

test("Stop reaches the program while a handler sleeps", async () => {
  const board = await boardWithPresses([200, 300]);
  board.clock.at(250, () => {
    board.ctrlC = "once";
  });
  const code = `${PRESSED}
button.irq(lambda pin: time.sleep(10), Pin.IRQ_FALLING)
while True:
    time.sleep(1)`;
  expect(board.run(code).error).toBe("KeyboardInterrupt:");
});

test.each(["A6", "LEDR"])("the Wi-Fi module's pin %s has no handlers", async (pin) => {
  const { error } = await run(`Pin("${pin}", Pin.IN).irq(print)`);
  expect(error).toBe("ValueError: expecting a regular GPIO Pin");
});

test("the object of a handler tells its edge, and can be asked for later", async () => {
  const code = `
button.irq(lambda pin: print(button.irq().flags() == Pin.IRQ_FALLING), Pin.IRQ_FALLING)
time.sleep(1)
print(button.irq().trigger() == Pin.IRQ_FALLING)`;
  expect((await run(code, [200, 300])).output).toBe("True\nTrue\n");
});

const TIMER = "from machine import Timer\nimport time\nstart = time.ticks_ms()\n";
const tell = "lambda timer: print(time.ticks_ms() - start)";

test.each([
  ["a period in milliseconds", `Timer(period=300, callback=${tell})`, "300\n600\n900\n"],
  ["a frequency", `Timer(freq=4, callback=${tell})`, "250\n500\n750\n1000\n"],
  ["parts of a second", `Timer(-1, period=2, tick_hz=4, callback=${tell})`, "500\n1000\n"],
  ["one shot", `Timer(mode=Timer.ONE_SHOT, period=300, callback=${tell})`, "300\n"],
  ["settings that come later", `t = Timer()\nt.init(period=600, callback=${tell})`, "600\n"],
])("a timer takes %s", async (_what, code, output) => {
  const board = await TypedBoard.bootRaw();
  expect(board.run(`${TIMER}${code}\ntime.sleep_ms(1001)`)).toEqual({ output, error: "" });
});

test("a timer can be stopped, also by its own function", async () => {
  const board = await TypedBoard.bootRaw();
  const code = `
rounds = 0
def tick(timer):
    global rounds
    rounds += 1
    if rounds == 3:
        timer.deinit()
Timer(period=100, callback=tick)
time.sleep(1)
print(rounds)`;
  expect(board.run(TIMER + code).output).toBe("3\n");
});

test("the board has only timers of the one kind", async () => {
  const board = await TypedBoard.bootRaw();
  expect(board.run("from machine import Timer\nTimer(0)").error).toBe("ValueError: Timer doesn't exist");
  expect(board.run("print(Timer(period=20, callback=print))").output).toBe(
    "Timer(mode=PERIODIC, tick_hz=1000, period=20)\n",
  );
});

test("a timer goes on when its program has ended, as on a board, until the next one begins on a clean board", async () => {
  const board = await TypedBoard.bootRaw();
  expect(board.run(`${TIMER}Timer(period=100, callback=${tell})`).output).toBe("");
  board.clock.sleepMs(250);
  board.attend();
  expect(board.read()).toBe("250\r\n");
  board.run(
    "import sys\nfor name in ('machine', '_events', 'time'): sys.modules.pop(name, None)\nimport machine",
  );
  board.clock.sleepMs(1000);
  board.attend();
  expect(board.read()).toBe("");
});

test("asyncio's tasks and a timer go on side by side", async () => {
  const board = await TypedBoard.bootRaw();
  const code = `
import asyncio
async def main():
    for _ in range(3):
        await asyncio.sleep_ms(200)
        print("task")
Timer(period=300, callback=lambda timer: print("timer"))
asyncio.run(main())`;
  expect(board.run(TIMER + code).output).toBe("task\ntimer\ntask\ntimer\ntask\n");
});
