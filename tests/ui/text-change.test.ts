import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeBetween, type TextChange } from "../../src/ui/text-change.ts";

const apply = (before: string, { start, end, inserted }: TextChange) =>
  before.slice(0, start) + inserted + before.slice(end);

const isLineStart = (text: string, offset: number) => offset === 0 || text[offset - 1] === "\n";

const lines = fc.array(fc.constantFrom("a", "b", "ab", "ba", "", "é", "🤖", "🤗"), { maxLength: 12 });
/** Texts of few letters, so that much of two of them is alike. */
const texts = lines.map((all) => all.join("\n"));
/** The same, with a newline at the end, as programs have. */
const programs = texts.map((text) => `${text}\n`);

describe("the change between two texts", () => {
  it.each([
    ["a\nb\nc\n", "a\nx\nc\n", { start: 2, end: 4, inserted: "x\n" }],
    ["a\nc\n", "a\nb\nc\n", { start: 2, end: 2, inserted: "b\n" }],
    ["a\nb\nc\n", "a\nc\n", { start: 2, end: 4, inserted: "" }],
    ["", "a\n", { start: 0, end: 0, inserted: "a\n" }],
    ["a\n", "", { start: 0, end: 2, inserted: "" }],
    ["same\n", "same\n", { start: 5, end: 5, inserted: "" }],
    ["x = 10\n", "x = 20\n", { start: 0, end: 7, inserted: "x = 20\n" }],
  ])("from %j to %j is the lines that differ", (before, after, change) => {
    expect(changeBetween(before, after)).toEqual(change);
  });

  it("leads from the one to the other", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(apply(before, changeBetween(before, after))).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });

  it("leads there also when lines are put in or taken out in the middle", () => {
    fc.assert(
      fc.property(texts, texts, texts, texts, (head, old, fresh, tail) => {
        const before = `${head}\n${old}\n${tail}`;
        const after = `${head}\n${fresh}\n${tail}`;
        const change = changeBetween(before, after);
        expect(apply(before, change)).toBe(after);
        // And touches nothing outside them.
        expect(change.start).toBeGreaterThanOrEqual(head.lastIndexOf("\n") + 1);
        expect(change.end).toBeLessThanOrEqual(before.length);
      }),
    );
  });

  it("begins with a line, and ends with one in the old text and in the new", () => {
    fc.assert(
      fc.property(programs, programs, (before, after) => {
        const { start, end, inserted } = changeBetween(before, after);
        expect(isLineStart(before, start)).toBe(true);
        expect(isLineStart(before, end) && isLineStart(after, start + inserted.length)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("cuts no character in two", () => {
    const isHalf = (text: string, at: number) => /^[\uDC00-\uDFFF]/.test(text.slice(at));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { start, end, inserted } = changeBetween(before, after);
        expect([isHalf(before, start), isHalf(before, end), isHalf(after, start + inserted.length)]).toEqual([
          false,
          false,
          false,
        ]);
      }),
    );
  });

  // What it promises and does not keep yet.
  it("leads from a text to one that begins with an empty line", () => {
    expect(apply("", changeBetween("", "\na"))).toBe("\na");
  });

  it("ends with a line in the new text too", () => {
    const { start, inserted } = changeBetween("a\nb\n", "ab\n");
    expect(isLineStart("ab\n", start + inserted.length)).toBe(true);
  });

  it("ends with a line in the old text too", () => {
    const { end } = changeBetween("a\na\n", "a\n\n");
    expect(isLineStart("a\na\n", end)).toBe(true);
  });

  it("cuts no Windows line end in two", () => {
    const { inserted } = changeBetween("\n\n", "\n\r\n");
    expect(inserted).not.toMatch(/\r$/);
  });
});
