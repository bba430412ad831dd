import * as v from "valibot";
import { failsAt, holds } from "../finding.ts";
import type { ExpectationKind } from "./expectation-kind.ts";

const schema = v.object({ kind: v.literal("goes-on") });

/** The program goes on for as long as it is watched. */
export const goesOn = {
  schema,
  look: (_, { ending }) => (ending.kind === "goes-on" ? holds : failsAt(ending.atMs)),
  isSettled: (_, { kind }) => kind === "fails",
} satisfies ExpectationKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };
