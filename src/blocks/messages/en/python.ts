/** The English words of the blocks that hold Python, by Blockly message key. */
export const python = {
  PYTHON_LINE: "Python %1",
  PYTHON_LINE_TOOLTIP: "Runs one line of Python, just as you type it.",
  PYTHON_VALUE: "Python %1",
  PYTHON_VALUE_TOOLTIP: "The value of a piece of Python, just as you type it.",
} as const;
