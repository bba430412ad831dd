import * as Blockly from "blockly/core";
import { expect, test } from "vitest";
import { blockDefinitions } from "../../src/blocks/families.ts";
import { installBlocks } from "../../src/blocks/install.ts";
import { blockStyles } from "../../src/blocks/theme.ts";
import { categories } from "../../src/blocks/toolbox.ts";
import { createGenerator } from "../../src/generators/families.ts";

installBlocks();
const shelf = categories.flatMap(({ contents = [] }) => contents);

/** What Blockly puts on the shelf itself, once the learner has made a variable or a function. */
const madeByBlockly = ["variables_set", "variables_get", "math_change"].concat(
  ["defnoreturn", "defreturn", "callnoreturn", "callreturn", "ifreturn"].map((name) => `procedures_${name}`),
);

test("the categories stand in the order in which people reach for them, each with a colour and an icon of its own", () => {
  expect(categories.map(({ name }) => name.slice(6, -1))).toEqual(
    [
      "LIGHTS",
      "EVENTS",
      "PINS",
      "MOTION",
      "WIFI",
      "TIME",
      "LOOPS",
      "LOGIC",
      "MATH",
      "TEXT",
      "VARIABLES",
      "FUNCTIONS",
      "SOUND",
      "SENSORS",
      "LISTS",
      "DICTIONARIES",
      "BUSES",
      "PYTHON",
    ].map((name) => `CATEGORY_${name}`),
  );
  expect(new Set(categories.map(({ cssconfig }) => cssconfig.icon)).size).toBe(categories.length);
  expect(new Set(categories.map(({ categorystyle }) => blockStyles[categorystyle].colourPrimary)).size).toBe(
    categories.length,
  );
});

test("every block can be found on the shelf", () => {
  const found = [...shelf.map(({ type }) => type as string), ...madeByBlockly];
  expect(blockDefinitions.map(({ type }) => type).filter((type) => !found.includes(type))).toEqual([]);
});

test.each(shelf.map((block) => [block.type, block] as const))(
  "%s comes off the shelf whole, and in its category's colour",
  (_, block) => {
    const workspace = new Blockly.Workspace();
    const made = Blockly.serialization.blocks.append(structuredClone(block) as never, workspace);
    const inputs = Object.keys(block.inputs ?? {});
    expect(inputs.map((name) => made.getInputTargetBlock(name)?.isShadow())).toEqual(inputs.map(() => true));
    const category = categories.find(({ contents = [] }) => contents.includes(block))!;
    expect(blockStyles[made.getStyleName() as keyof typeof blockStyles].colourPrimary).toBe(
      blockStyles[category.categorystyle].colourPrimary,
    );
  },
);

test("a stack of everything on the shelf, as it is, is a program", () => {
  const workspace = new Blockly.Workspace();
  let above = workspace.newBlock("start");
  const statements = shelf.filter(
    ({ type }) => !["start", "forever", "controls_flow_statements"].includes(type),
  );
  for (const block of statements) {
    const made = Blockly.serialization.blocks.append(structuredClone(block) as never, workspace);
    if (!made.previousConnection) continue;
    above.nextConnection!.connect(made.previousConnection);
    above = made;
  }
  expect(createGenerator().toProgram(workspace).code).toContain('print("Hello")');
});

test.each(["forever", "dictionary_each"])("leaving a loop is offered inside %s too", (type) => {
  const workspace = new Blockly.Workspace();
  const loop = workspace.newBlock(type);
  const leave = workspace.newBlock("controls_flow_statements");
  loop.getInput("DO")!.connection!.connect(leave.previousConnection!);
  expect((leave as unknown as { getSurroundLoop(): Blockly.Block }).getSurroundLoop()).toBe(loop);
});
