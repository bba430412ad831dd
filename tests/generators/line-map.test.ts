import fc from "fast-check";
import { expect, test } from "vitest";
import { sign, takeSignatures } from "../../src/generators/line-map.ts";
import { blockAt, linesOf } from "../../src/generators/program.ts";

test("a line keeps the block that signed it first, through indenting and nesting", () => {
  const inner = sign("print(1)\n", "inner").replace(/^/gm, "    ").trimEnd();
  const program = takeSignatures(sign(`while True:\n${inner}\n`, "outer"));
  expect(program).toEqual({ code: "while True:\n    print(1)\n", lines: ["outer", "inner"] });
  expect(blockAt(program, 2)).toBe("inner");
  expect(blockAt(program, 9)).toBeNull();
  expect(linesOf(program, "outer")).toEqual([1]);
});

test("blank lines belong to nobody", () => {
  expect(takeSignatures(sign("import time\n\nx = 1\n", "a")).lines).toEqual(["a", null, "a"]);
});

test("nothing is a program without lines", () => {
  expect(takeSignatures(sign("", "a"))).toEqual({ code: "", lines: [] });
});

test("ids of every kind come back, but for the newlines of a foreign file", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (id) => {
      const { code, lines } = takeSignatures(sign("x = 1\ny = 2\n", id));
      expect(code).toBe("x = 1\ny = 2\n");
      expect(lines).toEqual([id.replaceAll("\n", " "), id.replaceAll("\n", " ")]);
    }),
  );
});
