import { describe, expect, it } from "vitest";
import { createGenerator } from "../../src/generators/families.ts";
import { wrongKinds } from "../../src/generators/wrong-kinds.ts";
import { explainWrongKind } from "../../src/ui/warnings/wrong-kinds.ts";
import { type BlockJson, open, stack, workspaceOf } from "./workspace.ts";

const generator = createGenerator();
type Slot = { block: BlockJson };

const slot = (type: string, fields = {}, inputs: Record<string, Slot> = {}): Slot => ({
  block: { type, fields, inputs },
});
const number = slot("math_number", { NUM: 5 });
const text = slot("text", { TEXT: "abc" });
const list = slot("lists_create_with");
const yes = slot("logic_boolean", { BOOL: "TRUE" });
const x = slot("variables_get", { VAR: { id: "x" } });
const set = (value: Slot): BlockJson => slot("variables_set", { VAR: { id: "x" } }, { VALUE: value }).block;
const change: BlockJson = slot("math_change", { VAR: { id: "x" } }, { DELTA: number }).block;
const add: BlockJson = slot("list_add", { VAR: { id: "x" } }, { ITEM: number }).block;
const wait = (value: Slot): BlockJson => slot("wait_seconds", {}, { SECONDS: value }).block;
const print = (value: Slot): BlockJson => slot("text_print", {}, { TEXT: value }).block;
const iff = (condition: Slot): BlockJson => slot("controls_if", {}, { IF0: condition }).block;
const compare = (a: Slot, b: Slot, op = "LT"): Slot => slot("logic_compare", { OP: op }, { A: a, B: b });
const python: BlockJson = { type: "python_line", fields: { CODE: "x = input()" } };

/** What is said of a program of these blocks, one below the other. */
function sentencesOf(...blocks: readonly BlockJson[]): string[] {
  return sentencesOfStacks(stack({ type: "start" }, ...blocks));
}

function sentencesOfStacks(...stacks: readonly BlockJson[]): string[] {
  const workspace = open(workspaceOf(stacks, ["x"]));
  generator.toProgram(workspace);
  const blocks = workspace.getAllBlocks(false).filter((block) => block.isEnabled());
  const sentences = wrongKinds(blocks, (id) => generator.variables.known.kindOf(id)).map(explainWrongKind);
  workspace.dispose();
  return sentences;
}

describe("a value of the wrong kind", () => {
  it.each<[string, BlockJson[], string]>([
    [
      "a text where a number has to be",
      [set(text), wait(x)],
      "There is a text in a gap for a number. Put a number there.",
    ],
    [
      "a number where a text has to be",
      [set(number), print(slot("text_change_case", { CASE: "UPPERCASE" }, { TEXT: x }))],
      "There is a number in a gap for a text. Put a text there.",
    ],
    [
      "a list that comes through a choice",
      [set(list), wait(slot("logic_ternary", {}, { IF: yes, THEN: x, ELSE: list }))],
      "There is a list in a gap for a number. Put a number there.",
    ],
    [
      "a text that a number is added to",
      [set(text), change],
      "This variable holds a text, but this block needs a number. Choose another variable.",
    ],
    [
      "a number that an item is added to",
      [set(number), add],
      "This variable holds a number, but this block needs a list. Choose another variable.",
    ],
    [
      "a text beside a number",
      [set(text), iff(compare(x, number))],
      "This compares a text with a number, which are never alike. Compare two of the same kind.",
    ],
    [
      "a number beside a text, asked whether they are equal",
      [set(number), iff(compare(x, text, "EQ"))],
      "This compares a number with a text, which are never alike. Compare two of the same kind.",
    ],
  ])("is told: %s", (_what, blocks, sentence) => {
    expect(sentencesOf(...blocks)).toEqual([sentence]);
  });

  it.each<[string, BlockJson[]]>([
    ["a variable that is now a text, now a number", [set(text), set(number), wait(x)]],
    ["a variable that the learner's own Python sets", [set(text), python, wait(x)]],
    ["a variable that nothing sets", [wait(x)]],
    ["a number that is read before a text is put in", [change, set(text)]],
    ["a condition of any kind", [set(text), iff(x)]],
    ["true, which is 1 to Python", [set(yes), wait(x)]],
    ["two of one kind", [set(text), iff(compare(x, text))]],
    ["anything that is printed", [set(list), print(x)]],
  ])("is not seen in %s", (_what, blocks) => {
    expect(sentencesOf(...blocks)).toEqual([]);
  });

  it("is not seen where stacks beside each other share a variable that may still be 0", () => {
    expect(
      sentencesOfStacks(
        stack({ type: "start" }, set(text)),
        stack({ type: "every_seconds", fields: { SECONDS: 1 } }, change),
      ),
    ).toEqual([]);
  });
});
