import * as v from "valibot";
import { LONGEST_SECONDS, sceneSchema } from "../format/scene.ts";
import { sentenceSchema, wordsOf } from "../format/words.ts";
import { blockPatternSchema } from "./block-pattern.ts";
import { expectationSchema } from "./expectation.ts";

/** A name that never changes: small letters, digits and hyphens. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and hyphens"),
  v.maxLength(60),
);
const count = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000)));
const seconds = v.pipe(v.number(), v.minValue(0.1), v.maxValue(LONGEST_SECONDS));

/** How many blocks there are in stacks that run which fit the pattern: at least 1, if neither limit is given. */
const shapeSchema = v.object({
  kind: v.literal("shape"),
  id: idSchema,
  /** What the learner is told when it does not hold. */
  says: sentenceSchema,
  find: blockPatternSchema,
  atLeast: count,
  atMost: count,
});

/** What the program does on a virtual Nano of its own, watched for so many seconds of its own clock. */
const behaviourSchema = v.object({
  kind: v.literal("behaviour"),
  id: idSchema,
  says: sentenceSchema,
  seconds,
  /** What happens around the board; comes on top of the step's scene. */
  scene: v.optional(sceneSchema),
  /** What random numbers begin with; 1 by default. */
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
  expect: expectationSchema,
  /** The same is looked for in what a real board prints; only where `expect` is about prints, and no scene is needed. */
  live: v.optional(v.boolean()),
});

const choiceSchema = v.object({ text: sentenceSchema, isRight: v.boolean(), why: sentenceSchema });
/** A question with choices. Where several are right, all of them have to be chosen. */
const quizSchema = v.object({
  kind: v.literal("quiz"),
  id: idSchema,
  question: wordsOf(600),
  choices: v.pipe(
    v.array(choiceSchema),
    v.minLength(2),
    v.maxLength(6),
    v.check((choices) => choices.some(({ isRight }) => isRight), "one choice has to be right"),
  ),
});

/** What will this print? The learner writes it down, and then the program is run. */
const predictSchema = v.object({
  kind: v.literal("predict"),
  id: idSchema,
  /** What the learner is told when it was something else. */
  says: sentenceSchema,
  question: v.optional(wordsOf(600)),
  /** The blocks that are run, by the name of their file; those on the canvas, if it is left out. */
  workspace: v.optional(idSchema),
  seconds: v.optional(seconds),
  scene: v.optional(sceneSchema),
});

/** A check of a lesson's step. A new kind is one schema here, and its `look` in `look.ts`. */
export const checkSchema = v.variant("kind", [shapeSchema, behaviourSchema, quizSchema, predictSchema]);

/** A check, by its kind. */
export type Check = v.InferOutput<typeof checkSchema>;
/** The check of one kind. */
export type CheckOf<Kind extends Check["kind"]> = Extract<Check, { kind: Kind }>;
