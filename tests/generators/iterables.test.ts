import { expect, test } from "vitest";
import { type BlockJson, codeOf } from "./workspace.ts";

const letters: BlockJson = {
  type: "text_split",
  inputs: {
    TEXT: { block: { type: "text", fields: { TEXT: "cab" } } },
    AT: { block: { type: "text", fields: { TEXT: "" } } },
  },
};
const entries = (WHAT: "KEYS" | "VALUES"): BlockJson => ({ type: "dictionary_list", fields: { WHAT } });
const ofList = (type: string, list: BlockJson, fields = {}): BlockJson => ({
  type,
  fields,
  inputs: { LIST: { block: list } },
});
const printed = (value: BlockJson): string =>
  codeOf([{ type: "text_print", inputs: { TEXT: { block: value } } }]).replace(/.*print\((.*)\)\n$/su, "$1");

test("what is gone through once is not copied into a list before", () => {
  expect(printed(ofList("list_arrange", entries("KEYS"), { HOW: "UP" }))).toBe("sorted({})");
  expect(printed(ofList("list_calculate", entries("VALUES"), { OP: "SUM" }))).toBe("sum({}.values())");
  expect(printed(ofList("list_arrange", letters, { HOW: "SHUFFLED" }))).toBe('list_tools.shuffled("cab")');
  expect(codeOf([ofList("controls_forEach", letters, { VAR: { id: "x" } })], ["x"])).toBe(
    'for x in "cab":\n    pass\n',
  );
});

test("a list is made where a text or a dictionary would not do", () => {
  expect(printed(letters)).toBe('list("cab")');
  expect(printed(ofList("list_arrange", letters, { HOW: "REVERSED" }))).toBe('list(reversed(list("cab")))');
  expect(printed(ofList("list_calculate", entries("VALUES"), { OP: "AVERAGE" }))).toContain(
    "(list({}.values()))",
  );
  // The blocks inside may take keys out.
  expect(codeOf([ofList("controls_forEach", entries("KEYS"), { VAR: { id: "x" } })], ["x"])).toContain(
    "in list({}):",
  );
});
