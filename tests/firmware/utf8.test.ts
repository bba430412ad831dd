import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { TypedBoard } from "../boards/typed-board.ts";
import { bootLinkBoard } from "./link-board.ts";

let board: TypedBoard;
beforeAll(async () => {
  board = await bootLinkBoard();
  board.run(`
from untether import utf8
def mended(data):
    data = bytearray(data)
    utf8.mend(data, len(data))
    print(list(data))
`);
});

const mended = (bytes: readonly number[]): Uint8Array =>
  new Uint8Array(JSON.parse(board.run(`mended([${bytes}])`).output));
const whole = (bytes: readonly number[]): number =>
  Number(board.run(`print(utf8.whole(bytearray([${bytes}]), ${bytes.length}))`).output);
const bytesOf = (text: string) => [...new TextEncoder().encode(text)];
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

describe("text on its way to a browser", () => {
  it.each(["hello", "grüße", "日本語 ไทย हिन्दी", "😀🏳️‍🌈", "\u0000\u007f", "\ud7ff\ue000\uffff", ""])(
    "stays as it is when it is text: %j",
    (text) => {
      expect([...mended(bytesOf(text))]).toEqual(bytesOf(text));
    },
  );

  it.each([
    ["half of a pair", [0xed, 0xa0, 0x80]],
    ["too long a code", [0xc0, 0x80]],
    ["too long a code of three", [0xe0, 0x80, 0x80]],
    ["too long a code of four", [0xf0, 0x80, 0x80, 0x80]],
    ["beyond the last letter", [0xf4, 0x90, 0x80, 0x80]],
    ["far beyond", [0xf7, 0xbf, 0xbf, 0xbf]],
    ["never a letter", [0xff]],
    ["the middle of a letter", [0x80]],
  ])("has question marks in place of %s", (_, bytes) => {
    const text = strict.decode(mended([0x61, ...bytes, 0x62]));
    expect(text).toBe(`a${"?".repeat(bytes.length)}b`);
  });

  it("is text a browser takes, whatever the bytes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0xbf, max: 0xf8 }))),
        (bytes) => {
          const result = mended(bytes);
          strict.decode(result);
          expect(result).toHaveLength(bytes.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("is cut between two letters, wherever it ends", () => {
    const bytes = bytesOf("aüb€c😀d");
    for (let end = 0; end <= bytes.length; end++) {
      const cut = whole(bytes.slice(0, end));
      expect(end - cut).toBeLessThan(4);
      expect("aüb€c😀d".startsWith(strict.decode(new Uint8Array(bytes.slice(0, cut))))).toBe(true);
    }
  });

  it("is not held back for ever for what will never be a letter", () => {
    expect(whole([0x61, 0x80, 0x80, 0x80, 0x80])).toBe(5);
  });
});
