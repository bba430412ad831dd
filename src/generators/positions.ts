import type { Block } from "blockly/core";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { isWhole, typedNumber, typedOr, whole } from "./numbers.ts";
import { besides, Order } from "./order.ts";

/** Where an item, a letter or a light stands: people count from one, Python from zero. */
export function position(block: Block, python: MicroPythonGenerator, input = "AT"): string {
  const typed = typedOr(block, python, input, 1);
  return typed === null ? oneLess(block, python, input) : String(Math.trunc(typed) - 1);
}

/** One less than the value in a slot, added up: of `i + 1` that is `i`, of `i - 1` it is `i - 2`. */
function oneLess(block: Block, python: MicroPythonGenerator, input: string): string {
  const value = block.getInputTargetBlock(input);
  const added = value && addedNumber(value, python);
  if (!value || added === null) return `${whole(block, python, input, besides(Order.ADDITIVE))} - 1`;
  if (added === 1) return whole(value, python, "A");
  return `${whole(value, python, "A", besides(Order.ADDITIVE))} ${added < 1 ? "-" : "+"} ${Math.abs(added - 1)}`;
}

/** The typed whole number that a block adds to its first part or takes from it; null where it does neither. */
function addedNumber(value: Block, python: MicroPythonGenerator): number | null {
  const typed = value.isEnabled() && value.type === "math_arithmetic" ? typedNumber(value, "B") : null;
  const signs: Readonly<Record<string, number>> = { ADD: 1, MINUS: -1 };
  const added = (typed ?? Number.NaN) * (signs[value.getFieldValue("OP")] ?? Number.NaN);
  if (!Number.isSafeInteger(added)) return null;
  // Cut to a whole number, a first part below 0 would end elsewhere than the sum.
  const isSafe =
    added <= 1 || isWhole(value.getInputTargetBlock("A"), (id) => python.variables.known.isWhole(id));
  return isSafe ? added : null;
}

/**
 * The part from FROM to TO, both counted from one and both included, as it stands in brackets: `1:3`.
 * Either slot may stay empty: from the first on, up to the last.
 */
export function slice(block: Block, python: MicroPythonGenerator): string {
  const to = block.getInputTargetBlock("TO")?.isEnabled() ? whole(block, python, "TO") : "";
  return `${sliceStart(block, python)}:${to}`;
}

function sliceStart(block: Block, python: MicroPythonGenerator): string {
  const typed = typedNumber(block, "FROM");
  if (typed === null) return oneLess(block, python, "FROM");
  const start = Math.trunc(typed ?? 1) - 1;
  return start > 0 ? String(start) : "";
}
