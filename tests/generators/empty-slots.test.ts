import * as Blockly from "blockly/core";
import { describe, expect, it } from "vitest";
import { blockDefinitions } from "../../src/blocks/families.ts";
import { installBlocks } from "../../src/blocks/install.ts";
import { createGenerator } from "../../src/generators/families.ts";
import { explainEmptySlot } from "../../src/ui/warnings/empty-slots.ts";
import { type BlockJson, open, stack, workspaceOf } from "./workspace.ts";

const generator = createGenerator();
const start: BlockJson = { type: "start" };

/** What is said of the empty slots of a program with these stacks. */
function sentencesOf(stacks: readonly BlockJson[], variables: readonly string[] = []): string[] {
  const workspace = open(workspaceOf(stacks, variables));
  generator.toProgram(workspace);
  const sentences = generator.emptySlots.all.map(explainEmptySlot);
  workspace.dispose();
  return sentences;
}

const get = (id: string): BlockJson => ({ type: "variables_get", fields: { VAR: { id } } });
const asking = (type: string, inputs: Record<string, { block: BlockJson }> = {}): BlockJson => ({
  type,
  inputs,
});

describe("an empty slot", () => {
  it.each<[string, BlockJson, string]>([
    [
      "a number",
      asking("wait_seconds"),
      "A number is missing in a gap. It counts as 0 until you put a block there.",
    ],
    [
      "a condition",
      asking("controls_if"),
      "A condition is missing in a gap. It counts as false until you put a block there.",
    ],
    [
      "a list",
      { type: "controls_forEach", fields: { VAR: { id: "x" } } },
      "A list is missing in a gap. It counts as an empty list until you put a block there.",
    ],
    [
      "a text",
      asking("text_print", { TEXT: { block: asking("text_change_case") } }),
      "A text is missing in a gap. It counts as an empty text until you put a block there.",
    ],
    [
      "a colour",
      asking("strip_fill"),
      "A colour is missing in a gap. It counts as “off” until you put a block there.",
    ],
    [
      "anything",
      { type: "variables_set", fields: { VAR: { id: "x" } } },
      "A value is missing in a gap. It counts as 0 until you put a block there.",
    ],
  ])("for %s says what is missing and what it counts as", (_what, block, sentence) => {
    expect(sentencesOf([stack(start, block)], ["x"])).toEqual([sentence]);
  });

  it("is still empty when what stands in it is switched off", () => {
    const off: BlockJson = { type: "math_number", disabledReasons: ["MANUALLY_DISABLED"] };
    expect(sentencesOf([stack(start, asking("wait_seconds", { SECONDS: { block: off } }))])).toHaveLength(1);
  });

  it("says nothing when it is filled", () => {
    const full = asking("wait_seconds", { SECONDS: { block: get("x") } });
    expect(sentencesOf([stack(start, full)], ["x"])).toEqual([]);
  });

  it("says nothing on a block that does not run", () => {
    const off = { ...asking("wait_seconds"), disabledReasons: ["MANUALLY_DISABLED"] };
    expect(sentencesOf([stack(start, off), asking("wait_seconds")])).toEqual([]);
  });

  it("is told of once where it is asked for twice", () => {
    const count = { type: "controls_for", fields: { VAR: { id: "x" } } };
    expect(sentencesOf([stack(start, count)], ["x"])).toHaveLength(3);
  });

  it("is told of on every block, but for the slots that may sensibly stay empty", () => {
    installBlocks();
    const silent = blockDefinitions.flatMap(({ type }) => {
      if (type.startsWith("procedures_")) return [];
      const workspace = new Blockly.Workspace();
      const block = workspace.newBlock(type);
      const head = workspace.newBlock("start");
      const below = block.outputConnection ? workspace.newBlock("text_print") : block;
      if (block.outputConnection) below.getInput("TEXT")!.connection!.connect(block.outputConnection);
      if (below.previousConnection) head.nextConnection!.connect(below.previousConnection);
      const gaps = block.inputList.filter((input) => input.type === Blockly.inputs.inputTypes.VALUE);
      generator.toProgram(workspace);
      const told = new Set(generator.emptySlots.all.map(({ input }) => input));
      workspace.dispose();
      return gaps.filter(({ name }) => !told.has(name)).map(({ name }) => `${type} ${name}`);
    });
    expect(silent).toEqual([
      // No limit above.
      "math_constrain HIGH",
      // An empty line.
      "text_print TEXT",
      // An answer without a question.
      "ask QUESTION",
      "text_join ADD0",
      "text_join ADD1",
      // From the first letter or item, up to the last.
      "text_part FROM",
      "text_part TO",
      // Between the words.
      "text_split AT",
      "list_part FROM",
      "list_part TO",
    ]);
  });
});
