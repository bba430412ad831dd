import { type Expectation, lookFor } from "../checks/expectations/expectations.ts";
import { type Sight, spansOf } from "../checks/sights/sights.ts";
import { FROM_START, type Span } from "../checks/sights/spans.ts";
import type { Watched } from "../checks/watched.ts";
import { sightsIn } from "./sights-in-trace.ts";

const MOST_SIGHTS = 12;
const MOST_IN_ORDER = 6;
/** A learner's times may be so much off, in parts of the teacher's. */
const LEEWAY = 0.3;
const MS = 1000;

/** What checks could ask for, from what a solution did while it was watched. It did all of that, so each check holds. */
export function suggestChecks(watched: Watched): readonly Expectation[] {
  const sights = sightsIn(watched.trace).slice(0, MOST_SIGHTS);
  const wanted = [
    ...orderOf(sights, watched),
    ...sights.flatMap((sight) => [...seenOf(sight, watched), ...lastsOf(sight, watched)]),
    ...endOf(watched),
  ];
  return wanted.filter((expectation) => lookFor(expectation, watched).kind === "holds");
}

/** What a program did, without what was so before it did anything. */
const comings = (sight: Sight, { trace }: Watched): readonly Span[] =>
  spansOf(sight, trace).filter(({ place }) => place !== FROM_START);

function orderOf(sights: readonly Sight[], watched: Watched): Expectation[] {
  const first = new Map(sights.map((sight) => [sight, comings(sight, watched)[0]?.place ?? -1]));
  const order = [...sights].sort((a, b) => (first.get(a) ?? 0) - (first.get(b) ?? 0)).slice(0, MOST_IN_ORDER);
  return order.length > 1 ? [{ kind: "order", sights: order }] : [];
}

function seenOf(sight: Sight, watched: Watched): Expectation[] {
  const atLeast = comings(sight, watched).length;
  return atLeast > 0 ? [{ kind: "seen", sight, atLeast }] : [];
}

/** For how long it is so each time, if that is told by more than one. */
function lastsOf(sight: Sight, watched: Watched): Expectation[] {
  const times = comings(sight, watched)
    .filter(({ fromMs, toMs }) => toMs > fromMs && toMs <= watched.watchedMs)
    .map(({ fromMs, toMs }) => (toMs - fromMs) / MS);
  if (times.length < 2) return [];
  const atLeast = rounded(Math.min(...times) * (1 - LEEWAY));
  const atMost = rounded(Math.max(...times) * (1 + LEEWAY));
  return [{ kind: "lasts", sight, atLeast, atMost }];
}

function endOf({ ending }: Watched): Expectation[] {
  if (ending.kind === "stopped") return [];
  return [ending.kind === "over" ? { kind: "ends" } : { kind: "goes-on" }];
}

const rounded = (seconds: number): number => Math.round(seconds * 100) / 100;
