import * as v from "valibot";
import { failsAt, holds } from "../finding.ts";
import { sightSchema, spansOf } from "../sights/sights.ts";
import { FROM_START } from "../sights/spans.ts";
import { countSchema, type ExpectationKind, secondsSchema, toMs } from "./expectation-kind.ts";

const schema = v.object({
  kind: v.literal("seen"),
  sight: sightSchema,
  atLeast: countSchema,
  atMost: countSchema,
  from: secondsSchema,
  to: secondsSchema,
});

/** It comes to be seen at least (1 by default) and at most so often, between these moments. */
export const seen = {
  schema,
  look({ sight, atLeast = 1, atMost = Number.POSITIVE_INFINITY, from = 0, to }, { trace }) {
    const untilMs = to === undefined ? Number.POSITIVE_INFINITY : toMs(to);
    const comings = spansOf(sight, trace).filter(
      ({ fromMs, place }) => place !== FROM_START && fromMs >= toMs(from) && fromMs <= untilMs,
    );
    if (comings.length > atMost) return failsAt(comings[atMost]?.fromMs ?? null);
    return comings.length < atLeast ? failsAt(to === undefined ? null : untilMs) : holds;
  },
  isSettled: ({ atMost, atLeast = 1 }, { kind }) => kind === "holds" && atLeast > 0 && atMost === undefined,
} satisfies ExpectationKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };
