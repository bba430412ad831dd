/** What the view of the board's web page says in English. */
const en = {
  page: "The board's web page",
  address: "Address",
  home: "To the first page",
  reload: "Load again",
  asking: "Waiting for the board…",
  silent: "The board does not answer. Does the program take a visitor again and again?",
  answered: "The board has answered: {}",
  untitled: "a page without a title",
  wrong: "The board answered with error {}.",
  empty: "This page is empty.",
} as const;

/** The words of the view of the board's web page in the learner's language. */
export const phoneWords: Readonly<Record<keyof typeof en, string>> = en;
