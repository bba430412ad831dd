/** The English words of talking and of texts, by Blockly message key. */
export const text = {
  PLOT: "plot %1 %2",
  PLOT_NAME: "light",
  PLOT_TOOLTIP: "Prints a name and a number, ten times a second at most.",
  COMMENT: "note %1",
  COMMENT_TEXT: "what happens here",
  COMMENT_TOOLTIP: "A note for people who read the program. The board skips it.",
} as const;
