import type { Heap } from "./heap.ts";

const DEEPEST = 3;

/**
 * Finds the word in which MicroPython counts how deep JavaScript and Python have called each other, the one thing that
 * keeps it from collecting garbage (`external_call_depth` in `ports/webassembly/main.c`): it goes up and down with the
 * calls. `inside` runs something from within Python. The word's index; -1 when there is none, or more than one.
 */
export function findCallDepth(inside: (run: () => void) => void, heap: Heap): number {
  let candidates: readonly number[] = [];
  const keep = (depth: number): void => {
    candidates = candidates.filter((place) => heap.words[place] === depth);
  };
  const dive = (depth: number): void => {
    if (depth === 1) candidates = placesOfOne(heap);
    keep(depth);
    if (depth < DEEPEST) inside(() => dive(depth + 1));
    keep(depth);
  };
  inside(() => dive(1));
  keep(0);
  return candidates.length === 1 ? (candidates[0] ?? -1) : -1;
}

/** Where a 1 stands before the heap, which is the last thing that was laid out. */
function placesOfOne(heap: Heap): number[] {
  const places: number[] = [];
  const { words } = heap;
  const end = heap.address / Int32Array.BYTES_PER_ELEMENT;
  for (let place = 0; place < end; place++) if (words[place] === 1) places.push(place);
  return places;
}
