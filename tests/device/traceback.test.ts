import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTraceback, programLine } from "../../src/device/traceback.ts";

const report = (...lines: string[]) => ["Traceback (most recent call last):", ...lines, ""].join("\r\n");

const NESTED = report(
  '  File "<stdin>", line 7, in <module>',
  '  File "<stdin>", line 2, in half',
  '  File "/lib/rgb_led.py", line 36, in show',
  "ValueError: colour must be red",
);

describe("a traceback", () => {
  it("is read frame by frame, outermost first", () => {
    expect(parseTraceback(NESTED).frames).toEqual([
      { file: "<stdin>", line: 7, function: null },
      { file: "<stdin>", line: 2, function: "half" },
      { file: "/lib/rgb_led.py", line: 36, function: "show" },
    ]);
  });

  it("tells the error's type and what Python says about it", () => {
    expect(parseTraceback(NESTED)).toMatchObject({ type: "ValueError", message: "colour must be red" });
  });

  it("keeps the whole report with plain line ends", () => {
    expect(parseTraceback(NESTED).text).toBe(NESTED.replaceAll("\r\n", "\n").trim());
  });

  it("blames the innermost line of the program itself, not of a module it uses", () => {
    expect(programLine(parseTraceback(NESTED))).toBe(2);
  });

  it("blames no line when the error never touched the program", () => {
    const elsewhere = report('  File "/lib/primes.py", line 3, in is_prime', "TypeError: bad");
    expect(programLine(parseTraceback(elsewhere))).toBeNull();
  });

  it("takes the line of a syntax error, which names no function", () => {
    const traceback = parseTraceback(report('  File "<stdin>", line 12', "SyntaxError: invalid syntax"));
    expect(traceback).toMatchObject({
      type: "SyntaxError",
      message: "invalid syntax",
      frames: [{ file: "<stdin>", line: 12, function: null }],
    });
    expect(programLine(traceback)).toBe(12);
  });

  it.each([
    ["KeyboardInterrupt: ", "KeyboardInterrupt", ""],
    ["KeyError: a: b", "KeyError", "a: b"],
    ["MyError: first\r\nsecond", "MyError", "first\nsecond"],
    ["GeneratorExit", "GeneratorExit", ""],
    ["OSError: [Errno 2] ENOENT", "OSError", "[Errno 2] ENOENT"],
    ["Fehlér: x", "Fehlér", "x"],
  ])("reads %j", (lastLine, type, message) => {
    const traceback = parseTraceback(report('  File "<stdin>", line 1, in <module>', lastLine));
    expect(traceback).toMatchObject({ type, message });
  });

  it("takes an error without any frames, as when memory ran out", () => {
    expect(parseTraceback("MemoryError: memory allocation failed, allocating 9 bytes\r\n")).toMatchObject({
      frames: [],
      type: "MemoryError",
      message: "memory allocation failed, allocating 9 bytes",
    });
  });

  it.each(["", "???", "12: 13", "Traceback (most recent call last):", "  \r\n >>> "])(
    "keeps a report in no known form as the message: %j",
    (garbage) => {
      const traceback = parseTraceback(garbage);
      expect(traceback).toMatchObject({ frames: [], type: "Error", message: garbage.trim() });
      expect(programLine(traceback)).toBeNull();
    },
  );

  it("is not misled by a message that looks like frames", () => {
    const traceback = parseTraceback(
      report(
        '  File "<stdin>", line 3, in <module>',
        "ValueError: look",
        '  File "<stdin>", line 99, in trick',
        "NameError: ha",
      ),
    );
    expect(traceback.type).toBe("ValueError");
    expect(programLine(traceback)).toBe(3);
  });

  it("never throws and never loses a word, whatever the board sends", () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('  File "<stdin>", line 1', '  File "x", line 2, in f', "A: b", "Traceback"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
        const text = lines.join(end);
        const traceback = parseTraceback(text);
        expect(traceback.text).toBe(text.replaceAll("\r\n", "\n").trim());
        expect(traceback.text.endsWith(traceback.message)).toBe(true);
        for (const frame of traceback.frames) expect(frame.line).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
