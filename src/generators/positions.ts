import type { Block } from "blockly/core";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { typedNumber, typedOr, whole } from "./numbers.ts";
import { besides, Order } from "./order.ts";

/** Where an item, a letter or a light stands: people count from one, Python from zero. */
export function position(block: Block, python: MicroPythonGenerator, input = "AT"): string {
  const typed = typedOr(block, python, input, 1);
  if (typed === null) return `${whole(block, python, input, besides(Order.ADDITIVE))} - 1`;
  return String(Math.trunc(typed) - 1);
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
  if (typed === null) return `${whole(block, python, "FROM", besides(Order.ADDITIVE))} - 1`;
  const start = Math.trunc(typed ?? 1) - 1;
  return start > 0 ? String(start) : "";
}
