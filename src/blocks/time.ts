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
  {
    type: "milliseconds_since_start",
    message0: "%{BKY_MILLISECONDS_SINCE_START}",
    output: "Number",
    style: "time_blocks",
    tooltip: "%{BKY_MILLISECONDS_SINCE_START_TOOLTIP}",
  },
  {
    type: "stopwatch_start",
    message0: "%{BKY_STOPWATCH_START}",
    previousStatement: null,
    nextStatement: null,
    style: "time_blocks",
    tooltip: "%{BKY_STOPWATCH_START_TOOLTIP}",
  },
  {
    type: "stopwatch_seconds",
    message0: "%{BKY_STOPWATCH_SECONDS}",
    output: "Number",
    style: "time_blocks",
    tooltip: "%{BKY_STOPWATCH_SECONDS_TOOLTIP}",
  },
  {
    type: "clock_text",
    message0: "%{BKY_CLOCK_TEXT}",
    args0: [
      {
        type: "field_dropdown",
        name: "WHAT",
        options: [
          ["%{BKY_CLOCK_TIME}", "TIME"],
          ["%{BKY_CLOCK_DATE}", "DATE"],
          ["%{BKY_CLOCK_WEEKDAY_NAME}", "WEEKDAY"],
        ],
      },
    ],
    output: "String",
    style: "time_blocks",
    tooltip: "%{BKY_CLOCK_TEXT_TOOLTIP}",
  },
  {
    type: "clock_number",
    message0: "%{BKY_CLOCK_NUMBER}",
    args0: [
      {
        type: "field_dropdown",
        name: "WHAT",
        options: [
          ["%{BKY_CLOCK_HOUR}", "HOUR"],
          ["%{BKY_CLOCK_MINUTE}", "MINUTE"],
          ["%{BKY_CLOCK_SECOND}", "SECOND"],
          ["%{BKY_CLOCK_DAY}", "DAY"],
          ["%{BKY_CLOCK_MONTH}", "MONTH"],
          ["%{BKY_CLOCK_YEAR}", "YEAR"],
          ["%{BKY_CLOCK_WEEKDAY}", "WEEKDAY"],
        ],
      },
    ],
    output: "Number",
    style: "time_blocks",
    tooltip: "%{BKY_CLOCK_NUMBER_TOOLTIP}",
  },
] as const satisfies BlockFamily;
