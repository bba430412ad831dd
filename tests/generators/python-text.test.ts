import fc from "fast-check";
import { expect, test } from "vitest";
import { joinText, quote, type TextPart, toComment } from "../../src/generators/python-text.ts";
import { runProgram } from "../boards/run-program.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom(
      "\uE000",
      '"',
      "'",
      "\\",
      "{",
      "}",
      ":",
      "!",
      "\n",
      "\r",
      "\0",
      "\x04",
      "\ud800",
      "é",
      "{}",
    ),
  }),
);
const hex = (text: string): string => Buffer.from(text.toWellFormed()).toString("hex");

/** The values of these Python expressions, as MicroPython works them out. */
async function valuesOf(expressions: readonly string[]): Promise<string[]> {
  const lines = expressions.map((code) => `print((${code}).encode().hex())\n`);
  const { output, error } = await runProgram(lines.join(""));
  expect(error).toBe("");
  return output.split("\n").slice(0, -1);
}

test("any text is the same text once MicroPython has read its literal", async () => {
  const texts = fc.sample(anyText, { numRuns: 500, seed: 1 });
  expect(await valuesOf(texts.map(quote))).toEqual(texts.map(hex));
});

test("a text put together from any words and any values is the same text on MicroPython", async () => {
  const part = fc.record({ isValue: fc.boolean(), text: anyText });
  const joins = fc.sample(fc.array(part, { maxLength: 5 }), { numRuns: 500, seed: 1 });
  const code = joins.map((parts) => joinText(parts.map(toPart)));
  // Joined as bytes, half a surrogate pair at an edge of one part does not find its other half in the next.
  expect(await valuesOf(code)).toEqual(joins.map((parts) => parts.map(({ text }) => hex(text)).join("")));
});

const toPart = ({ isValue, text }: { isValue: boolean; text: string }): TextPart =>
  isValue ? { kind: "value", code: quote(text) } : { kind: "words", words: text.toWellFormed() };

test("a literal holds no character that could end its line or hide in it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(quote(text)).toMatch(/^"[^\p{Cc}\p{Co}\u2028\u2029\u202a-\u202e\u2066-\u2069]*"$/u);
    }),
  );
});

test("emoji that are joined from several stay whole", () => {
  expect(quote("👩‍🚀")).toBe('"👩‍🚀"');
});

test("a value whose quotes an f-string would trip over is formatted instead", () => {
  const words: TextPart = { kind: "words", words: "{" };
  expect(joinText([words, { kind: "value", code: "x" }])).toBe('f"{{{x}"');
  expect(joinText([words, { kind: "value", code: '"a".upper()' }])).toBe("f\"{{{'a'.upper()}\"");
  expect(joinText([words, { kind: "value", code: '"it\'s".upper()' }])).toBe(
    '"{{{}".format("it\'s".upper())',
  );
});

test("a comment stays a comment, whatever line ends it holds", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(toComment(text)).toMatch(/^#[^\r\u2028\u2029]*$/);
      for (const line of toComment(text).split("\n")) expect(line).toMatch(/^#/);
    }),
  );
});
