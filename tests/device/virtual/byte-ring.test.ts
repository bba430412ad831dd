import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteRing } from "../../../src/device/virtual/byte-ring.ts";

const SIZE = 1024;

/** The two ends of one ring, somewhere in a larger memory. */
function ends() {
  const memory = new ArrayBuffer(8 + ByteRing.BYTES);
  return { page: new ByteRing(memory, 8), board: new ByteRing(memory, 8) };
}

test("bytes come out as they went in, however putting and taking take turns", () => {
  const turn = fc.tuple(fc.uint8Array({ maxLength: 600 }), fc.nat(700));
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
      const { page, board } = ends();
      let waiting: number[] = [];
      for (const [bytes, count] of turns) {
        for (const byte of bytes) page.put(byte);
        waiting = [...waiting, ...bytes].slice(0, SIZE);
        const taken = Array.from({ length: count }, () => board.take());
        const expected = Array.from({ length: count }, (_, i) => waiting[i] ?? -1);
        expect(taken).toEqual(expected);
        waiting = waiting.slice(count);
      }
    }),
  );
});

test("what there is no room for is lost, and nothing else", () => {
  const { page, board } = ends();
  for (let i = 0; i < SIZE + 5; i++) page.put(i % 251);
  const taken = Array.from({ length: SIZE + 1 }, () => board.take());
  expect(taken.slice(0, SIZE)).toEqual(Array.from({ length: SIZE }, (_, i) => i % 251));
  expect(taken.at(-1)).toBe(-1);
});
