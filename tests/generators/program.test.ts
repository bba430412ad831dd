import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workspace } from "blockly/core";
import { describe, expect, test } from "vitest";
import { createGenerator } from "../../src/generators/families.ts";
import {
  type BlockJson,
  codeOf,
  open,
  programOf,
  stack,
  type WorkspaceJson,
  workspaceOf,
} from "./workspace.ts";

const folder = join(import.meta.dirname, "..", "golden");
const goldens: [string, WorkspaceJson][] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => [file, JSON.parse(readFileSync(join(folder, file), "utf8")).workspace]);

const toggle: BlockJson = { type: "led_toggle" };
const print = (words: string): BlockJson => ({
  type: "text_print",
  inputs: { TEXT: { block: { type: "text", fields: { TEXT: words } } } },
});

/** A start block with this many blocks below it, joined by hand: Blockly's own loader gives up long before. */
function longStack(type: string, length: number): Workspace {
  const workspace = open(workspaceOf([{ type: "start" }]));
  let above = workspace.getTopBlocks(false)[0]!;
  for (let i = 0; i < length; i++) {
    const block = workspace.newBlock(type);
    above.nextConnection!.connect(block.previousConnection!);
    above = block;
  }
  return workspace;
}

describe.each(goldens)("%s", (_, workspaceJson) => {
  test("says the same each time, and wherever its blocks lie on the canvas", () => {
    const generator = createGenerator();
    const workspace = open(workspaceJson);
    const { code } = generator.toProgram(workspace);
    for (const [i, block] of workspace.getTopBlocks(false).entries()) block.moveBy(1000 - 700 * i, -300 * i);
    expect(generator.toProgram(workspace).code).toBe(code);
    expect(createGenerator().toProgram(workspace).code).toBe(code);
    workspace.dispose();
  });
});

test("a workspace with nothing on it is an empty program", () => {
  expect(programOf({})).toEqual({ code: "", lines: [] });
  expect(programOf(workspaceOf([{ type: "start" }]))).toEqual({ code: "", lines: [] });
});

test("functions come in the order of their names, not of their making", () => {
  const define = (name: string): BlockJson => ({ type: "procedures_defnoreturn", fields: { NAME: name } });
  const [a, b] = [define("apple"), define("Banana")];
  expect(programOf(workspaceOf([b, a])).code).toBe(programOf(workspaceOf([a, b])).code);
  expect(programOf(workspaceOf([b, a])).code).toBe("def apple():\n    pass\n\n\ndef Banana():\n    pass\n");
});

test("devices keep their names while other blocks come and go", () => {
  const red: BlockJson = { type: "pin_write", fields: { PIN: "D2", LEVEL: "HIGH" } };
  for (const others of [[], [toggle], [print("hello")]])
    expect(codeOf([...others, red])).toContain("pin_d2.on()");
});

test("a stack of 5,000 blocks does not exhaust the call stack", () => {
  expect(createGenerator().toProgram(longStack("led_toggle", 5000)).lines).toHaveLength(5004);
});

test("200 levels of nesting do not exhaust it either", () => {
  let inside = toggle;
  for (let i = 0; i < 200; i++) inside = { type: "controls_if", inputs: { DO0: { block: inside } } };
  expect(codeOf([inside])).toContain(`\n${" ".repeat(800)}led.toggle()\n`);
});

test("a stack that begins with 5,000 disabled blocks is skipped over", () => {
  const workspace = longStack("led_toggle", 5000);
  for (const block of workspace.getAllBlocks(false)) {
    if (block.type === "led_toggle") block.setDisabledReason(true, "MANUALLY_DISABLED");
  }
  expect(createGenerator().toProgram(workspace).code).toBe("");
});

test("a disabled start block starts nothing", () => {
  const off = { ...stack({ type: "start" }, toggle), disabledReasons: ["MANUALLY_DISABLED"] };
  expect(programOf(workspaceOf([off])).code).toBe("");
});

test("breaking out of no loop and returning from no function say nothing", () => {
  expect(codeOf([print("on"), { type: "procedures_ifreturn" }, { type: "controls_flow_statements" }])).toBe(
    'print("on")\n',
  );
});

test("a call of a function that is gone or switched off says nothing", () => {
  const call: BlockJson = { type: "procedures_callnoreturn", extraState: { name: "gone" } };
  const value: BlockJson = { type: "procedures_callreturn", extraState: { name: "gone" } };
  expect(codeOf([call, { type: "text_print", inputs: { TEXT: { block: value } } }])).toBe("print()\n");
});

test("an error in a block outside of the families is ours, and named", () => {
  const generator = createGenerator();
  const workspace = open(
    workspaceOf([stack({ type: "start" }, { type: "text_append", fields: { VAR: { id: "x" } } })], ["x"]),
  );
  expect(() => generator.toProgram(workspace)).toThrow('block type "text_append"');
});
