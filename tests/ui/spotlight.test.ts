import { describe, expect, it } from "vitest";
import { Spotlight } from "../../src/ui/run-controls/spotlight.ts";
import { watchProgram } from "../../src/ui/run-controls/watched-program.ts";

const CODE = `import time
from machine import Pin

led = Pin("LED", Pin.OUT)


def blink():
    led.toggle()
    time.sleep(1)


n = 0
while n < 3:
    blink()
    n += 1
for i in range(2):
    print(i)
`;

const programOf = (code: string) => {
  const lines = code.split("\n").slice(0, -1);
  return { code, lines: lines.map((text, i) => (text === "" ? null : `block of line ${i + 1}`)) };
};

/** A watch on a program of which lines (from 1) begin or are left one after the other. */
function lit(code: string) {
  const watched = watchProgram(programOf(code));
  const spotlight = new Spotlight(watched);
  const times = { started: watched.lines.map(() => 0), ended: watched.lines.map(() => 0) };
  let count = 0;
  return {
    runs: (...lines: readonly number[]) => {
      for (const line of lines) times[line > 0 ? "started" : "ended"][Math.abs(line) - 1] = ++count;
    },
    at: (nowMs: number, lingers = true) => spotlight.look(times, nowMs, lingers).map((i) => i + 1),
    latest: () => spotlight.latest(times) + 1,
  };
}

describe("what is watched of a program", () => {
  const { lines, functions } = watchProgram(programOf(CODE));

  it("is no line that only prepares it", () => {
    const unseen = lines.flatMap(({ block }, i) => (block === 0 ? [i + 1] : []));
    expect(unseen).toEqual([1, 2, 3, 4, 5, 6, 7, 10, 11]);
  });

  it("is what begins a loop, and what stands in which function", () => {
    expect(lines.flatMap(({ loop }, i) => (loop ? [`${i + 1} ${loop}`] : []))).toEqual([
      "13 while",
      "16 for",
    ]);
    expect(functions.slice(6)).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
  });

  it("is not what begins the stacks of a program that has several", () => {
    const code =
      "async def a():\n    go()\n\n\nasync def main():\n    await asyncio.gather(\n        a(),\n    )\n\n\nasyncio.run(main())\n";
    expect(watchProgram(programOf(code)).lines.map(({ block }) => block > 0)).toEqual([
      false,
      true,
      ...Array(9).fill(false),
    ]);
  });
});

describe("the light", () => {
  it("is where the program stands, and in the function that it calls", () => {
    const { runs, at } = lit(CODE);
    runs(12, 13, 14, 8, 9);
    expect(at(1000, false)).toEqual([9, 14]);
    runs(-9, 15);
    expect(at(1001, false)).toEqual([15]);
  });

  it("lingers at full speed, so that a quick block can be seen", () => {
    const { runs, at } = lit(CODE);
    runs(12, 13, 14, 8, 9);
    expect(at(1000)).toEqual([8, 9, 12, 13, 14]);
    expect(at(1349)).toEqual([8, 9, 12, 13, 14]);
    expect(at(1350)).toEqual([9, 14]);
  });

  it("goes out at once when another program begins, and when it ends", () => {
    const { runs, at } = lit(CODE);
    runs(12, -12);
    expect(at(1000, false)).toEqual([]);
  });

  it("is where each of several stacks waits", () => {
    const { runs, at } = lit(
      "async def a():\n    await go()\n    x = 1\n\nasync def b():\n    await come()\n\nasync def main():\n    await asyncio.gather(\n        a(),\n    )\n",
    );
    runs(2, 6);
    expect(at(0, false)).toEqual([2, 6]);
    runs(2, 3, -3);
    expect(at(0, false)).toEqual([6]);
  });

  it("knows the line that began last", () => {
    const { runs, latest } = lit(CODE);
    expect(latest()).toBe(0);
    runs(12, 13);
    expect(latest()).toBe(13);
  });
});
