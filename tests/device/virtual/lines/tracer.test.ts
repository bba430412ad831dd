import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LineListener, Loop } from "../../../../src/device/virtual/lines/tracer.ts";
import { type Circumstances, runProgram } from "../../../boards/run-program.ts";

/** Runs a program with its lines watched; a line that is left stands as 0 minus itself. */
async function linesOf(code: string, circumstances: Circumstances = {}) {
  const lines: number[] = [];
  const text = code.split("\n");
  const listener: LineListener = {
    isWanted: () => true,
    loopAt: (line) => {
      const [, word] = /^\s*(for|while(?! True:)) .*:$/.exec(text[line - 1] ?? "") ?? [];
      return (word as Loop | undefined) ?? null;
    },
    lineStarts(line) {
      lines.push(line);
      return false;
    },
    lineEnds: (line) => void lines.push(-line),
  };
  const run = await runProgram(code, { ...circumstances, lines: listener });
  return { ...run, lines };
}

const starts = (lines: readonly number[]) => lines.filter((line) => line > 0).join(" ");

describe("the lines of a program that runs", () => {
  it.each([
    ["one after the other", "a = 1\nb = 2\n\nprint(a + b)\n", "1 2 4"],
    ["a `for` at each turn", "for i in range(2):\n    a = i\nprint(a)\n", "1 2 1 2 3"],
    [
      "`while True` not at all",
      "n = 0\nwhile True:\n    n += 1\n    if n == 2:\n        break\n",
      "1 3 4 3 4 5",
    ],
    [
      "a condition of `while` where it stands",
      "n = 0\nwhile n < 2:\n    a = 1\n    n += 1\nprint(n)\n",
      "1 2 3 4 3 4 5",
    ],
    [
      "a last line in a loop only when it runs",
      "n = 0\nwhile n < 3:\n    n += 1\n    if n == 2:\n        print(n)\n",
      "1 2 3 4 2 3 4 5 3 4 2",
    ],
    ["a loop that never turns", "n = 0\nwhile n:\n    print(1)\n    print(2)\nprint(3)\n", "1 2 5"],
    ["each turn of a loop of one line", "n = 0\nwhile n < 3:\n    n += 1\nprint(n)\n", "1 2 3 3 3 4"],
    ["a function at each call", "def f():\n    a = 1\n\nf()\nf()\n", "1 4 2 5 2"],
    [
      "a function that calls itself",
      "def f(n):\n    if n:\n        f(n - 1)\n    a = n\n\nf(2)\n",
      "1 6 2 3 2 3 2 4 4 4",
    ],
    [
      "a generator wherever it goes on",
      "def g():\n    yield 1\n    yield 2\n\nfor x in g():\n    print(x)\n",
      "1 5 2 5 6 5 2 3 5 6 5 3",
    ],
    ["what handles an error", "try:\n    1 / 0\nexcept ZeroDivisionError:\n    print(1)\n", "1 2 3 4"],
  ])("are told: %s", async (_name, code, expected) => {
    const { lines, error } = await linesOf(code);
    expect(error).toBe("");
    expect(starts(lines)).toBe(expected);
  });

  it("are those of the program, not of the modules it uses", async () => {
    const { lines } = await linesOf(
      "import time\nfrom machine import Pin\nled = Pin('LED', Pin.OUT)\nled.on()\ntime.sleep(1)\n",
    );
    expect(starts(lines)).toBe("1 2 3 4 5");
  });

  it("are told of each task where it goes on", async () => {
    const code = `import asyncio
async def a():
    await asyncio.sleep(1)
    print("a")
async def b():
    await asyncio.sleep(2)
    print("b")
async def main():
    await asyncio.gather(a(), b())
asyncio.run(main())
`;
    const { lines, output } = await linesOf(code);
    expect(output).toBe("a\nb\n");
    expect(starts(lines)).toBe("1 2 5 8 10 9 3 6 3 4 6 7 9");
    expect(lines.filter((line) => line < 0)).toEqual([-4, -7, -9, -10]);
  });

  it("go on to be told after an error and after Ctrl-C that the program catches", async () => {
    const code = "def f():\n    raise ValueError\ntry:\n    f()\nexcept ValueError:\n    pass\nprint(1)\n";
    expect(starts((await linesOf(code)).lines)).toBe("1 3 4 2 5 6 7");
    const calm =
      "try:\n    while True:\n        a = 1\n        b = 2\nexcept KeyboardInterrupt:\n    print(3)\nprint(4)\n";
    const { lines } = await linesOf(calm, { forMs: 0 });
    expect(starts(lines.slice(-3))).toMatch(/5 6|6 7|7/);
  });
});

it("a program finds no settrace, as on the board", async () => {
  const code =
    "import sys\nprint(hasattr(sys, 'settrace'))\nfrom sys import *\ntry:\n    sys.settrace(None)\nexcept AttributeError:\n    print('none')\n";
  expect((await linesOf(code)).output).toBe("False\nnone\n");
});

const folder = join(import.meta.dirname, "../../../golden");
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".py") ? [file.slice(0, -3)] : []));

describe("a watched program does what it does unwatched", () => {
  it.each(names)("%s", async (name) => {
    const code = readFileSync(join(folder, `${name}.py`), "utf8");
    const { runForMs: forMs, ...golden } = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
    const { lines, ...run } = await linesOf(code, { ...golden, ...(forMs && { forMs }) });
    expect(run.error.trimEnd().split("\n").at(-1)).toBe(forMs ? "KeyboardInterrupt:" : "");
    for (const part of ["output", "trace", "signals", "visited", "published", "requested"] as const)
      if (golden[part]) expect(run[part]).toEqual(golden[part]);
    const count = code.split("\n").length;
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line === 0 || Math.abs(line) > count)).toEqual([]);
  });
});
