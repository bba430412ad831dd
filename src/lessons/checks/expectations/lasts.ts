import * as v from "valibot";
import { failsAt, holds } from "../finding.ts";
import { sightSchema, spansOf } from "../sights/sights.ts";
import { FROM_START } from "../sights/spans.ts";
import { countSchema, type ExpectationKind, SLACK_MS, secondsSchema, toMs } from "./expectation-kind.ts";

const schema = v.object({
  kind: v.literal("lasts"),
  sight: sightSchema,
  atLeast: secondsSchema,
  atMost: secondsSchema,
  times: countSchema,
});

/** Each time that it comes, and ends while the program is watched, it lasts so long; so it does `times` times (1) or more. */
export const lasts = {
  schema,
  look({ sight, atLeast = 0, atMost = Number.POSITIVE_INFINITY, times = 1 }, { trace, watchedMs }) {
    const [leastMs, mostMs] = [toMs(atLeast) - SLACK_MS, toMs(atMost) + SLACK_MS];
    const all = spansOf(sight, trace).filter(({ place }) => place !== FROM_START);
    let ended = 0;
    for (const { fromMs, toMs: endMs } of all) {
      if (Math.min(endMs, watchedMs) - fromMs > mostMs) return failsAt(fromMs + toMs(atMost));
      if (endMs > watchedMs) continue;
      if (endMs - fromMs < leastMs) return failsAt(endMs);
      ended++;
    }
    return ended >= times ? holds : failsAt(null);
  },
  isSettled: () => false,
} satisfies ExpectationKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };
