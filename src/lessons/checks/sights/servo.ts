import * as v from "valibot";
import { servoAngle } from "../../../device/virtual/pins/servo-pulse.ts";
import { pinSchema } from "../../format/scene.ts";
import type { SightKind } from "./spans.ts";
import { spansOfWave } from "./waves.ts";

/** A servo motor that is told this angle. */
const schema = v.object({
  kind: v.literal("servo"),
  pin: v.optional(pinSchema),
  degrees: v.pipe(v.number(), v.minValue(0), v.maxValue(180)),
  /** In degrees; 3 by default. */
  tolerance: v.optional(v.pipe(v.number(), v.minValue(0))),
});

const TOLERANCE = 3;

/** A servo motor is held at an angle. */
export const servo = {
  schema,
  look: ({ pin, degrees, tolerance = TOLERANCE }, trace) =>
    spansOfWave(pin, trace, (wave) => {
      const angle = servoAngle(wave);
      return angle !== null && Math.abs(angle - degrees) <= tolerance;
    }),
} satisfies SightKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };
