import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { TypedBoard } from "../../boards/typed-board.ts";

const PERIOD = 2 ** 30;

let board: TypedBoard;
beforeAll(async () => {
  board = await TypedBoard.bootRaw();
});

const run = (code: string) => board.run(`import time\n${code}`);
const value = (expression: string) => run(`print(${expression})`).output.trim();

/** How long a program sleeps, in milliseconds. */
function timed(code: string): number {
  const before = board.clock.nowMs();
  expect(run(code).error).toBe("");
  return board.clock.nowMs() - before;
}

describe("sleeping on the virtual Nano", () => {
  it.each([
    ["time.sleep(2)", 2000],
    ["time.sleep(0.25)", 250],
    ["time.sleep(True)", 1000],
    ["time.sleep_ms(7)", 7],
    ["time.sleep_us(1500)", 1.5],
    ["time.sleep_ms(3_000_000_000)", 3_000_000_000],
    ["time.sleep(0)", 0],
    ["time.sleep(-1)", 0],
    ["time.sleep_ms(-5)", 0],
    ["time.sleep_us(-5)", 0],
    ["time.sleep(float('nan'))", 0],
  ])("%s takes %d ms", (code, ms) => {
    expect(timed(code)).toBeCloseTo(ms, 3);
  });

  it.each([
    "time.sleep('1')",
    "time.sleep([])",
    "time.sleep(None)",
    "time.sleep(1j)",
    "time.sleep_ms(1.5)",
    "time.sleep_ms('1')",
    "time.sleep_ms(None)",
    "time.sleep_us(1.5)",
    "time.sleep_us([1])",
  ])("%s is a TypeError, as on the board", (code) => {
    expect(run(code).error).toMatch(/^TypeError: /);
  });
});

describe("ticks on the virtual Nano", () => {
  it("count milliseconds and microseconds", () => {
    expect(
      run("a = time.ticks_ms()\ntime.sleep_ms(12)\nprint(time.ticks_diff(time.ticks_ms(), a))").output,
    ).toBe("12\n");
    expect(
      run("a = time.ticks_us()\ntime.sleep_us(12)\nprint(time.ticks_diff(time.ticks_us(), a))").output,
    ).toBe("12\n");
  });

  it("start again from 0 after 2**30", () => {
    const untilPeriod = PERIOD - (Math.floor(board.clock.nowMs()) % PERIOD);
    board.clock.sleepMs(untilPeriod - 1);
    expect(run("print(time.ticks_ms())\ntime.sleep_ms(1)\nprint(time.ticks_ms())").output).toBe(
      `${PERIOD - 1}\n0\n`,
    );
  });

  it("have a difference across that point, with its sign", () => {
    expect(value(`time.ticks_diff(5, ${PERIOD - 5})`)).toBe("10");
    expect(value(`time.ticks_diff(${PERIOD - 5}, 5)`)).toBe("-10");
    expect(value("time.ticks_diff(100, 30)")).toBe("70");
    expect(value("time.ticks_diff(30, 100)")).toBe("-70");
    expect(value(`time.ticks_diff(${PERIOD / 2}, 0)`)).toBe(`${-PERIOD / 2}`);
  });

  it("keep what was added, and never leave their range", () => {
    const delta = fc.integer({ min: -PERIOD / 2 + 1, max: PERIOD / 2 - 1 });
    fc.assert(
      fc.property(fc.nat(PERIOD - 1), delta, (ticks, added) => {
        const [sum, difference] = run(
          `s = time.ticks_add(${ticks}, ${added})\nprint(s)\nprint(time.ticks_diff(s, ${ticks}))`,
        ).output.split("\n");
        expect(Number(sum)).toBe((ticks + added + PERIOD) % PERIOD);
        expect(Number(difference)).toBe(added);
      }),
      { numRuns: 50 },
    );
  });

  it.each([`${PERIOD / 2}`, `${-PERIOD / 2}`])("refuse to be moved by %s, as on the board", (delta) => {
    expect(run(`time.ticks_add(0, ${delta})`).error).toBe("OverflowError: ticks interval overflow");
  });
});

describe("the date on the virtual Nano", () => {
  const NOW = "2026-01-01T00:00:00Z";
  const seconds = () => Math.floor(Date.parse(NOW) / 1000 + board.clock.nowMs() / 1000);

  it("is that of the clock it lives by, in seconds since 1970", () => {
    expect(value("time.time()")).toBe(`${seconds()}`);
    expect(value("time.time_ns()")).toBe(`${Math.floor(board.clock.epochMs())}000000`);
  });

  it("is told as year, month, day and time without a time zone", () => {
    const now = new Date(seconds() * 1000);
    const start = `(${now.getUTCFullYear()}, ${now.getUTCMonth() + 1}, ${now.getUTCDate()}, ${now.getUTCHours()}, `;
    expect(value("time.localtime()")).toContain(start);
    expect(value("time.gmtime()")).toContain(start);
    expect(value("time.localtime(0)")).toBe("(1970, 1, 1, 0, 0, 0, 3, 1)");
    expect(value("time.mktime(time.localtime(1767225600))")).toBe("1767225600");
  });
});

describe("strftime on the virtual Nano", () => {
  it("knows the fields that the board's own knows", () => {
    expect(
      value('time.strftime("%Y-%m-%d %H:%M:%S %A %a %B %b %j %y %I %P %w %% x", time.localtime(3600 * 13))'),
    ).toBe("1970-01-01 13:00:00 Thursday Thu January Jan 001 70 01 PM 3 % x");
  });
});
