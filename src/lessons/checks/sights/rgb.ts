import * as v from "valibot";
import type { TraceEntry } from "../../../device/judge/trace.ts";
import { type SightKind, type Stretch, stretches } from "./spans.ts";

/** By how they are made: of red (1), green (2) and blue (4). */
const colours = ["off", "red", "green", "yellow", "blue", "magenta", "cyan", "white"] as const;
type Colour = (typeof colours)[number];

/** The RGB LED of the board: one of seven colours, `off`, or `any` of the seven. */
const schema = v.object({ kind: v.literal("rgb"), colour: v.picklist([...colours, "any"]) });

const lights: readonly string[] = ["LEDR", "LEDG", "LEDB"];
/** The three lights are switched one after the other; what lasts no longer than this nobody sees. */
const TOO_SHORT_MS = 50;

/** The RGB LED of the board has a colour, or is off, as it is at first. */
export const rgb = {
  schema,
  look({ colour }, trace) {
    const seen = seenStretches(
      stretches(trace, 0, mixAfter).map((one) => ({ ...one, value: colourOf(one.value) })),
    );
    return seen.filter(({ value }) => (colour === "any" ? value !== "off" : value === colour));
  },
} satisfies SightKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };

const colourOf = (mix: number): Colour => colours[mix] ?? "off";

/** A light is on while its pin is low. */
function mixAfter(entry: TraceEntry, mix: number): number {
  const light = entry[1] === "pin" ? lights.indexOf(entry[2]) : -1;
  if (light < 0) return mix;
  return entry[3] === 0 ? mix | (1 << light) : mix & ~(1 << light);
}

/** Without what is too short; what was before it lasts until what comes after it. */
function seenStretches(all: readonly Stretch<Colour>[]): Stretch<Colour>[] {
  const seen: Stretch<Colour>[] = [];
  for (const next of all) {
    if (next.toMs - next.fromMs < TOO_SHORT_MS) continue;
    const last = seen.pop();
    if (last?.value === next.value) seen.push({ ...last, toMs: next.toMs });
    else seen.push(...(last ? [{ ...last, toMs: next.fromMs }] : []), next);
  }
  return seen;
}
