import * as v from "valibot";
import { failsAt, holds } from "../finding.ts";
import { type ExpectationKind, SLACK_MS, secondsSchema, toMs } from "./expectation-kind.ts";

const schema = v.object({ kind: v.literal("ends"), by: secondsSchema });

/** The program comes to its own end, by this moment; without an error. */
export const ends = {
  schema,
  look({ by }, { ending, watchedMs }) {
    const byMs = by === undefined ? watchedMs : toMs(by);
    return ending.kind === "over" && ending.atMs <= byMs + SLACK_MS ? holds : failsAt(byMs);
  },
  isSettled: (_, { kind }) => kind === "holds",
} satisfies ExpectationKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };
