import * as v from "valibot";
import type { TraceEntry } from "../../../device/judge/trace.ts";
import { pinSchema } from "../../format/scene.ts";
import { nameInTrace } from "./pin-names.ts";
import { type SightKind, spansWhile } from "./spans.ts";

const MOST_LIGHTS = 1000;
const lights = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_LIGHTS)));

/**
 * A strip of lights: which of its lights (from 1), or at least how many, have about this colour (`#ff8000`, `off`, or
 * `any` but off); all of them, if neither is said.
 */
const schema = v.object({
  kind: v.literal("strip"),
  pin: v.optional(pinSchema),
  light: lights,
  atLeast: lights,
  colour: v.union([
    v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/, "a colour, as in #ff8000")),
    v.picklist(["off", "any"]),
  ]),
  /** How far each of red, green and blue may be off, of 255; 40 by default. Without brightness: only how they compare. */
  tolerance: v.optional(v.pipe(v.number(), v.minValue(0))),
});
type Strip = v.InferOutput<typeof schema>;

const TOLERANCE = 40;
const FULL = 255;

/** A strip of lights shows something; it is dark at first. */
export const strip = {
  schema,
  look(sight, trace) {
    const pin = sight.pin && nameInTrace(sight.pin);
    return spansWhile(trace, sight.colour === "off", (entry, isSo) =>
      entry[1] === "pixels" && (!pin || entry[2] === pin) ? shows(entry, sight) : isSo,
    );
  },
} satisfies SightKind<Strip> & { readonly schema: unknown };

function shows(
  [, , , colours]: Extract<TraceEntry, readonly [number, "pixels", ...unknown[]]>,
  sight: Strip,
): boolean {
  const all = colours.split(" ");
  if (sight.light !== undefined) return isLike(all[sight.light - 1], sight);
  const count = all.filter((colour) => isLike(colour, sight)).length;
  return count >= (sight.atLeast ?? all.length);
}

function isLike(colour: string | undefined, { colour: wanted, tolerance = TOLERANCE }: Strip): boolean {
  if (!colour) return false;
  const shares = sharesOf(colour);
  if (wanted === "off" || !shares) return wanted === "off" && !shares;
  if (wanted === "any") return true;
  const wantedShares = sharesOf(wanted.slice(1));
  return shares.every((share, i) => Math.abs(share - (wantedShares?.[i] ?? 0)) <= tolerance);
}

/** Red, green and blue, made so bright that the strongest is full; null of a light that is off. */
function sharesOf(colour: string): readonly number[] | null {
  const levels = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const strongest = Math.max(...levels);
  return strongest > 0 ? levels.map((level) => (level * FULL) / strongest) : null;
}
