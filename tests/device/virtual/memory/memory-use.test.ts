import { expect, test } from "vitest";
import type { MemoryUse } from "../../../../src/device/virtual/memory/memory-use.ts";
import { TypedBoard } from "../../../boards/typed-board.ts";

/** A board that is asked for figures. */
async function figures(code: string): Promise<number[]> {
  const board = await TypedBoard.bootRaw();
  const { output, error } = board.run(`import gc\ngc.collect()\n${code}`);
  expect(error).toBe("");
  return output.trim().split(/\s+/).map(Number);
}

test("a board at its prompt has about 190 kB free", async () => {
  const [free = 0, used = 0] = await figures("print(gc.mem_free(), gc.mem_alloc())");
  expect(free).toBeGreaterThan(185_000);
  expect(free).toBeLessThan(190_001);
  expect(Math.abs(free + used - 196_000)).toBeLessThan(100);
});

test("mem_info tells of a board's memory, too", async () => {
  const board = await TypedBoard.bootRaw();
  const { output } = board.run("import micropython\nmicropython.mem_info()\nmicropython.mem_info(1)");
  expect(output).toMatch(/^(GC: total: 19[56]\d{3}, used: \d+, free: 1[78]\d{4}\n){2}$/);
});

test("what a program makes is as large as on a board, and gone when it lets go", async () => {
  const code =
    "a = gc.mem_alloc()\nx = [0] * 1000\ny = bytearray(5000)\nz = [i / 2 for i in range(100)]\nb = gc.mem_alloc()\nx = y = z = None\ngc.collect()\nprint(b - a, gc.mem_alloc() - a)";
  const [made = 0, left = 0] = await figures(code);
  // 4 bytes a place, 1 a byte, 16 a float.
  expect(made).toBeGreaterThan(4000 + 5000 + 100 * 16 + 400);
  expect(made).toBeLessThan(12_500);
  expect(left).toBeLessThan(500);
});

test("modules that a board has in its flash take none of it", async () => {
  const code =
    "a = gc.mem_free()\nimport machine, time, asyncio, socket, requests, network, neopixel\nmachine.Pin('LED', machine.Pin.OUT)\ngc.collect()\nprint(a - gc.mem_free())";
  const [taken = 0] = await figures(code);
  expect(Math.abs(taken)).toBeLessThan(6000);
});

test("the memory in use is told while a program runs, and what is left at its end", async () => {
  const told: MemoryUse[] = [];
  const board = await TypedBoard.bootRaw({ memoryUsed: (use) => told.push(use) });
  board.run(
    "import time\nx = []\nfor i in range(300):\n    x.append('.' * 1000)\n    time.sleep(0.1)\nx = None",
  );
  const kilobytes = told.map(({ nowBytes }) => Math.round(nowBytes / 1000));
  expect(kilobytes.length).toBeGreaterThan(20);
  const last = told.at(-1)!;
  expect(last.mostBytes).toBeGreaterThan(290_000);
  expect(last.mostBytes).toBeLessThan(330_000);
  expect(last.nowBytes).toBeLessThan(10_000);
  board.run("pass");
  expect(told.at(-1)!.mostBytes).toBeLessThan(10_000);
});

test("a program that makes one large thing and then nothing more is weighed, too", async () => {
  const told: MemoryUse[] = [];
  const board = await TypedBoard.bootRaw({
    memoryUsed: (use) => {
      told.push(use);
      if (use.nowBytes > 100_000) board.ctrlC = "once";
    },
    paceTurn: () => board.clock.sleepMs(1),
  });
  board.clock.at(10_000, () => {
    board.ctrlC = "once";
  });
  board.run("x = bytearray(150000)\nwhile True: pass");
  expect(board.clock.nowMs()).toBeLessThan(1000);
  expect(told.at(-1)!.nowBytes).toBeGreaterThan(140_000);
});
