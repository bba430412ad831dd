import type { Block } from "blockly/core";
import { kindChanged, kindOfValue } from "./variable-kinds.ts";

/** A block that fails, or never does anything, because a value is surely of another kind than it has to be. */
export type WrongKind = { readonly block: Block; readonly is: string } & (
  | { readonly where: "slot" | "variable"; readonly wanted: readonly string[] }
  | { readonly where: "comparison"; readonly other: string }
);

/** Tells the kind of value that a variable surely holds, by its id. */
type KindOfVariable = (id: string) => string | undefined;

/** The blocks among these that have to do with a value of the wrong kind. Where nothing is sure, nothing is wrong. */
export function wrongKinds(blocks: readonly Block[], kindOfVariable: KindOfVariable): WrongKind[] {
  return blocks.flatMap((block) => {
    if (block.type === "logic_compare") return wrongComparison(block, kindOfVariable);
    return [...wrongValue(block, kindOfVariable), ...wrongVariable(block, kindOfVariable)];
  });
}

function wrongComparison(block: Block, kindOfVariable: KindOfVariable): WrongKind[] {
  const [is, other] = ["A", "B"].map((input) => kindOf(block.getInputTargetBlock(input), kindOfVariable));
  if (is === undefined || other === undefined || works(is, other) || works(other, is)) return [];
  return [{ block, where: "comparison", is, other }];
}

/** A slot with a value of another kind; Blockly itself keeps those apart whose shape tells what they are. */
function wrongValue(value: Block, kindOfVariable: KindOfVariable): WrongKind[] {
  const wanted = value.outputConnection?.targetConnection?.getCheck();
  if (!wanted || value.outputConnection?.getCheck()) return [];
  const is = kindOf(value, kindOfVariable);
  const block = value.getParent();
  if (!block || is === undefined || wanted.some((kind) => works(is, kind))) return [];
  return [{ block, where: "slot", is, wanted }];
}

function wrongVariable(block: Block, kindOfVariable: KindOfVariable): WrongKind[] {
  const wanted = kindChanged(block);
  const is = wanted && kindOfVariable(String(block.getFieldValue("VAR")));
  return is && !works(is, wanted) ? [{ block, where: "variable", is, wanted: [wanted] }] : [];
}

function kindOf(value: Block | null, kindOfVariable: KindOfVariable): string | undefined {
  if (!value?.isEnabled()) return undefined;
  if (value.type === "variables_get") return kindOfVariable(String(value.getFieldValue("VAR")));
  if (value.type !== "logic_ternary") return kindOfValue(value);
  const [yes, no] = ["THEN", "ELSE"].map((input) => kindOf(value.getInputTargetBlock(input), kindOfVariable));
  return yes === no ? yes : undefined;
}

/** Whether Python takes one kind for the other: anything can be a condition, True is 1, and a colour may be a name. */
function works(is: string, wanted: string): boolean {
  if (is === wanted || wanted === "Boolean") return true;
  return (is === "Boolean" && wanted === "Number") || (is === "String" && wanted === "Colour");
}
