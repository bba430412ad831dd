import fc from "fast-check";
import { expect, test } from "vitest";
import { type BlockJson, codeOf, programOf, stack, workspaceOf } from "./workspace.ts";

const line = (CODE: string): BlockJson => ({ type: "python_line", id: "python", fields: { CODE } });
const value = (CODE: string): BlockJson => ({ type: "python_value", fields: { CODE } });
const print = (block: BlockJson): BlockJson => ({
  type: "text_print",
  id: "print",
  inputs: { TEXT: { block } },
});
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom("\n", "\r", "\uE000", "\u2028", "\\", "#", '"', "(", "x", " "))
    .map((all) => all.join("")),
);

test("whatever is typed as Python stays one line, and the lines around it keep their blocks", () => {
  fc.assert(
    fc.property(anyText, anyText, (first, second) => {
      const led: BlockJson = { type: "led_toggle", id: "led" };
      const blocks = stack({ type: "start" }, line(first), print(value(second)), led);
      const { code, lines } = programOf(workspaceOf([blocks]));
      const ids = lines.slice(lines.lastIndexOf(null) + 1);
      expect(ids.filter((id) => id !== "python")).toEqual(["print", "led"]);
      expect(ids.length).toBeLessThanOrEqual(3);
      expect(code).not.toMatch(/[\uE000\r\u2028]|\\$/mu);
      expect(code).toMatch(/\)\nled\.toggle\(\)\n$/);
    }),
  );
});

test("a line stands there as it was typed, without the spaces around it", () => {
  expect(codeOf([line("  print(1,  2) # both ")])).toBe("print(1,  2) # both\n");
});

test("an empty one leaves no line, and its slot as if nothing were in it", () => {
  expect(codeOf([line(" "), { type: "wait_seconds", inputs: { SECONDS: { block: value("") } } }])).toBe(
    "import time\n\ntime.sleep(0)\n",
  );
});

test("a loop that holds nothing but notes still has an inside", () => {
  const inside = stack(line("# nothing"), { type: "comment", fields: { TEXT: "yet" } }, line(""));
  expect(codeOf([{ type: "forever", inputs: { DO: { block: inside } } }])).toBe(
    "import time\n\nwhile True:\n    # nothing\n    # yet\n    time.sleep_ms(20)\n",
  );
});

test.each([
  ["x", "x * 2"],
  ["led.value()", "led.value() * 2"],
  ['max(len("(#"), 2)', 'max(len("(#"), 2) * 2'],
  ["row[0]", "row[0] * 2"],
  ["1 + 1", "(1 + 1) * 2"],
  ["-1", "(-1) * 2"],
  ["f(1) + g(2)", "(f(1) + g(2)) * 2"],
  ["sum([1, 2])[0:1].x", "sum([1, 2])[0:1].x * 2"],
  ["not(x)", "(not(x)) * 2"],
  ["1, 2", "(1, 2) * 2"],
  ['"a" + "b"', '("a" + "b") * 2'],
  ['"a # b"', '"a # b" * 2'],
  ["1 # one", "1 * 2"],
])("the value %s is held together where it is not plainly one thing", (typed, written) => {
  const two: BlockJson = { type: "math_number", fields: { NUM: 2 } };
  const times: BlockJson = {
    type: "math_arithmetic",
    fields: { OP: "MULTIPLY" },
    inputs: { A: { block: value(typed) }, B: { block: two } },
  };
  expect(codeOf([print(times)])).toBe(`print(${written})\n`);
});

test.each([
  ["1 + 1", "print(1 + 1)"],
  ["a if b != c else d", "print(a if b != c else d)"],
  ["(1, 2)", "print((1, 2))"],
  ["1, 2", "print((1, 2))"],
  ['end=""', 'print((end=""))'],
  ["*row", "print((*row))"],
  ["n for n in row", "print((n for n in row))"],
])("the value %s is one value between the brackets of a call", (typed, written) => {
  expect(codeOf([print(value(typed))])).toBe(`${written}\n`);
});

test("a number can be followed by a dot", () => {
  const trimmed: BlockJson = {
    type: "text_trim",
    fields: { MODE: "BOTH" },
    inputs: { TEXT: { block: value("1") } },
  };
  expect(codeOf([print(trimmed)])).toBe("print((1).strip())\n");
});
