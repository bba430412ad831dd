import { vi } from "vitest";
import { VirtualBoard } from "../../../../src/device/virtual/board.ts";
import { Heap } from "../../../../src/device/virtual/memory/heap.ts";
import type { Surroundings } from "../../../../src/device/virtual/surroundings.ts";

const BLOCK_BYTES = 16;
/** No small number, no text, and no address of anything. */
const WIPED = 0x5b;
/** How far behind the start of the blocks the number of the last one in use stands, in words. */
const LAST_USED = 3;
/** The collection may have found that the last ones are free. */
const SPARE_BLOCKS = 2000;

/**
 * Has every board of now on collect garbage at every turn of a loop, and writes over what is free then: a program that
 * still needs some of it cannot go on as if nothing had happened. `collections` tells how often that was.
 */
export function wipeGarbage(): { readonly collections: () => number; readonly restore: () => void } {
  let heap: Heap | null = null;
  let count = 0;
  const find = Heap.find;
  const boot = VirtualBoard.boot;
  const finding = vi.spyOn(Heap, "find").mockImplementation((...of) => {
    heap = find.apply(Heap, of);
    return heap;
  });
  const booting = vi.spyOn(VirtualBoard, "boot").mockImplementation((surroundings: Surroundings) => {
    const memoryUsed: Surroundings["memoryUsed"] = (use) => {
      count++;
      if (heap) wipe(heap);
      surroundings.memoryUsed?.(use);
    };
    return boot.call(VirtualBoard, { ...surroundings, collectAfterBytes: 0, memoryUsed });
  });
  const restore = (): void => {
    finding.mockRestore();
    booting.mockRestore();
  };
  return { collections: () => count, restore };
}

/** Writes over all blocks that the table of blocks says are free, up to the last one in use. */
function wipe(heap: Heap): void {
  const { words, address } = heap;
  const bytes = new Uint8Array(words.buffer);
  const pool = poolOf(words, address);
  const start = words[pool] ?? 0;
  const last = words[pool + LAST_USED] ?? 0;
  for (let block = 0; block <= last + SPARE_BLOCKS; block++) {
    const isFree = (((bytes[address + (block >> 2)] ?? 0) >> ((block & 3) * 2)) & 3) === 0;
    const at = start + block * BLOCK_BYTES;
    if (isFree && bytes[at] !== WIPED) bytes.fill(WIPED, at, at + BLOCK_BYTES);
  }
}

/** Where the words are that say where the blocks of a heap begin, and where they end. */
function poolOf(words: Int32Array, address: number): number {
  for (let place = words.indexOf(address); place >= 0; place = words.indexOf(address, place + 1))
    for (const pool of [place + 3, place + 4]) {
      const [start = 0, end = 0, length = 0] = [words[pool], words[pool + 1], words[place + 1]];
      if (length > 0 && end - start === length * 4 * BLOCK_BYTES) return pool;
    }
  throw new Error("The heap is not where it was.");
}
