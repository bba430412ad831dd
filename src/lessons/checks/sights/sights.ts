import * as v from "valibot";
import type { TraceEntry } from "../../../device/judge/trace.ts";
import { pinLevel } from "./pin-level.ts";
import { power } from "./power.ts";
import { prints } from "./prints.ts";
import { publish } from "./publish.ts";
import { request } from "./request.ts";
import { rgb } from "./rgb.ts";
import { servo } from "./servo.ts";
import type { SightKind, Span } from "./spans.ts";
import { strip } from "./strip.ts";
import { tone } from "./tone.ts";
import { page } from "./web-page.ts";

/** All that a program can be seen to do, by the `kind` of its schema. A new kind is one file, and one line here. */
const kinds = { prints, pin: pinLevel, rgb, strip, tone, power, servo, request, page, publish };

/** Something that a program can be seen to do. */
export const sightSchema = v.variant(
  "kind",
  Object.values(kinds).map(({ schema }) => schema),
);

/** Something that a program can be seen to do. */
export type Sight = v.InferOutput<typeof sightSchema>;

/** Finds where in a trace something is seen, the earliest first. */
export function spansOf(sight: Sight, trace: readonly TraceEntry[]): readonly Span[] {
  // Each kind is asked for its own sights only, which the compiler cannot follow through the table.
  const kind: SightKind<Sight> = kinds[sight.kind] as SightKind<Sight>;
  return kind.look(sight, trace);
}
