import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsWildcard } from "../../../src/lessons/checks/wildcard.ts";

describe("a wildcard", () => {
  it.each([
    ["Hello", "Hello", true],
    ["Hello", "hello", false],
    ["Hello", "Hell", false],
    ["Hello", "ello", false],
    ["Hello", "*", true],
    ["", "*", true],
    ["", "?", false],
    ["Hello world", "Hello*", true],
    ["Hello world", "*world", true],
    ["Hello world", "*o*o*", true],
    ["Hello world", "*o*o*o*", false],
    ["cat", "?a?", true],
    ["cart", "?a?", false],
    ["👍", "?", true],
    ["Score: 12", "Score: #", true],
    ["Score: -12.5", "Score: #", true],
    ["Score: ", "Score: #", false],
    ["Score: 12 points", "Score: #", false],
    ["12", "##", true],
    ["1", "##", false],
    ["7.", "#", false],
    [".5", "#", false],
    ["1.2.3", "#.#", true],
    ["(1, 2)", "(#, #)", true],
    ["+-1", "#", false],
    ["***", "\\*\\*\\*", true],
    ["abc", "\\*\\*\\*", false],
    ["#1", "\\##", true],
    ["what?", "what\\?", true],
    ["whats", "what\\?", false],
    ["C:\\dir", "C:\\\\dir", true],
    ["C:\\dir", "C:\\dir", true],
    ["a\nb", "a*b", true],
  ])("%j fits %j: %s", (text, wildcard, fits) => {
    expect(fitsWildcard(text, wildcard)).toBe(fits);
  });

  it("without signs that stand for others fits its own text and no other", () => {
    const plain = fc.string({ maxLength: 12 }).map((text) => text.replace(/[*#?\\]/g, "x"));
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        expect(fitsWildcard(one, one)).toBe(true);
        expect(fitsWildcard(other, one)).toBe(one === other);
      }),
    );
  });

  it("decides as a regular expression does that says the same", () => {
    const piece = fc.constantFrom("a", "b", "1", ".", "-", "*", "?", "#");
    const letters = fc.array(fc.constantFrom("a", "b", "1", "2", ".", "-"), { maxLength: 9 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), letters, (pieces, text) => {
        const meanings: Record<string, string> = {
          "*": ".*",
          "?": ".",
          "#": "[-+]?\\d+(?:\\.\\d+)?",
          ".": "\\.",
        };
        const pattern = new RegExp(`^${pieces.map((one) => meanings[one] ?? one).join("")}$`, "s");
        expect(fitsWildcard(text.join(""), pieces.join(""))).toBe(pattern.test(text.join("")));
      }),
      { numRuns: 500 },
    );
  });

  it("is decided at once where a regular expression would take years", () => {
    const wildcard = `${"*a".repeat(99)}*b`;
    expect(fitsWildcard("a".repeat(5000), wildcard)).toBe(false);
    expect(fitsWildcard(`${"a".repeat(5000)}b`, wildcard)).toBe(true);
  });
});
