/** What the controls of a run say in English. Another language is another table with the same keys. */
const en = {
  group: "How the program runs",
  show: "Show what runs",
  showTitle: "The block that runs glows. This works on the virtual Nano.",
  fromNextRun: "You see it from the next Run on.",
  speed: "Speed",
  full: "Full speed",
  board: "Board speed",
  slow: "10 blocks a second",
  slower: "4 blocks a second",
  slowest: "2 blocks a second",
  pause: "Pause",
  goOn: "Go on",
  step: "Step",
  stepTitle: "Run one block, then wait",
  waitsBefore: "Waiting before: {}",
} as const;

/** The words in the learner's language. */
export const runWords: Readonly<Record<keyof typeof en, string>> = en;
