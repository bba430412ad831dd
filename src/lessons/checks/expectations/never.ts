import * as v from "valibot";
import { failsAt, holds } from "../finding.ts";
import { sightSchema, spansOf } from "../sights/sights.ts";
import { type ExpectationKind, secondsSchema, toMs } from "./expectation-kind.ts";

const schema = v.object({
  kind: v.literal("never"),
  sight: sightSchema,
  from: secondsSchema,
  to: secondsSchema,
});

/** It is not seen between these moments. */
export const never = {
  schema,
  look({ sight, from = 0, to }, { trace, watchedMs }) {
    const sinceMs = toMs(from);
    const untilMs = to === undefined ? watchedMs : toMs(to);
    const wrong = spansOf(sight, trace).find(({ fromMs, toMs: endMs }) => {
      const isMoment = fromMs === endMs;
      return fromMs <= untilMs && (isMoment ? endMs >= sinceMs : endMs > sinceMs);
    });
    return wrong ? failsAt(Math.max(wrong.fromMs, sinceMs)) : holds;
  },
  isSettled: (_, { kind }) => kind === "fails",
} satisfies ExpectationKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };
