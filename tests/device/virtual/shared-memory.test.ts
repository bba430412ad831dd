import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PinState } from "../../../src/device/virtual/pins/hardware.ts";
import type { WireChange } from "../../../src/device/virtual/pins/wires.ts";
import { SharedMemory } from "../../../src/device/virtual/shared-memory.ts";
import { boardPins } from "../../../src/shared/nano-rp2040-connect.ts";

const RING_BYTES = 64 * 1024;
/** The word that counts what may end a wait. */
const WAKE = 5;

/** Waits as another thread would; TypeScript's library for our target does not know it yet. */
const { waitAsync } = Atomics as unknown as {
  waitAsync(words: Int32Array, index: number, value: number, timeoutMs: number): { value: Promise<string> };
};

/** The two ends of one memory. */
function shared() {
  const page = new SharedMemory();
  return { page, board: new SharedMemory(page.buffer) };
}

const write = (board: SharedMemory, bytes: Iterable<number>) =>
  Array.from(bytes, (byte) => board.writeOutput(byte));

describe("the doorbell", () => {
  it("is heard once for each time it rang, however often that was", () => {
    const { page, board } = shared();
    expect(board.takeInterrupt()).toBe(false);
    page.ringInterrupt();
    page.ringInterrupt();
    expect(board.takeInterrupt()).toBe(true);
    expect(board.takeInterrupt()).toBe(false);
  });

  it("ends a sleep before it begins", () => {
    const { page, board } = shared();
    page.ringInterrupt();
    const startMs = performance.now();
    board.sleep(60_000);
    expect(performance.now() - startMs).toBeLessThan(1000);
    expect(board.takeInterrupt()).toBe(true);
  });

  it("wakes a sleeper on another thread", async () => {
    const { page } = shared();
    const word = new Int32Array(page.buffer, WAKE * 4, 1);
    const sleeping = waitAsync(word, 0, 0, 60_000);
    page.ringInterrupt();
    expect(await sleeping.value).toBe("ok");
  });
});

describe("keys", () => {
  it("come out as they were typed, once", () => {
    const { page, board } = shared();
    expect([board.keys.hasAny(), board.keys.take()]).toEqual([false, -1]);
    page.type(new Uint8Array([65, 0, 255]));
    expect(board.keys.hasAny()).toBe(true);
    expect(Array.from({ length: 4 }, () => board.keys.take())).toEqual([65, 0, 255, -1]);
  });

  it("are kept as long as there is room for some pages of text", () => {
    const { page, board } = shared();
    page.type(new Uint8Array(20_000).fill(7));
    let count = 0;
    while (board.keys.take() === 7) count++;
    expect(count).toBe(16_384);
  });

  it.each<[string, (page: SharedMemory) => void]>([
    ["a key that is there already", (page) => page.type(new Uint8Array([65]))],
    ["a doorbell that has rung already", (page) => page.ringInterrupt()],
  ])("are not waited for with %s", (_what, come) => {
    const { page, board } = shared();
    come(page);
    const startMs = performance.now();
    board.keys.wait(60_000);
    expect(performance.now() - startMs).toBeLessThan(1000);
  });

  it("are waited for as long as was asked when nobody types", () => {
    const { board } = shared();
    const startMs = performance.now();
    board.keys.wait(20);
    expect(performance.now() - startMs).toBeGreaterThanOrEqual(19);
  });

  it.each<[string, (page: SharedMemory) => void]>([
    ["a key", (page) => page.type(new Uint8Array([65]))],
    ["the doorbell", (page) => page.ringInterrupt()],
  ])("on their way end the wait of another thread: %s", async (_what, come) => {
    const { page } = shared();
    const word = new Int32Array(page.buffer, WAKE * 4, 1);
    const waiting = waitAsync(word, 0, 0, 60_000);
    come(page);
    expect(await waiting.value).toBe("ok");
  });

  it("do not end a sleep", () => {
    const { page, board } = shared();
    page.type(new Uint8Array([65]));
    const startMs = performance.now();
    board.sleep(20);
    expect(performance.now() - startMs).toBeGreaterThanOrEqual(19);
  });
});

describe("a sleep", () => {
  it("lasts as long as was asked when nobody rings", () => {
    const { board } = shared();
    const startMs = performance.now();
    board.sleep(20);
    expect(performance.now() - startMs).toBeGreaterThanOrEqual(19);
  });
});

describe("wires", () => {
  it("come out in the order in which they were put, each change once", () => {
    const { page, board } = shared();
    const changes: WireChange[] = [
      { index: 2, level: 1 },
      { index: 2, level: 0 },
      { index: 26, level: null },
    ];
    for (const change of changes) page.wire(change);
    expect(board.wires.hasChanged).toBe(true);
    expect(changes.map(() => board.wires.take())).toEqual(changes);
    expect([board.wires.hasChanged, board.wires.take()]).toEqual([false, null]);
  });

  it("end a sleep before it begins", () => {
    const { page, board } = shared();
    page.wire({ index: 2, level: 1 });
    const startMs = performance.now();
    board.sleep(60_000);
    expect(performance.now() - startMs).toBeLessThan(1000);
  });
});

describe("strips of lights", () => {
  it("show red, green and blue of each light at the pin that they hang on", () => {
    const { page, board } = shared();
    board.sights.setStrip(3, [10, 20, 30, 40, 50, 60]);
    expect([...page.sights.readStrip(3)]).toEqual([20, 10, 30, 50, 40, 60]);
    expect([...page.sights.readStrip(4)]).toEqual([]);
    page.sights.forgetStrips();
    expect([...page.sights.readStrip(3)]).toEqual([]);
  });

  it("show their first three hundred lights when they are longer", () => {
    const { page, board } = shared();
    board.sights.setStrip(26, new Array(3 * 1000).fill(7));
    expect(page.sights.readStrip(26)).toHaveLength(900);
  });
});

describe("output", () => {
  it("comes out as it went in", () => {
    const { page, board } = shared();
    write(board, [104, 105, 0, 255]);
    expect([...page.takeOutput()]).toEqual([104, 105, 0, 255]);
    expect([...page.takeOutput()]).toEqual([]);
  });

  it("tells the page once, and again only after the page has taken it", () => {
    const { page, board } = shared();
    expect(write(board, [1, 2, 3])).toEqual([true, false, false]);
    page.takeOutput();
    expect(write(board, [4, 5])).toEqual([true, false]);
  });

  it("is the same however it is written and taken in turns, also across the end of the ring", () => {
    const turns = fc.array(fc.nat(3000), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(turns, (lengths) => {
        const { page, board } = shared();
        // So that the ring's end is among the first bytes.
        write(board, new Uint8Array(RING_BYTES - 1000));
        page.takeOutput();
        let next = 0;
        for (const length of lengths) {
          const bytes = Array.from({ length }, () => next++ & 255);
          write(board, bytes);
          expect([...page.takeOutput()]).toEqual(bytes);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("fills the ring to its last byte without waiting", () => {
    const { page, board } = shared();
    write(board, new Uint8Array(RING_BYTES).fill(7));
    const taken = page.takeOutput();
    expect(taken.length).toBe(RING_BYTES);
    expect(taken.every((byte) => byte === 7)).toBe(true);
  });

  it.each([2 ** 31 - 3, 2 ** 32 - 3])("goes on when its counts pass %d", (count) => {
    const { page, board } = shared();
    // Both counts, as they are after that many bytes.
    new Int32Array(page.buffer, 0, 4).set([count | 0, count | 0], 2);
    for (let round = 0; round < 3; round++) {
      write(board, [1, 2, 3, 4, 5]);
      expect([...page.takeOutput()]).toEqual([1, 2, 3, 4, 5]);
    }
  });

  it("makes a board wait that has no room", async () => {
    const { page, board } = shared();
    write(board, new Uint8Array(RING_BYTES));
    // A page that takes it all a moment later.
    const late = new Worker(
      `const { workerData } = require("node:worker_threads");
       const words = new Int32Array(workerData, 0, 4);
       Atomics.store(words, 3, ${RING_BYTES});
       Atomics.notify(words, 3);`,
      { eval: true, workerData: page.buffer },
    );
    write(board, [7]);
    expect([...page.takeOutput()]).toEqual([7]);
    await late.terminate();
  });

  it("wakes a board that waits for room", async () => {
    const { page, board } = shared();
    write(board, new Uint8Array(RING_BYTES));
    const taken = new Int32Array(page.buffer, 3 * 4, 1);
    const waiting = waitAsync(taken, 0, 0, 60_000);
    page.takeOutput();
    expect(await waiting.value).toBe("ok");
  });
});

describe("pins", () => {
  it("all come out as they were shown", () => {
    const state = fc.record<PinState>(
      {
        mode: fc.constantFrom("unused", "in", "out", "open-drain", "pwm"),
        level: fc.constantFrom(0, 1),
        wave: fc.record({
          hz: fc.integer({ min: 1, max: 1_000_000 }),
          duty: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
      },
      { requiredKeys: ["mode", "level"] },
    );
    fc.assert(
      fc.property(fc.array(state, { minLength: boardPins.length, maxLength: boardPins.length }), (states) => {
        const { page, board } = shared();
        for (const [index, shown] of states.entries()) board.sights.setPin(index, shown);
        expect(page.sights.readPins()).toEqual(states);
      }),
    );
  });

  it("start unused and low, one for each pin of the board", () => {
    expect(shared().page.sights.readPins()).toEqual(boardPins.map(() => ({ mode: "unused", level: 0 })));
  });

  it("do not touch the output, nor the output them", () => {
    const { page, board } = shared();
    board.sights.setPin(boardPins.length - 1, { mode: "out", level: 1 });
    write(board, new Uint8Array(RING_BYTES));
    expect(page.sights.readPins().at(-1)).toEqual({ mode: "out", level: 1 });
    expect(page.takeOutput().every((byte) => byte === 0)).toBe(true);
  });
});
