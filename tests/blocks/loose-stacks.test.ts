import { expect, it } from "vitest";
import { looseStacks } from "../../src/blocks/loose-stacks.ts";
import { type BlockJson, open, stack, workspaceOf } from "../generators/workspace.ts";

function loose(...stacks: readonly BlockJson[]): string[] {
  const workspace = open(workspaceOf(stacks));
  const types = looseStacks(workspace).map(({ type }) => type);
  workspace.dispose();
  return types;
}

it("a stack and a value that hang nowhere are loose, each told once", () => {
  expect(loose(stack({ type: "led_toggle" }, { type: "rgb_off" }), { type: "text_length" })).toEqual([
    "led_toggle",
    "text_length",
  ]);
});

it("what begins a stack, defines a function or is a note is not loose", () => {
  const definition: BlockJson = { type: "procedures_defnoreturn", fields: { NAME: "f" } };
  expect(loose(stack({ type: "start" }, { type: "led_toggle" }), definition, { type: "comment" })).toEqual(
    [],
  );
});

it("a lone number, on which no sign could be pressed, is left alone", () => {
  expect(loose({ type: "math_number" })).toEqual([]);
});

it("a note with blocks below it is loose", () => {
  expect(loose(stack({ type: "comment" }, { type: "led_toggle" }))).toEqual(["comment"]);
});
