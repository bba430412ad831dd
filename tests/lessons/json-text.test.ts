import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../src/lessons/json-text.ts";

const DEEP = 1000;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const lineOf = (text: string, ...path: (string | number)[]): number | string => {
  const read = readJson(text, DEEP);
  return read.kind === "json" ? read.lineOf(path) : read.sentence;
};

describe("JSON with lines", () => {
  it("is what JSON.parse takes, and nothing else", () => {
    const pieces = fc.constantFrom(
      ...'{}[],:"\\ \n1-.eE0'.split(""),
      '"a"',
      "true",
      "null",
      "false",
      "\\u12",
      "tru",
      "\t",
      "\u0001",
      "\u00a0",
      '"\\n"',
      "-0.5e+3",
      "01",
    );
    const texts = fc.oneof(
      fc.json(),
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(readJson(text, DEEP).kind === "json").toBe(isJson(text));
      }),
      { numRuns: 5000 },
    );
  });

  it("names the line where JSON breaks, whatever a line ends with", () => {
    expect(readJson('{\n"a": 1\n"b": 2}', DEEP)).toMatchObject({ kind: "broken", line: 3 });
    expect(readJson('{\r\n"a": 1,\r\n"b": x}', DEEP)).toMatchObject({ kind: "broken", line: 3 });
    expect(readJson('{\n"a": "b\n"}', DEEP)).toMatchObject({ kind: "broken", line: 2 });
    expect(readJson('{\n"a": 1\n} x', DEEP)).toMatchObject({ kind: "broken", line: 3 });
  });

  it("names the line of a value, and of what it is in when there is none", () => {
    const text = '{\n"a": [\n1,\n{ "b": 2 }\n],\n"c": {\n}\n}';
    expect(lineOf(text, "a", 1, "b")).toBe(4);
    expect(lineOf(text, "a", 0)).toBe(3);
    expect(lineOf(text, "a", 1, "missing")).toBe(4);
    expect(lineOf(text, "c", "missing", "deeper")).toBe(6);
    expect(lineOf(text)).toBe(1);
    expect(lineOf('{"x": {}, \n"y": {"z": {}},\n"w": 1}', "w")).toBe(3);
  });

  it("names what is there twice", () => {
    expect(readJson('{"a": 1,\n"b": {"a": 1},\n"a": 2}', DEEP)).toMatchObject({
      twice: [{ name: "a", line: 3 }],
    });
  });

  it("is refused when it nests deeper than is allowed, however deep that is", () => {
    expect(readJson("[".repeat(100) + "]".repeat(100), 100).kind).toBe("json");
    expect(readJson("[".repeat(101) + "]".repeat(101), 100)).toMatchObject({ kind: "broken" });
    expect(readJson("[".repeat(200_000), 100)).toMatchObject({ kind: "broken" });
  });

  it("may hold a text as long as a file", () => {
    expect(readJson(JSON.stringify("ä\\".repeat(100_000)), DEEP).kind).toBe("json");
  });
});
