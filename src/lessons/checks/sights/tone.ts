import * as v from "valibot";
import type { Wave } from "../../../device/virtual/pins/hardware.ts";
import { isServoWave } from "../../../device/virtual/pins/servo-pulse.ts";
import { pinSchema } from "../../format/scene.ts";
import type { SightKind } from "./spans.ts";
import { spansOfWave } from "./waves.ts";

/** A tone, as PWM makes it. */
const schema = v.object({
  kind: v.literal("tone"),
  pin: v.optional(pinSchema),
  hertz: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(20_000))),
  /** In hertz; 3 percent by default. */
  tolerance: v.optional(v.pipe(v.number(), v.minValue(0))),
});
type Tone = v.InferOutput<typeof schema>;

const TOLERANCE = 0.03;
const LOWEST_HZ = 20;
const HIGHEST_HZ = 20_000;
/** So often a second a pin is switched that only has a power, as that of a dimmed lamp. */
const POWER_HZ = 1000;

/** A tone sounds. */
export const tone = {
  schema,
  look: (sight, trace) => spansOfWave(sight.pin, trace, (wave) => isMeant(wave, sight)),
} satisfies SightKind<Tone> & { readonly schema: unknown };

function isMeant(wave: Wave, { pin, hertz, tolerance }: Tone): boolean {
  if (wave.duty <= 0 || wave.duty >= 1) return false;
  if (hertz !== undefined) return Math.abs(wave.hz - hertz) <= (tolerance ?? hertz * TOLERANCE);
  const isAudible = wave.hz >= LOWEST_HZ && wave.hz <= HIGHEST_HZ && !isServoWave(wave);
  return isAudible && (pin !== undefined || wave.hz !== POWER_HZ);
}
