import * as v from "valibot";
import { idSchema } from "../../format/id.ts";
import { sentenceSchema } from "../../format/words.ts";
import { blockPatternSchema } from "../blocks/block-pattern.ts";
import { PatternReader } from "../blocks/pattern-reader.ts";
import { runningBlocks } from "../blocks/running-blocks.ts";
import { failsAt, holds } from "../finding.ts";
import type { CheckKind } from "./check-kind.ts";

const count = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000)));

const schema = v.object({
  kind: v.literal("shape"),
  id: idSchema,
  /** What the learner is told when it does not hold. */
  says: sentenceSchema,
  find: blockPatternSchema,
  atLeast: count,
  atMost: count,
});

/** How many blocks there are in stacks that run which fit the pattern: at least 1, if neither limit is given. */
export const shape = {
  schema,
  look({ find, atLeast, atMost = Number.POSITIVE_INFINITY }, { workspace }) {
    const least = atLeast ?? (Number.isFinite(atMost) ? 0 : 1);
    const reader = new PatternReader();
    const found = runningBlocks(workspace).filter((block) => reader.fits(block, find)).length;
    return found >= least && found <= atMost ? holds : failsAt(null);
  },
} satisfies CheckKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };
