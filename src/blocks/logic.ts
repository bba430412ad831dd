import type { BlockFamily } from "./block-definition.ts";

/** Deciding: conditions and what depends on them. */
export const logic = [
  { type: "controls_if", stock: "statement" },
  { type: "logic_compare", stock: "value" },
  { type: "logic_operation", stock: "value" },
  { type: "logic_negate", stock: "value" },
  { type: "logic_boolean", stock: "value" },
  { type: "logic_ternary", stock: "value" },
] as const satisfies BlockFamily;
