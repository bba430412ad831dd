import * as v from "valibot";
import { failsAt, holds } from "../finding.ts";
import { sightSchema, spansOf } from "../sights/sights.ts";
import { type ExpectationKind, SLACK_MS } from "./expectation-kind.ts";

const schema = v.object({ kind: v.literal("until"), sight: sightSchema, until: sightSchema });

/** From its beginning it is so until the other is seen, which must happen. */
export const until = {
  schema,
  look({ sight, until: other }, { trace }) {
    const [first] = spansOf(sight, trace);
    if (!first) return failsAt(null);
    const end = spansOf(other, trace).find(({ place }) => place > first.place);
    if (end && first.toMs >= end.fromMs - SLACK_MS) return holds;
    return failsAt(Number.isFinite(first.toMs) ? first.toMs : null);
  },
  isSettled: (_, { kind }) => kind === "holds",
} satisfies ExpectationKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };
