import * as v from "valibot";
import { momentSchema } from "../../format/scene.ts";
import { failsAt, holds } from "../finding.ts";
import { sightSchema, spansOf } from "../sights/sights.ts";
import { type ExpectationKind, toMs } from "./expectation-kind.ts";

const schema = v.object({ kind: v.literal("at"), sight: sightSchema, at: momentSchema });

/** So much sooner or later may happen what happens in a moment, in milliseconds. */
const ABOUT_MS = 100;

/** It is so at this moment; what lasts no time, as a line that is printed, happens about then. */
export const at = {
  schema,
  look({ sight, at: atSeconds }, { trace }) {
    const atMs = toMs(atSeconds);
    const isSo = spansOf(sight, trace).some(({ fromMs, toMs: endMs }) =>
      fromMs === endMs ? Math.abs(fromMs - atMs) <= ABOUT_MS : fromMs <= atMs && atMs < endMs,
    );
    return isSo ? holds : failsAt(atMs);
  },
  isSettled: (_, { kind }) => kind === "holds",
} satisfies ExpectationKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };
