import type { Block } from "blockly/core";
import type { Expression } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";

/** Where the blocks that ask for a part have it, and what they have it in: each slot, and what it is when empty. */
const slots: Readonly<Record<string, readonly [part: string, none: string, whole: string, empty: string]>> = {
  text_contains: ["PART", '""', "TEXT", '""'],
  list_contains: ["ITEM", "0", "LIST", "[]"],
  dictionary_has: ["KEY", '""', "DICTIONARY", "{}"],
};

/** Whether the block asks if something is in something else. */
export const isMembership = (block: Block): boolean => block.type in slots;

/** `part in whole`, or `part not in whole`. */
export function membership(
  block: Block,
  python: MicroPythonGenerator,
  operator: "in" | "not in" = "in",
): Expression {
  const [part, none, whole, empty] = slots[block.type] ?? ["", "0", "", "[]"];
  const item = python.value(block, part, Order.RELATIONAL, none);
  return [`${item} ${operator} ${python.value(block, whole, Order.RELATIONAL, empty)}`, Order.RELATIONAL];
}
