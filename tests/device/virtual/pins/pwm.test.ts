import { beforeEach, describe, expect, it } from "vitest";
import cleanBoard from "../../../../firmware/untether/clean_board.py?raw";
import { TypedBoard } from "../../../boards/typed-board.ts";

let board: TypedBoard;
beforeEach(async () => {
  board = await TypedBoard.bootRaw();
});

const run = (code: string) => board.run(`from machine import PWM, Pin\n${code}`);
const shown = (expression: string) => run(`print(${expression})`).output.trimEnd();
const pin = (name: string) => board.pins.get(name);

describe("a pin with PWM", () => {
  it("sends nothing before it has a frequency and a duty", () => {
    run('PWM(Pin("D9"), freq=1000)');
    expect(pin("D9")).toEqual({ mode: "pwm", level: 0 });
    run('PWM(Pin("D9")).duty_u16(65535)');
    expect(pin("D9")).toEqual({ mode: "pwm", level: 1, wave: { hz: 1000, duty: 1 } });
  });

  it("tells what it was set to", () => {
    expect(shown('(p := PWM("D9", freq=50, duty_ns=1500000)).freq(), p.duty_ns(), p.duty_u16()')).toBe(
      "50 1500000 4915",
    );
  });

  it("keeps a share of the time, or a time, when its frequency changes", () => {
    run('p = PWM(Pin("D9"), freq=100, duty_u16=32768)\np.freq(200)');
    expect(pin("D9")?.wave?.duty).toBeCloseTo(0.5, 4);
    run('p = PWM(Pin("D9"), freq=100, duty_ns=1000000)\np.freq(200)');
    expect(pin("D9")?.wave).toEqual({ hz: 200, duty: 0.2 });
  });

  it("shares the frequency within a slice: D6 and D7", () => {
    run('PWM(Pin("D6"), freq=100, duty_u16=65535)\nPWM(Pin("D7"), freq=500, duty_u16=0)');
    expect(pin("D6")?.wave).toEqual({ hz: 500, duty: 1 });
    expect(pin("D7")).toEqual({ mode: "pwm", level: 0, wave: { hz: 500, duty: 0 } });
  });

  it.each([
    ["D4", "TX"],
    ["D5", "RX"],
    ["D8", "D12"],
    ["D9", "D10"],
    ["A2", "SDA"],
    ["A3", "SCL"],
  ])("shares the duty too on %s and %s", (one, other) => {
    run(`p = PWM(Pin("${one}"), freq=100, duty_u16=65535)\nPWM(Pin("${other}")).duty_u16(0)`);
    expect([pin(one)?.wave, pin(other)?.wave]).toEqual([
      { hz: 100, duty: 0 },
      { hz: 100, duty: 0 },
    ]);
  });

  it("sends nothing after deinit, nor does the other one of its slice", () => {
    run('p = PWM("D6", freq=100, duty_u16=9)\nPWM("D7", freq=100, duty_u16=9)\np.deinit()');
    expect([pin("D6"), pin("D7")]).toEqual([
      { mode: "pwm", level: 0 },
      { mode: "pwm", level: 0 },
    ]);
  });

  it("is let go when it is set up as something else", () => {
    run('p = PWM("D9", freq=100, duty_u16=9)\nPin("D9", Pin.OUT, value=1)\np.duty_u16(0)');
    expect(pin("D9")).toEqual({ mode: "out", level: 1 });
  });

  it("stops at a soft reset", () => {
    run('PWM("D9", freq=100, duty_u16=9)');
    board.type("\x04");
    expect(pin("D9")).toEqual({ mode: "pwm", level: 0 });
  });

  it("is silent on a clean board, and stays so for the next program", () => {
    run('PWM("D3", freq=100, duty_u16=9)');
    expect(board.run(cleanBoard).error).toBe("");
    expect(pin("D3")).toEqual({ mode: "unused", level: 0 });
    run('PWM("D3")');
    expect(pin("D3")).toEqual({ mode: "pwm", level: 0 });
  });

  it.each([
    ['PWM("LEDR")', "ValueError: expecting a regular GPIO Pin"],
    ['PWM(Pin("A6"))', "ValueError: expecting a regular GPIO Pin"],
    ['PWM("D1")', 'ValueError: unknown named pin "D1"'],
    ['PWM("D9", freq=7)', "ValueError: freq too small"],
    ['PWM("D9", freq=62500001)', "ValueError: freq too large"],
    ['PWM("D9", freq=440.0)', "TypeError: can't convert float to int"],
    ['PWM("D9").duty_u16("1")', "TypeError: can't convert str to int"],
  ])("%s is refused", (code, message) => {
    expect(run(code).error).toBe(message);
  });
});
