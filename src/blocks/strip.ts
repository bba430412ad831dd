import type { BlockFamily, Choice } from "./block-definition.ts";
import { outputPins } from "./pins.ts";

/** The colours that have a name in `firmware/lib/strip.py`. */
export const stripColours: readonly Choice[] = [
  ["%{BKY_RED}", "red"],
  ["%{BKY_ORANGE}", "orange"],
  ["%{BKY_YELLOW}", "yellow"],
  ["%{BKY_GREEN}", "green"],
  ["%{BKY_CYAN}", "cyan"],
  ["%{BKY_BLUE}", "blue"],
  ["%{BKY_PURPLE}", "purple"],
  ["%{BKY_MAGENTA}", "magenta"],
  ["%{BKY_PINK}", "pink"],
  ["%{BKY_WHITE}", "white"],
  ["%{BKY_WARM_WHITE}", "warm white"],
  ["%{BKY_OFF}", "off"],
];

const stacked = { previousStatement: null, nextStatement: null, inputsInline: true } as const;

/** A strip of coloured lights (NeoPixel); a program has one. */
export const strip = [
  {
    type: "strip_setup",
    message0: "%{BKY_STRIP_SETUP}",
    args0: [
      { type: "field_number", name: "COUNT", value: 8, min: 1, max: 300, precision: 1 },
      { type: "field_dropdown", name: "PIN", options: outputPins },
    ],
    ...stacked,
    pins: [{ field: "PIN", use: "strip" }],
    style: "lights_blocks",
    tooltip: "%{BKY_STRIP_SETUP_TOOLTIP}",
  },
  {
    type: "strip_fill",
    message0: "%{BKY_STRIP_FILL}",
    args0: [{ type: "input_value", name: "COLOUR", check: "Colour" }],
    ...stacked,
    style: "lights_blocks",
    tooltip: "%{BKY_STRIP_FILL_TOOLTIP}",
  },
  {
    type: "strip_set",
    message0: "%{BKY_STRIP_SET}",
    args0: [
      { type: "input_value", name: "LIGHT", check: "Number" },
      { type: "input_value", name: "COLOUR", check: "Colour" },
    ],
    ...stacked,
    style: "lights_blocks",
    tooltip: "%{BKY_STRIP_SET_TOOLTIP}",
  },
  {
    type: "strip_rainbow",
    message0: "%{BKY_STRIP_RAINBOW}",
    ...stacked,
    style: "lights_blocks",
    tooltip: "%{BKY_STRIP_RAINBOW_TOOLTIP}",
  },
  {
    type: "strip_move",
    message0: "%{BKY_STRIP_MOVE}",
    args0: [
      {
        type: "field_dropdown",
        name: "MODE",
        options: [
          ["%{BKY_STRIP_ROTATE}", "rotate"],
          ["%{BKY_STRIP_SHIFT}", "shift"],
        ],
      },
      { type: "input_value", name: "STEPS", check: "Number" },
    ],
    ...stacked,
    style: "lights_blocks",
    tooltip: "%{BKY_STRIP_MOVE_TOOLTIP}",
  },
  {
    type: "strip_brightness",
    message0: "%{BKY_STRIP_BRIGHTNESS}",
    args0: [{ type: "input_value", name: "PERCENT", check: "Number" }],
    ...stacked,
    style: "lights_blocks",
    tooltip: "%{BKY_STRIP_BRIGHTNESS_TOOLTIP}",
  },
  {
    type: "strip_show",
    message0: "%{BKY_STRIP_SHOW}",
    ...stacked,
    style: "lights_blocks",
    tooltip: "%{BKY_STRIP_SHOW_TOOLTIP}",
  },
  {
    type: "strip_off",
    message0: "%{BKY_STRIP_OFF}",
    ...stacked,
    style: "lights_blocks",
    tooltip: "%{BKY_STRIP_OFF_TOOLTIP}",
  },
  {
    type: "strip_colour",
    message0: "%1",
    args0: [{ type: "field_dropdown", name: "COLOUR", options: stripColours }],
    output: "Colour",
    style: "lights_blocks",
    tooltip: "%{BKY_STRIP_COLOUR_TOOLTIP}",
  },
  {
    type: "strip_rgb",
    message0: "%{BKY_STRIP_RGB}",
    args0: [
      { type: "input_value", name: "RED", check: "Number" },
      { type: "input_value", name: "GREEN", check: "Number" },
      { type: "input_value", name: "BLUE", check: "Number" },
    ],
    inputsInline: true,
    output: "Colour",
    style: "lights_blocks",
    tooltip: "%{BKY_STRIP_RGB_TOOLTIP}",
  },
] as const satisfies BlockFamily;
