import type { BlockFamily } from "./block-definition.ts";

/** Lines of Python as they are, for what no block says. */
export const python = [
  {
    type: "python_line",
    message0: "%{BKY_PYTHON_LINE}",
    args0: [{ type: "field_input", name: "CODE", text: "print(6 * 7)" }],
    previousStatement: null,
    nextStatement: null,
    loadsLink: true,
    style: "python_blocks",
    tooltip: "%{BKY_PYTHON_LINE_TOOLTIP}",
  },
  {
    type: "python_value",
    message0: "%{BKY_PYTHON_VALUE}",
    args0: [{ type: "field_input", name: "CODE", text: "6 * 7" }],
    output: null,
    loadsLink: true,
    style: "python_blocks",
    tooltip: "%{BKY_PYTHON_VALUE_TOOLTIP}",
  },
] as const satisfies BlockFamily;
