import type { BlockFamily } from "./block-definition.ts";

/** Values that are kept under keys. */
export const dictionaries = [
  {
    type: "dictionary_empty",
    message0: "%{BKY_DICTIONARY_EMPTY}",
    output: "Dictionary",
    style: "dictionary_blocks",
    tooltip: "%{BKY_DICTIONARY_EMPTY_TOOLTIP}",
  },
  {
    type: "dictionary_set",
    message0: "%{BKY_DICTIONARY_SET}",
    args0: [
      { type: "input_value", name: "KEY", check: ["String", "Number"] },
      { type: "field_variable", name: "VAR", variable: "%{BKY_DICTIONARY_NAME}" },
      { type: "input_value", name: "VALUE" },
    ],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    style: "dictionary_blocks",
    tooltip: "%{BKY_DICTIONARY_SET_TOOLTIP}",
  },
  {
    type: "dictionary_remove",
    message0: "%{BKY_DICTIONARY_REMOVE}",
    args0: [
      { type: "input_value", name: "KEY", check: ["String", "Number"] },
      { type: "field_variable", name: "VAR", variable: "%{BKY_DICTIONARY_NAME}" },
    ],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    style: "dictionary_blocks",
    tooltip: "%{BKY_DICTIONARY_REMOVE_TOOLTIP}",
  },
  {
    type: "dictionary_get",
    message0: "%{BKY_DICTIONARY_GET}",
    args0: [
      { type: "input_value", name: "KEY", check: ["String", "Number"] },
      { type: "input_value", name: "DICTIONARY", check: "Dictionary" },
      { type: "input_value", name: "ELSE" },
    ],
    output: null,
    inputsInline: true,
    style: "dictionary_blocks",
    tooltip: "%{BKY_DICTIONARY_GET_TOOLTIP}",
  },
  {
    type: "dictionary_has",
    message0: "%{BKY_DICTIONARY_HAS}",
    args0: [
      { type: "input_value", name: "DICTIONARY", check: "Dictionary" },
      { type: "input_value", name: "KEY", check: ["String", "Number"] },
    ],
    output: "Boolean",
    inputsInline: true,
    style: "dictionary_blocks",
    tooltip: "%{BKY_DICTIONARY_HAS_TOOLTIP}",
  },
  {
    type: "dictionary_length",
    message0: "%{BKY_DICTIONARY_LENGTH}",
    args0: [{ type: "input_value", name: "DICTIONARY", check: "Dictionary" }],
    output: "Number",
    inputsInline: true,
    style: "dictionary_blocks",
    tooltip: "%{BKY_DICTIONARY_LENGTH_TOOLTIP}",
  },
  {
    type: "dictionary_list",
    message0: "%{BKY_DICTIONARY_LIST}",
    args0: [
      {
        type: "field_dropdown",
        name: "WHAT",
        options: [
          ["%{BKY_DICTIONARY_KEYS}", "KEYS"],
          ["%{BKY_DICTIONARY_VALUES}", "VALUES"],
        ],
      },
      { type: "input_value", name: "DICTIONARY", check: "Dictionary" },
    ],
    output: "Array",
    inputsInline: true,
    style: "dictionary_blocks",
    tooltip: "%{BKY_DICTIONARY_LIST_TOOLTIP}",
  },
  {
    type: "dictionary_each",
    message0: "%{BKY_DICTIONARY_EACH}",
    args0: [
      { type: "field_variable", name: "VAR", variable: "%{BKY_DICTIONARY_KEY}" },
      { type: "input_value", name: "DICTIONARY", check: "Dictionary" },
    ],
    message1: "%1",
    args1: [{ type: "input_statement", name: "DO" }],
    previousStatement: null,
    nextStatement: null,
    inputsInline: true,
    style: "dictionary_blocks",
    tooltip: "%{BKY_DICTIONARY_EACH_TOOLTIP}",
  },
] as const satisfies BlockFamily;
