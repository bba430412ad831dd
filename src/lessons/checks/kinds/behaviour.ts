import * as v from "valibot";
import { idSchema } from "../../format/id.ts";
import { sceneSchema, watchSecondsSchema } from "../../format/scene.ts";
import { sentenceSchema } from "../../format/words.ts";
import { expectationSchema, lookFor } from "../expectations/expectations.ts";
import type { CheckKind } from "./check-kind.ts";

const schema = v.object({
  kind: v.literal("behaviour"),
  id: idSchema,
  /** What the learner is told when it does not hold. */
  says: sentenceSchema,
  seconds: watchSecondsSchema,
  /** What happens around the board; comes on top of the step's scene. */
  scene: v.optional(sceneSchema),
  /** What random numbers begin with; 1 by default. */
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
  expect: expectationSchema,
  /** The same is looked for in what a real board prints; only where `expect` is about prints, and no scene is needed. */
  live: v.optional(v.boolean()),
});

/** What the program does on a virtual Nano of its own, watched for so many seconds of its own clock. */
export const behaviour = {
  schema,
  async look({ expect, scene, seed, seconds }, { code }, court) {
    const tried = await court.try(code, { scene, seed, seconds });
    return tried.kind === "unknown" ? tried : lookFor(expect, tried.watched);
  },
} satisfies CheckKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };
