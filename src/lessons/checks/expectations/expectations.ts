import * as v from "valibot";
import type { Finding } from "../finding.ts";
import type { Watched } from "../watched.ts";
import { at } from "./at.ts";
import { ends } from "./ends.ts";
import type { ExpectationKind } from "./expectation-kind.ts";
import { goesOn } from "./goes-on.ts";
import { lasts } from "./lasts.ts";
import { never } from "./never.ts";
import { order } from "./order.ts";
import { seen } from "./seen.ts";
import { until } from "./until.ts";

/** All that can be expected, by the `kind` of its schema. A new kind is one file, and one line here. */
const kinds = { seen, never, at, order, lasts, until, ends, "goes-on": goesOn };

/** What a program should do, or not do, while it is watched. All times are in seconds since it began. */
export const expectationSchema = v.variant(
  "kind",
  Object.values(kinds).map(({ schema }) => schema),
);

/** What a program should do, or not do. */
export type Expectation = v.InferOutput<typeof expectationSchema>;

/** Looks whether a program did what it should; where something has ended it, it did not. */
export function lookFor(expectation: Expectation, watched: Watched): Finding {
  const { ending } = watched;
  if (ending.kind === "stopped") return { kind: "fails", atMs: ending.atMs, cause: ending.cause };
  return kindOf(expectation).look(expectation, watched);
}

/** Whether a finding about a program that is still watched will stay so, whatever comes. */
export const isSettled = (expectation: Expectation, finding: Finding): boolean =>
  kindOf(expectation).isSettled(expectation, finding);

/** Each kind is asked for its own expectations only, which the compiler cannot follow through the table. */
const kindOf = ({ kind }: Expectation): ExpectationKind<Expectation> =>
  kinds[kind] as ExpectationKind<Expectation>;
