import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTraceback } from "../../src/device/traceback.ts";
import { explainPythonError } from "../../src/ui/explain-python-error.ts";
import { runProgram } from "../boards/run-program.ts";

const TYPES =
  `ZeroDivisionError NameError TypeError ValueError IndexError KeyError AttributeError ImportError OSError
MemoryError OverflowError RuntimeError SyntaxError AssertionError NotImplementedError SomeErrorOfTheLearner`.split(
    /\s+/,
  );

const explained = (type: string, message: string) =>
  explainPythonError({ type, message, frames: [], text: `${type}: ${message}` });

/** The words for the learner: without what Python says and the name of the error. */
const plain = (explanation: string) => explanation.replace(/ \([^)]*\)/, "").replace(/ \[\w+\]$/, "");

const cases = [
  ...TYPES.map((type) => [type, "what Python says"] as const),
  ...TYPES.map((type) => [type, ""] as const),
  ["RuntimeError", "maximum recursion depth exceeded"] as const,
  ["ValueError", "math domain error"] as const,
  ["TypeError", "unsupported types for __add__: 'str', 'int'"] as const,
];

describe("what a Python error says to the learner", () => {
  it.each(cases)("is short: %s (%s)", (type, message) => {
    const sentences = plain(explained(type, message)).split(/(?<=[.!?]) /);
    expect(sentences.length).toBeLessThanOrEqual(2);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(15);
    }
  });

  it.each(cases)("ends with the error's own name: %s (%s)", (type, message) => {
    expect(explained(type, message).endsWith(` [${type}]`)).toBe(true);
  });

  it("has what Python says in it, and no empty brackets without", () => {
    expect(explained("NameError", "name 'x' isn't defined")).toBe(
      "Python does not know a name here (name 'x' isn't defined). Set the variable before you use it. [NameError]",
    );
    expect(explained("NameError", "")).toBe(
      "Python does not know a name here. Set the variable before you use it. [NameError]",
    );
  });

  it("shows the beginning of a very long message", () => {
    const explanation = explained("ValueError", "x".repeat(5000));
    expect(explanation).toContain(`(${"x".repeat(120)}…)`);
    expect(explanation.length).toBeLessThan(300);
  });

  it("takes any message and any type for what it is", () => {
    const types = fc.oneof(
      fc.constantFrom("constructor", "__proto__", "toString", "hasOwnProperty", ...TYPES),
      fc.stringMatching(/^[A-Za-z_]\w{0,20}$/),
    );
    const messages = fc.oneof(fc.string({ maxLength: 100 }), fc.constantFrom("$&", "$'", "$1", "{}", "({})"));
    fc.assert(
      fc.property(types, messages, (type, message) => {
        const explanation = explained(type, message);
        expect(explanation.endsWith(` [${type}]`)).toBe(true);
        const isReplaced = /recursion|domain|unsupported|'str'$/.test(message);
        if (type !== "ZeroDivisionError" && message !== "" && !isReplaced)
          expect(explanation).toContain(`(${message})`);
      }),
    );
  });
});

describe("what MicroPython really says is explained", () => {
  it.each([
    ["1 / 0", "This divides by zero, and that has no answer. Change the number it divides by."],
    ["'1' + 1", "A text and a number do not go together here. Put a number in, or join texts."],
    ["1 - '1'", "A text and a number do not go together here. Put a number in, or join texts."],
    ["import math\nmath.sqrt(-1)", "This number has no such result, like the root of a number below zero."],
    ["def f():\n  return g()\ndef g():\n  return f()\nf()", "A function calls itself too many times."],
    ["print(score)", "Python does not know a name here (name 'score' isn't defined)."],
    ["[][0]", "This asks for a place that the list or text does not have (list index out of range)."],
    ["print(", "Python cannot read this line (invalid syntax)."],
    ["from machine import Pin\nPin('D0')", 'A value here is not one that works (unknown named pin "D0").'],
  ])("%j", async (code, beginning) => {
    const { error } = await runProgram(code);
    expect(explainPythonError(parseTraceback(error)).slice(0, beginning.length)).toBe(beginning);
  });
});

it("repeats what our own modules say in words, without talk of wires", () => {
  expect(explained("OSError", "no MQTT broker answers at a.example")).toBe(
    "The board could not do this: no MQTT broker answers at a.example. [OSError]",
  );
  expect(explained("OSError", "[Errno 5] EIO")).toContain("Check the wiring");
});
