/** The English words of talking and of texts, by Blockly message key. */
export const text = {
  ASK: "ask %1",
  ASK_TOOLTIP: "Writes the question into the console and waits. Gives what you type there, up to Enter.",
  PLOT: "plot %1 %2",
  PLOT_NAME: "light",
  PLOT_TOOLTIP: "Prints a name and a number, ten times a second at most.",
  COMMENT: "note %1",
  COMMENT_TEXT: "what happens here",
  COMMENT_TOOLTIP: "A note for people who read the program. The board skips it.",
  TEXT_REPLACE_TOOLTIP: "Puts the second text wherever the first one is in the third.",
  TEXT_REVERSE_MESSAGE0: "%1 backwards",
  TEXT_REVERSE_TOOLTIP: "The letters of the text from the last to the first.",
  TEXT_PART: "letters %1 to %2 of %3",
  TEXT_PART_TOOLTIP: "A part of the text. The first one is letter 1, and both ends count.",
  TEXT_SPLIT: "list from %1 split at %2",
  TEXT_SPLIT_TOOLTIP: "Cuts the text at each of these. The pieces make a list.",
  TEXT_TO_NUMBER: "number from %1 or else %2",
  TEXT_TO_NUMBER_TOOLTIP:
    "Reads a number such as 12 or 1.5. If the text is no number, gives the last one here.",
  TEXT_FROM_NUMBER: "%1 with %2 decimals",
  TEXT_FROM_NUMBER_TOOLTIP: "A text of the number, rounded to so many digits after the point.",
} as const;
