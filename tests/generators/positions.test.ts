import { expect, test } from "vitest";
import { type BlockJson, codeOf } from "./workspace.ts";

const number = (value: number): BlockJson => ({ type: "math_number", fields: { NUM: value } });
const get = (id: string): BlockJson => ({ type: "variables_get", fields: { VAR: { id } } });
const set = (id: string, value: BlockJson): BlockJson => ({
  type: "variables_set",
  fields: { VAR: { id } },
  inputs: { VALUE: { block: value } },
});
const sum = (A: BlockJson, OP: "ADD" | "MINUS", B: BlockJson): BlockJson => ({
  type: "math_arithmetic",
  fields: { OP },
  inputs: { A: { block: A }, B: { block: B } },
});

/** The brackets of `my_list[...] = 0`, where the place is this value, and i and x are set before. */
function place(value: BlockJson): string {
  const change: BlockJson = {
    type: "list_set_item",
    fields: { VAR: { id: "my list" } },
    inputs: { AT: { block: value } },
  };
  const code = codeOf([set("i", number(2)), set("x", number(2.5)), change], ["i", "x", "my list"]);
  return /my_list\[(.*)\] = 0/u.exec(code)?.[1] ?? "";
}

test.each<[string, BlockJson, string]>([
  ["a number", number(3), "2"],
  ["a variable", get("i"), "i - 1"],
  ["one more than a variable", sum(get("i"), "ADD", number(1)), "i"],
  ["two more", sum(get("i"), "ADD", number(2)), "i + 1"],
  ["one less", sum(get("i"), "MINUS", number(1)), "i - 2"],
  ["one more than a product", sum(sum(get("i"), "ADD", get("i")), "ADD", number(1)), "i + i"],
  ["one more than what may not be whole", sum(get("x"), "ADD", number(1)), "int(x)"],
  ["two more than what may not be whole", sum(get("x"), "ADD", number(2)), "int(x + 2) - 1"],
  ["half more", sum(get("i"), "ADD", number(0.5)), "int(i + 0.5) - 1"],
  ["the sum of two variables", sum(get("i"), "ADD", get("i")), "i + i - 1"],
])("the place of an item counts from zero: %s", (_what, value, python) => {
  expect(place(value)).toBe(python);
});
