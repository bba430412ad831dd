import type { BlockFamily } from "./block-definition.ts";

/** Waiting, and reading the board's clock. */
export const time = [
  {
    type: "wait_seconds",
    message0: "%{BKY_WAIT_SECONDS}",
    args0: [{ type: "input_value", name: "SECONDS", check: "Number" }],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    waits: "rests",
    style: "time_blocks",
    tooltip: "%{BKY_WAIT_SECONDS_TOOLTIP}",
  },
  {
    type: "wait_milliseconds",
    message0: "%{BKY_WAIT_MILLISECONDS}",
    args0: [{ type: "input_value", name: "MILLISECONDS", check: "Number" }],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    waits: "rests",
    style: "time_blocks",
    tooltip: "%{BKY_WAIT_MILLISECONDS_TOOLTIP}",
  },
  {
    type: "seconds_since_start",
    message0: "%{BKY_SECONDS_SINCE_START}",
    output: "Number",
    style: "time_blocks",
    tooltip: "%{BKY_SECONDS_SINCE_START_TOOLTIP}",
  },
] as const satisfies BlockFamily;
