import type { BlockFamily } from "./block-definition.ts";

/** The orange on-board LED and the RGB LED. */
export const lights = [
  {
    type: "led_set",
    message0: "%{BKY_LED_SET}",
    args0: [
      {
        type: "field_dropdown",
        name: "STATE",
        options: [
          ["%{BKY_ON}", "ON"],
          ["%{BKY_OFF}", "OFF"],
        ],
      },
    ],
    previousStatement: null,
    nextStatement: null,
    pins: [{ pin: "LED", use: "output" }],
    style: "lights_blocks",
    tooltip: "%{BKY_LED_SET_TOOLTIP}",
  },
  {
    type: "led_toggle",
    message0: "%{BKY_LED_TOGGLE}",
    previousStatement: null,
    nextStatement: null,
    pins: [{ pin: "LED", use: "output" }],
    style: "lights_blocks",
    tooltip: "%{BKY_LED_TOGGLE_TOOLTIP}",
  },
  {
    type: "led_is_on",
    message0: "%{BKY_LED_IS_ON}",
    output: "Boolean",
    pins: [{ pin: "LED", use: "output" }],
    style: "lights_blocks",
    tooltip: "%{BKY_LED_IS_ON_TOOLTIP}",
  },
  {
    type: "rgb_set",
    message0: "%{BKY_RGB_SET}",
    args0: [
      {
        type: "field_dropdown",
        name: "COLOUR",
        options: [
          ["%{BKY_RED}", "red"],
          ["%{BKY_YELLOW}", "yellow"],
          ["%{BKY_GREEN}", "green"],
          ["%{BKY_CYAN}", "cyan"],
          ["%{BKY_BLUE}", "blue"],
          ["%{BKY_MAGENTA}", "magenta"],
          ["%{BKY_WHITE}", "white"],
        ],
      },
    ],
    previousStatement: null,
    nextStatement: null,
    loadsLink: true,
    style: "lights_blocks",
    tooltip: "%{BKY_RGB_SET_TOOLTIP}",
  },
  {
    type: "rgb_off",
    message0: "%{BKY_RGB_OFF}",
    previousStatement: null,
    nextStatement: null,
    loadsLink: true,
    style: "lights_blocks",
    tooltip: "%{BKY_RGB_OFF_TOOLTIP}",
  },
] as const satisfies BlockFamily;
