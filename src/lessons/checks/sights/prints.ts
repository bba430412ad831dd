import * as v from "valibot";
import { fitsWildcard, wildcardSchema } from "../wildcard.ts";
import { moments, type SightKind } from "./spans.ts";

const schema = v.object({
  kind: v.literal("prints"),
  /** The whole line. */
  text: v.optional(wildcardSchema),
  /** The first number in the line. */
  number: v.optional(v.number()),
  /** How far the number may be off; not at all, if it is left out. */
  tolerance: v.optional(v.pipe(v.number(), v.minValue(0))),
});
type Prints = v.InferOutput<typeof schema>;

/** What a board's floats of 32 bits may be off, for each 1 of a number. */
const FLOAT_ERROR = 1e-6;

/** A line is printed. */
export const prints = {
  schema,
  look: (sight, trace) => moments(trace, (entry) => entry[1] === "print" && isMeant(entry[2], sight)),
} satisfies SightKind<Prints> & { readonly schema: unknown };

function isMeant(line: string, { text, number, tolerance = 0 }: Prints): boolean {
  if (text !== undefined && !fitsWildcard(line, text)) return false;
  return (
    number === undefined || Math.abs(firstNumber(line) - number) <= tolerance + Math.abs(number) * FLOAT_ERROR
  );
}

/** NaN where there is none, which is near no number. */
const firstNumber = (line: string): number => Number.parseFloat(/[-+]?\d+(?:\.\d+)?/.exec(line)?.[0] ?? "");
