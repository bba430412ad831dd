import type { BlockFamily } from "./block-definition.ts";

/** Where a program begins. */
export const start = [
  {
    type: "start",
    message0: "%{BKY_START}",
    hat: "cap",
    nextStatement: null,
    style: "start_blocks",
    tooltip: "%{BKY_START_TOOLTIP}",
  },
] as const satisfies BlockFamily;
