import type { BlockFamily } from "./block-definition.ts";
import { outputPins } from "./pins.ts";

/** Power between off and full (PWM), and servo motors, which are told their angle that way. */
export const power = [
  {
    type: "power_set",
    message0: "%{BKY_POWER_SET}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: outputPins },
      { type: "input_value", name: "PERCENT", check: "Number" },
    ],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    pins: [{ field: "PIN", use: "power" }],
    style: "pins_blocks",
    tooltip: "%{BKY_POWER_SET_TOOLTIP}",
  },
  {
    type: "power_off",
    message0: "%{BKY_POWER_OFF}",
    args0: [{ type: "field_dropdown", name: "PIN", options: outputPins }],
    previousStatement: null,
    nextStatement: null,
    pins: [{ field: "PIN", use: "power" }],
    style: "pins_blocks",
    tooltip: "%{BKY_POWER_OFF_TOOLTIP}",
  },
  {
    type: "servo_angle",
    message0: "%{BKY_SERVO_ANGLE}",
    args0: [
      { type: "field_dropdown", name: "PIN", options: outputPins },
      { type: "input_value", name: "ANGLE", check: "Number" },
    ],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    pins: [{ field: "PIN", use: "servo" }],
    style: "pins_blocks",
    tooltip: "%{BKY_SERVO_ANGLE_TOOLTIP}",
  },
  {
    type: "servo_release",
    message0: "%{BKY_SERVO_RELEASE}",
    args0: [{ type: "field_dropdown", name: "PIN", options: outputPins }],
    previousStatement: null,
    nextStatement: null,
    pins: [{ field: "PIN", use: "servo" }],
    style: "pins_blocks",
    tooltip: "%{BKY_SERVO_RELEASE_TOOLTIP}",
  },
] as const satisfies BlockFamily;
