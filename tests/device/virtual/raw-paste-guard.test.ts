import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RawPasteGuard } from "../../../src/device/virtual/raw-paste-guard.ts";

const REQUEST = [5, 0x41, 1];
const ANSWER = [...new TextEncoder().encode("R\x00>")];

/** What a guard leads these bytes to. */
function pass(bytes: readonly number[], guard = new RawPasteGuard()) {
  const fed: number[] = [];
  const answered: number[] = [];
  for (const byte of bytes) {
    const { feed, answer } = guard.filter(byte);
    fed.push(...feed);
    answered.push(...answer);
  }
  return { fed, answered };
}

describe("the raw-paste guard", () => {
  it("answers the request at a raw prompt itself", () => {
    expect(pass([1, ...REQUEST])).toEqual({ fed: [1], answered: ANSWER });
  });

  it("answers it again, because the prompt is still there", () => {
    expect(pass([1, ...REQUEST, ...REQUEST])).toEqual({ fed: [1], answered: [...ANSWER, ...ANSWER] });
  });

  it.each([
    ["Ctrl-A", [1, 0x61, 1]],
    ["Ctrl-C has cleared the input", [1, 0x61, 3]],
    ["Ctrl-D has run a program", [1, 0x61, 4]],
    ["Ctrl-D has run what began like a request", [1, 5, 4]],
  ])("knows that the prompt is empty after %s", (_when, before) => {
    expect(pass([...before, ...REQUEST])).toEqual({ fed: before, answered: ANSWER });
  });

  it.each([
    ["at the friendly prompt", []],
    ["at the friendly prompt after Ctrl-C", [3]],
    ["after Ctrl-B", [1, 2]],
    ["after Ctrl-B and Ctrl-C", [1, 2, 3]],
    ["in the middle of a program", [1, 0x61]],
    ["in the middle of a program that began like a request", [1, 5, 0x61]],
  ])("lets the same bytes through %s", (_where, before) => {
    expect(pass([...before, ...REQUEST])).toEqual({ fed: [...before, ...REQUEST], answered: [] });
  });

  it("lets through what only begins like the request, as soon as it does not go on like it", () => {
    expect(pass([1, 5, 0x41, 0x42])).toEqual({ fed: [1, 5, 0x41, 0x42], answered: [] });
    expect(pass([1, 5, 0x42, 1])).toEqual({ fed: [1, 5, 0x42, 1], answered: [] });
  });

  it("changes no bytes that are not the request, and answers none", () => {
    const byte = fc.oneof(fc.constantFrom(1, 2, 3, 4, 5, 0x41), fc.nat(255));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 40 }), (bytes) => {
        const text = String.fromCharCode(...bytes);
        fc.pre(!text.includes("\x05A\x01"));
        // A request that has begun is held back until it is clear what it is: one more byte tells.
        const { fed, answered } = pass([...bytes, 0x20]);
        expect(fed).toEqual([...bytes, 0x20]);
        expect(answered).toEqual([]);
      }),
    );
  });

  it("loses no byte but those of requests", () => {
    const piece = fc.oneof(fc.constant(REQUEST), fc.constantFrom([1], [2], [3], [4], [5], [0x41], [0x20]));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const bytes = [...pieces.flat(), 0x20];
        const { fed, answered } = pass(bytes);
        expect(fed.length + (answered.length / ANSWER.length) * REQUEST.length).toBe(bytes.length);
      }),
    );
  });
});
