import { expect, test } from "vitest";
import { Collector } from "../../../../src/device/virtual/memory/collector.ts";
import type { Heap } from "../../../../src/device/virtual/memory/heap.ts";
import type { SafeFrames } from "../../../../src/device/virtual/memory/safe-frames.ts";

test("a collection that a call from outside is in the way of comes as soon as that is over", () => {
  const words = Int32Array.of(2);
  let requests = 0;
  const collector = new Collector({
    heap: { allocatedBytes: 600_000, words } as unknown as Heap,
    afterBytes: 512 * 1024,
    callDepth: 0,
    safe: { areAround: () => true } as unknown as SafeFrames,
    request: () => requests++,
    nowMs: () => 1,
    collected: () => undefined,
  });
  collector.moment();
  expect(requests).toBe(0);
  words[0] = 1;
  collector.moment();
  expect(requests).toBe(1);
});
