import * as v from "valibot";
import { idSchema } from "../../format/id.ts";
import { sentenceSchema, wordsOf } from "../../format/words.ts";
import { failsAt, holds, open } from "../finding.ts";
import type { CheckKind } from "./check-kind.ts";

const LONGEST_QUESTION = 600;
const MOST_CHOICES = 6;
const choiceSchema = v.object({ text: sentenceSchema, isRight: v.boolean(), why: sentenceSchema });

const schema = v.object({
  kind: v.literal("quiz"),
  id: idSchema,
  question: wordsOf(LONGEST_QUESTION),
  choices: v.pipe(
    v.array(choiceSchema),
    v.minLength(2),
    v.maxLength(MOST_CHOICES),
    v.check((choices) => choices.some(({ isRight }) => isRight), "one choice has to be right"),
  ),
});

/** A question with choices. Where several are right, all of them have to be chosen. */
export const quiz = {
  schema,
  look({ id, choices }, { answers }) {
    const answer = answers[id];
    if (typeof answer !== "object" || answer.length === 0) return open;
    return choices.every(({ isRight }, place) => isRight === answer.includes(place)) ? holds : failsAt(null);
  },
  rightAnswer: ({ choices }) => [...choices.keys()].filter((place) => choices[place]?.isRight),
} satisfies CheckKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };
