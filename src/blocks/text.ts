import type { BlockFamily } from "./block-definition.ts";

/** Words: printing them, putting them together, looking into them. */
export const text = [
  { type: "text", stock: "value" },
  { type: "text_print", stock: "statement", loadsLink: true },
  {
    type: "plot",
    message0: "%{BKY_PLOT}",
    args0: [
      { type: "field_input", name: "NAME", text: "%{BKY_PLOT_NAME}" },
      { type: "input_value", name: "VALUE", check: "Number" },
    ],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    loadsLink: true,
    style: "text_blocks",
    tooltip: "%{BKY_PLOT_TOOLTIP}",
  },
  {
    type: "comment",
    message0: "%{BKY_COMMENT}",
    args0: [{ type: "field_input", name: "TEXT", text: "%{BKY_COMMENT_TEXT}" }],
    previousStatement: null,
    nextStatement: null,
    style: "text_blocks",
    tooltip: "%{BKY_COMMENT_TOOLTIP}",
  },
  { type: "text_join", stock: "value" },
  { type: "text_length", stock: "value" },
  { type: "text_isEmpty", stock: "value" },
  { type: "text_trim", stock: "value" },
  {
    type: "text_contains",
    message0: "%{BKY_TEXT_CONTAINS}",
    args0: [
      { type: "input_value", name: "TEXT", check: "String" },
      { type: "input_value", name: "PART", check: "String" },
    ],
    output: "Boolean",
    inputsInline: true,
    style: "text_blocks",
    tooltip: "%{BKY_TEXT_CONTAINS_TOOLTIP}",
  },
  {
    type: "text_letter",
    message0: "%{BKY_TEXT_LETTER}",
    args0: [
      { type: "input_value", name: "AT", check: "Number" },
      { type: "input_value", name: "TEXT", check: "String" },
    ],
    output: "String",
    inputsInline: true,
    style: "text_blocks",
    tooltip: "%{BKY_TEXT_LETTER_TOOLTIP}",
  },
  {
    // Blockly's own block also offers Title Case, which MicroPython lacks.
    type: "text_change_case",
    message0: "%{BKY_TEXT_CHANGE_CASE}",
    args0: [
      { type: "input_value", name: "TEXT", check: "String" },
      {
        type: "field_dropdown",
        name: "CASE",
        options: [
          ["%{BKY_UPPERCASE}", "UPPERCASE"],
          ["%{BKY_LOWERCASE}", "LOWERCASE"],
        ],
      },
    ],
    output: "String",
    inputsInline: true,
    style: "text_blocks",
    tooltip: "%{BKY_TEXT_CHANGE_CASE_TOOLTIP}",
  },
  { type: "text_replace", stock: "value" },
  { type: "text_reverse", stock: "value" },
  {
    type: "text_part",
    message0: "%{BKY_TEXT_PART}",
    args0: [
      { type: "input_value", name: "FROM", check: "Number" },
      { type: "input_value", name: "TO", check: "Number" },
      { type: "input_value", name: "TEXT", check: "String" },
    ],
    output: "String",
    inputsInline: true,
    style: "text_blocks",
    tooltip: "%{BKY_TEXT_PART_TOOLTIP}",
  },
  {
    type: "text_split",
    message0: "%{BKY_TEXT_SPLIT}",
    args0: [
      { type: "input_value", name: "TEXT", check: "String" },
      { type: "input_value", name: "AT", check: "String" },
    ],
    output: "Array",
    inputsInline: true,
    style: "text_blocks",
    tooltip: "%{BKY_TEXT_SPLIT_TOOLTIP}",
  },
  {
    type: "text_to_number",
    message0: "%{BKY_TEXT_TO_NUMBER}",
    args0: [
      { type: "input_value", name: "TEXT", check: "String" },
      { type: "input_value", name: "ELSE", check: "Number" },
    ],
    output: "Number",
    inputsInline: true,
    style: "text_blocks",
    tooltip: "%{BKY_TEXT_TO_NUMBER_TOOLTIP}",
  },
  {
    type: "text_from_number",
    message0: "%{BKY_TEXT_FROM_NUMBER}",
    args0: [
      { type: "input_value", name: "NUMBER", check: "Number" },
      {
        type: "field_dropdown",
        name: "DECIMALS",
        options: [
          ["0", "0"],
          ["1", "1"],
          ["2", "2"],
          ["3", "3"],
          ["4", "4"],
        ],
      },
    ],
    output: "String",
    inputsInline: true,
    style: "text_blocks",
    tooltip: "%{BKY_TEXT_FROM_NUMBER_TOOLTIP}",
  },
] as const satisfies BlockFamily;
