import type { LooseSettings } from "../../lessons/authoring/draft-files.ts";
import { wordsOfBlock } from "../../lessons/block-words.ts";
import { fill, lessonWords } from "../lessons/words.ts";
import { expectationWords } from "./check-words.ts";
import { expectationIn } from "./expectation-form.ts";
import { wordsIn } from "./word-fields.ts";
import { authorWords } from "./words.ts";

/** What a check is about, in a sentence. */
export function nameOfCheck(check: LooseSettings): string {
  switch (check.kind) {
    case "behaviour": {
      const expect = expectationIn(check.expect);
      return expect ? expectationWords(expect, Number(check.seconds)) : lessonWords.behaviour;
    }
    case "shape":
      return fill(authorWords.shapeOf, blockOf(check.find));
    case "quiz":
      return fill(authorWords.quizOf, Object.values(wordsIn(check.question))[0] ?? "");
    case "predict":
      return lessonWords.predict;
    default:
      return authorWords.unknownCheck;
  }
}

/** The words on the block that a pattern is about. */
function blockOf(find: unknown): string {
  const { block, category } = Object(find);
  if (typeof block === "string") return wordsOfBlock(block)?.words ?? block;
  if (Array.isArray(block)) return block.map((type) => wordsOfBlock(String(type))?.words ?? type).join(" / ");
  return typeof category === "string" ? category : authorWords.anyBlock;
}

/** New checks of each kind, to be filled in; what their sentences say is the author's to change. */
export const newChecks = (
  language: string,
): readonly { readonly label: string; readonly check: LooseSettings }[] => [
  {
    label: authorWords.newBehaviour,
    check: {
      kind: "behaviour",
      id: "does",
      says: { [language]: authorWords.saysBehaviour },
      seconds: 10,
      expect: { kind: "seen", sight: { kind: "pin", pin: "LED", level: 1 }, atLeast: 1 },
    },
  },
  {
    label: authorWords.newShape,
    check: {
      kind: "shape",
      id: "blocks",
      says: { [language]: authorWords.saysShape },
      find: { block: "forever" },
      atLeast: 1,
    },
  },
  {
    label: authorWords.newQuiz,
    check: {
      kind: "quiz",
      id: "question",
      question: {},
      choices: [newChoice(true), newChoice(false)],
    },
  },
  {
    label: authorWords.newPredict,
    check: { kind: "predict", id: "guess", says: { [language]: authorWords.saysPredict } },
  },
];

/** An answer that can be chosen, still without words. */
export const newChoice = (isRight: boolean): LooseSettings => ({ text: {}, isRight, why: {} });
