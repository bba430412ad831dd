import type { BlockFamily } from "./block-definition.ts";
import { outputPins } from "./pins.ts";

/** Push buttons between a pin and GND; only pins that can be driven can be pulled up, too. */
export const buttons = [
  {
    type: "button_is_pressed",
    message0: "%{BKY_BUTTON_IS_PRESSED}",
    args0: [{ type: "field_dropdown", name: "PIN", options: outputPins }],
    output: "Boolean",
    pins: [{ field: "PIN", use: "button" }],
    style: "pins_blocks",
    tooltip: "%{BKY_BUTTON_IS_PRESSED_TOOLTIP}",
  },
  {
    type: "button_wait",
    message0: "%{BKY_BUTTON_WAIT}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: outputPins },
      {
        type: "field_dropdown",
        name: "STATE",
        options: [
          ["%{BKY_BUTTON_PRESSED}", "pressed"],
          ["%{BKY_BUTTON_RELEASED}", "released"],
        ],
      },
    ],
    previousStatement: null,
    nextStatement: null,
    waits: "rests",
    pins: [{ field: "PIN", use: "button" }],
    style: "pins_blocks",
    tooltip: "%{BKY_BUTTON_WAIT_TOOLTIP}",
  },
] as const satisfies BlockFamily;
