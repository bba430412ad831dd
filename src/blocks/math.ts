import type { BlockFamily } from "./block-definition.ts";

/** Numbers and what can be worked out with them. */
export const math = [
  { type: "math_number", stock: "value" },
  { type: "math_arithmetic", stock: "value" },
  { type: "math_single", stock: "value" },
  { type: "math_round", stock: "value" },
  { type: "math_modulo", stock: "value" },
  { type: "math_constrain", stock: "value" },
  { type: "math_random_int", stock: "value" },
  { type: "math_random_float", stock: "value" },
  { type: "math_number_property", stock: "value" },
  { type: "math_trig", stock: "value" },
  { type: "math_constant", stock: "value" },
  { type: "math_atan2", stock: "value" },
  {
    type: "math_of_two",
    message0: "%{BKY_MATH_OF_TWO}",
    args0: [
      {
        type: "field_dropdown",
        name: "OP",
        options: [
          ["%{BKY_MATH_SMALLER}", "SMALLER"],
          ["%{BKY_MATH_BIGGER}", "BIGGER"],
        ],
      },
      { type: "input_value", name: "A", check: "Number" },
      { type: "input_value", name: "B", check: "Number" },
    ],
    output: "Number",
    inputsInline: true,
    style: "math_blocks",
    tooltip: "%{BKY_MATH_OF_TWO_TOOLTIP}",
  },
  {
    type: "math_scale",
    message0: "%{BKY_MATH_SCALE}",
    args0: [
      { type: "input_value", name: "VALUE", check: "Number" },
      { type: "input_value", name: "FROM_LOW", check: "Number" },
      { type: "input_value", name: "FROM_HIGH", check: "Number" },
      { type: "input_value", name: "TO_LOW", check: "Number" },
      { type: "input_value", name: "TO_HIGH", check: "Number" },
    ],
    output: "Number",
    inputsInline: true,
    style: "math_blocks",
    tooltip: "%{BKY_MATH_SCALE_TOOLTIP}",
  },
  {
    type: "math_hypotenuse",
    message0: "%{BKY_MATH_HYPOTENUSE}",
    args0: [
      { type: "input_value", name: "A", check: "Number" },
      { type: "input_value", name: "B", check: "Number" },
    ],
    output: "Number",
    inputsInline: true,
    style: "math_blocks",
    tooltip: "%{BKY_MATH_HYPOTENUSE_TOOLTIP}",
  },
  {
    type: "math_whole_part",
    message0: "%{BKY_MATH_WHOLE_PART}",
    args0: [{ type: "input_value", name: "NUM", check: "Number" }],
    output: "Number",
    inputsInline: true,
    style: "math_blocks",
    tooltip: "%{BKY_MATH_WHOLE_PART_TOOLTIP}",
  },
] as const satisfies BlockFamily;
