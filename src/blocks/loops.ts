import type { BlockFamily } from "./block-definition.ts";

/** Doing things again. */
export const loops = [
  {
    type: "forever",
    message0: "%{BKY_FOREVER}",
    message1: "%1",
    args1: [{ type: "input_statement", name: "DO" }],
    previousStatement: null,
    style: "loop_blocks",
    tooltip: "%{BKY_FOREVER_TOOLTIP}",
  },
  { type: "controls_repeat_ext", stock: "statement" },
  { type: "controls_whileUntil", stock: "statement" },
  { type: "controls_for", stock: "statement" },
  { type: "controls_forEach", stock: "statement" },
  { type: "controls_flow_statements", stock: "statement" },
] as const satisfies BlockFamily;
