import { describe, expect, it } from "vitest";
import { FunctionTable } from "../../src/generators/function-table.ts";
import { stacksOf } from "../../src/generators/stacks.ts";
import { unreachableBlocks } from "../../src/generators/unreachable.ts";
import { type BlockJson, open, stack, workspaceOf } from "./workspace.ts";

const truth = (value: boolean) => ({
  block: { type: "logic_boolean", fields: { BOOL: value ? "TRUE" : "FALSE" } },
});
const x = { block: { type: "variables_get", fields: { VAR: { id: "x" } } } };
const number = (value: number) => ({ block: { type: "math_number", fields: { NUM: value } } });
const doing = (...inside: BlockJson[]) => (inside.length ? { DO: { block: stack(...inside) } } : {});
const led: BlockJson = { type: "led_toggle" };
const lost: BlockJson = { type: "led_toggle", id: "lost" };
const note: BlockJson = { type: "comment" };
const forever = (...inside: BlockJson[]): BlockJson => ({ type: "forever", inputs: doing(...inside) });
const whileUntil = (mode: string, condition: { block: BlockJson }, ...inside: BlockJson[]): BlockJson => ({
  type: "controls_whileUntil",
  fields: { MODE: mode },
  inputs: { BOOL: condition, ...doing(...inside) },
});
const repeat = (times: { block: BlockJson }, ...inside: BlockJson[]): BlockJson => ({
  type: "controls_repeat_ext",
  inputs: { TIMES: times, ...doing(...inside) },
});
const leave = (flow: string): BlockJson => ({ type: "controls_flow_statements", fields: { FLOW: flow } });
const python = (code: string): BlockJson => ({ type: "python_line", fields: { CODE: code } });
const iff = (yes: BlockJson, no?: BlockJson): BlockJson => ({
  type: "controls_if",
  ...(no && { extraState: { hasElse: true } }),
  inputs: { IF0: x, DO0: { block: yes }, ...(no && { ELSE: { block: no } }) },
});
const define = (...inside: BlockJson[]): BlockJson => ({
  type: "procedures_defnoreturn",
  fields: { NAME: "f" },
  inputs: { STACK: { block: stack(...inside) } },
});
const call: BlockJson = { type: "procedures_callnoreturn", extraState: { name: "f" } };
const giveBack = (condition: { block: BlockJson }): BlockJson => ({
  type: "procedures_ifreturn",
  inputs: { CONDITION: condition },
});

/** The blocks of a program that never run, and why. */
function lostIn(blocks: readonly BlockJson[], others: readonly BlockJson[] = []): string[] {
  const workspace = open(workspaceOf([stack({ type: "start" }, ...blocks), ...others], ["x"]));
  const found = unreachableBlocks(stacksOf(workspace).heads, FunctionTable.of(workspace));
  const told = found.map(({ block, after }) => `${block.id} ${after}`);
  workspace.dispose();
  return told;
}

describe("a block that never runs is found", () => {
  it.each<[string, BlockJson[], BlockJson[], string]>([
    ["behind a loop while true", [whileUntil("WHILE", truth(true), led), lost], [], "loop"],
    ["behind a loop until false", [whileUntil("UNTIL", truth(false)), lost], [], "loop"],
    ["behind a choice between two endless loops", [iff(forever(), forever()), lost], [], "loop"],
    ["behind a repeat around an endless loop", [repeat(number(3), forever(led)), lost], [], "loop"],
    ["behind a call of a function that never ends", [call, lost], [define(forever(led))], "function"],
    [
      "behind a loop whose break only leaves a loop further in",
      [whileUntil("WHILE", truth(true), repeat(number(3), leave("BREAK"))), lost],
      [],
      "loop",
    ],
    [
      "behind a choice that leaves the loop either way",
      [forever(iff(leave("BREAK"), leave("CONTINUE")), lost)],
      [],
      "exit",
    ],
    ["behind the learner's own return", [], [define(python("return"), lost)], "exit"],
    ["behind a return that is always taken", [], [define(giveBack(truth(true)), lost)], "exit"],
    ["below a note behind a loop", [whileUntil("WHILE", truth(true)), note, lost], [], "loop"],
  ])("%s", (_where, blocks, others, why) => {
    expect(lostIn(blocks, others)).toEqual([`lost ${why}`]);
  });

  it("once, and not each block below it", () => {
    expect(lostIn([whileUntil("WHILE", truth(true)), lost, led, led])).toEqual(["lost loop"]);
  });
});

describe("blocks that may run are left alone", () => {
  it.each<[string, BlockJson[], BlockJson[]]>([
    ["behind a loop with a way out", [whileUntil("WHILE", truth(true), iff(leave("BREAK"))), led], []],
    ["behind a loop with a way out in Python", [whileUntil("WHILE", truth(true), python("break")), led], []],
    ["behind a loop with a condition", [whileUntil("WHILE", x, led), led], []],
    ["behind a repeat that may not go round", [repeat(x, forever()), led], []],
    [
      "behind a repeat that may go on before its endless loop",
      [repeat(number(2), iff(leave("CONTINUE")), forever()), led],
      [],
    ],
    ["behind a choice with one endless loop", [iff(forever(), led), led], []],
    ["behind a choice without an else", [iff(forever()), led], []],
    ["behind a function that may return", [call, led], [define(giveBack(x), forever())]],
    ["behind a function that calls itself", [call, led], [define(call)]],
    ["behind a call of no function", [call, led], []],
    [
      "behind a loop that is switched off",
      [{ ...whileUntil("WHILE", truth(true)), disabledReasons: ["MANUALLY_DISABLED"] }, led],
      [],
    ],
  ])("%s", (_where, blocks, others) => {
    expect(lostIn(blocks, others)).toEqual([]);
  });
});
