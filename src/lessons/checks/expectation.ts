import * as v from "valibot";
import { momentSchema } from "../format/scene.ts";
import { sightSchema } from "./sights/sights.ts";

const count = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)));
const moment = v.optional(momentSchema);

/** What a program should do, or not do, while it is watched. All times are in seconds since it began. */
export const expectationSchema = v.variant("kind", [
  /** It comes to be seen at least (1 by default) and at most so often, between these moments. */
  v.object({
    kind: v.literal("seen"),
    sight: sightSchema,
    atLeast: count,
    atMost: count,
    from: moment,
    to: moment,
  }),
  /** It is not seen between these moments. */
  v.object({ kind: v.literal("never"), sight: sightSchema, from: moment, to: moment }),
  /** It is so at this moment. */
  v.object({ kind: v.literal("at"), sight: sightSchema, at: momentSchema }),
  /** One comes after the other; others may come in between. `within` limits each step, `times` is how often all of it. */
  v.object({
    kind: v.literal("order"),
    sights: v.pipe(v.array(sightSchema), v.minLength(2), v.maxLength(20)),
    within: moment,
    times: count,
  }),
  /** Each time that it is so and ends while the program is watched, it lasts so long; it is seen at least `times` times (1). */
  v.object({ kind: v.literal("lasts"), sight: sightSchema, atLeast: moment, atMost: moment, times: count }),
  /** From its beginning it is so until the other is seen, which must happen. */
  v.object({ kind: v.literal("until"), sight: sightSchema, until: sightSchema }),
  /** The program comes to its own end, by this moment; without an error. */
  v.object({ kind: v.literal("ends"), by: moment }),
  /** The program goes on for as long as it is watched. */
  v.object({ kind: v.literal("goes-on") }),
]);

/** What a program should do, or not do. */
export type Expectation = v.InferOutput<typeof expectationSchema>;
