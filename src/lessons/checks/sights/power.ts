import * as v from "valibot";
import { pinSchema } from "../../format/scene.ts";
import { nameInTrace } from "./pin-names.ts";
import { type SightKind, stretches } from "./spans.ts";

/** A lamp or motor that is switched on for so much of the time. */
const schema = v.object({
  kind: v.literal("power"),
  pin: pinSchema,
  percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  /** In percent of full power; 2 by default. */
  tolerance: v.optional(v.pipe(v.number(), v.minValue(0))),
});

const TOLERANCE = 2;

/** A pin has so much power: by PWM, or all or none of it; none at first. */
export const power = {
  schema,
  look({ pin, percent, tolerance = TOLERANCE }, trace) {
    const name = nameInTrace(pin);
    const powers = stretches(trace, 0, (entry, now) => {
      if (entry[1] === "wave" && entry[2] === name) return entry[3] > 0 ? entry[4] : 0;
      return entry[1] === "pin" && entry[2] === name ? entry[3] * 100 : now;
    });
    return powers.filter(({ value }) => Math.abs(value - percent) <= tolerance);
  },
} satisfies SightKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };
