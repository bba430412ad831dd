import type { Limit } from "../../device/judge/limits.ts";

const limits: Readonly<Record<Limit, string>> = {
  ms: "The program took too long.",
  turns: "The program goes round and round, and never waits.",
  outputBytes: "The program prints too much.",
  entries: "The program does too much in too short a time.",
  memoryBytes: "The program needs more memory than a board has.",
};

/** What is said of a pack that is proven, in English. Another language is another table like this one. */
export const say = {
  nothingThere: "There is no such folder, and no such file.",
  noPacks: "There are no packs here.",
  size: (lessons: number, steps: number, checks: number, languages: string) =>
    `good. Lessons: ${lessons}, steps: ${steps}, checks: ${checks}, languages: ${languages}.`,
  warning: (sentence: string) => `(only a warning) ${sentence}`,
  inStep: (step: string, sentence: string) => `in step \`${step}\`: ${sentence}`,
  solutionFails: (file: string, check: string, told: string) =>
    `${file}.json does not pass check \`${check}\`: "${told}"`,
  startPasses: "start.json passes all checks of this step already. The learner would have nothing to do.",
  unanswerable: (check: string) => `Check \`${check}\` has no right answer: its program prints nothing.`,
  hung: (file: string, check: string) =>
    `${file}.json is in a call that does not come back. Check \`${check}\` cannot tell.`,
  broken: (file: string, check: string) => `${file}.json could not be run for check \`${check}\`.`,
  cannotOpen: (file: string, reason: string) => `${file}.json holds blocks that cannot be opened: ${reason}`,
  atSecond: (seconds: string) => `It went wrong at ${seconds} s.`,
  error: (error: string) => `The program ended with ${error}.`,
  limit: (limit: Limit) => limits[limit],
  tooLate: (check: string, at: number, seconds: number) =>
    `Check \`${check}\` expects something at ${at} s, but watches for ${seconds} s only.`,
} as const;
