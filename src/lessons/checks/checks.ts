import * as v from "valibot";
import type { Court } from "./court.ts";
import type { Finding } from "./finding.ts";
import { behaviour } from "./kinds/behaviour.ts";
import type { CheckKind } from "./kinds/check-kind.ts";
import { predict } from "./kinds/predict.ts";
import { quiz } from "./kinds/quiz.ts";
import { shape } from "./kinds/shape.ts";
import type { Answer, Work } from "./work.ts";

/** All kinds of checks, by the `kind` of their schemas. A new kind is one file, and one line here. */
const kinds = { shape, behaviour, quiz, predict };

/** A check of a lesson's step. */
export const checkSchema = v.variant(
  "kind",
  Object.values(kinds).map(({ schema }) => schema),
);

/** A check, by its kind. */
export type Check = v.InferOutput<typeof checkSchema>;
/** The check of one kind. */
export type CheckOf<Kind extends Check["kind"]> = Extract<Check, { kind: Kind }>;

/** Looks whether a check holds for a learner's work. */
export async function lookAt(check: Check, work: Work, court: Court): Promise<Finding> {
  return kindOf(check).look(check, work, court);
}

/** The answer with which a check holds; null of one that does not ask, or for which none would do. */
export async function rightAnswerTo(check: Check, work: Work, court: Court): Promise<Answer | null> {
  return (await kindOf(check).rightAnswer?.(check, work, court)) ?? null;
}

/** Each kind is asked for its own checks only, which the compiler cannot follow through the table. */
const kindOf = ({ kind }: Check): CheckKind<Check> => kinds[kind] as CheckKind<Check>;
