import { expect, test } from "vitest";
import { SimulatedClock } from "../../../src/device/judge/simulated-clock.ts";
import { VirtualBoard } from "../../../src/device/virtual/board.ts";
import { InputTable } from "../../../src/device/virtual/sensors/inputs.ts";
import { TypedBoard } from "../../boards/typed-board.ts";
import { wasmPath } from "../../boards/wasm-path.ts";

const TURNS = 1000;

/** A board whose Ctrl-C comes when it was asked for a number of times. */
async function boardAt(interruptAt: () => boolean): Promise<(code: string) => string> {
  let sent: number[] = [];
  const board = await VirtualBoard.boot({
    clock: new SimulatedClock(),
    wasmUrl: wasmPath,
    send: (byte) => sent.push(byte),
    pinChanged: () => undefined,
    inputs: InputTable.fresh(),
    keys: { take: () => -1, hasAny: () => false, wait: () => undefined },
    takeInterrupt: interruptAt,
  });
  board.start();
  board.receive(new TextEncoder().encode("\x01"));
  return (code) => {
    sent = [];
    board.receive(new TextEncoder().encode(`${code}\x04`));
    return new TextDecoder().decode(new Uint8Array(sent));
  };
}

/** Runs a program that never ends by itself; Ctrl-C comes at its thousandth turn, and at every one after that. */
async function stopped(code: string): Promise<string> {
  let turns = 0;
  const run = await boardAt(() => ++turns > TURNS);
  return run(code);
}

test.each([
  "while True:\n    pass",
  "x = 0\nwhile True:\n    x = x + 1 & 255",
  "def f():\n    while True:\n        [i for i in range(9)]\nf()",
  "import micropython\nmicropython.schedule(print, 1)\nwhile True: pass",
  "try:\n    while True: pass\nfinally:\n    print('tidy')",
])("Stop reaches %j", async (code) => {
  expect(await stopped(code)).toContain("KeyboardInterrupt");
});

test("a program may fill the queue of the scheduler, and the next one can be stopped again", async () => {
  let isWanted = false;
  const run = await boardAt(() => isWanted);
  const full = run(
    `from micropython import schedule\ntry:\n${"    schedule(print, 1)\n".repeat(9)}except RuntimeError:\n    print("full")`,
  );
  expect(full).toContain("full");
  isWanted = true;
  expect(run("while True: pass")).toContain("KeyboardInterrupt");
});

test("a program that ends is not interrupted by its turns", async () => {
  const run = await boardAt(() => false);
  expect(run("s = 0\nfor i in range(100000):\n    s += i\nprint(s)")).toContain("OK4999950000");
});

test("a program that recursed for ever leaves a board on which timers, and collections, come as before", async () => {
  let collections = 0;
  const board = await TypedBoard.bootRaw({ collectAfterBytes: 0, memoryUsed: () => collections++ });
  const endless = "def f(n):\n    for i in range(2):\n        x = [i] * n\n    return f(n + 1) + 1\nf(0)";
  expect(board.run(endless)).toEqual({
    output: "",
    error: "RuntimeError: maximum recursion depth exceeded",
  });
  const before = collections;
  const timed =
    "from machine import Timer\nimport time\nn = []\nTimer(period=5, callback=lambda t: n.append(1))\ntime.sleep_ms(32)\nprint(len(n))";
  expect(board.run(timed)).toEqual({ output: "6\n", error: "" });
  expect(collections - before).toBeGreaterThan(5);
});
