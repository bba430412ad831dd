import * as v from "valibot";
import type { TraceEntry } from "../../../device/judge/trace.ts";
import { failsAt, holds } from "../finding.ts";
import { type Sight, sightSchema, spansOf } from "../sights/sights.ts";
import type { Span } from "../sights/spans.ts";
import { countSchema, type ExpectationKind, SLACK_MS, secondsSchema, toMs } from "./expectation-kind.ts";

const MOST_SIGHTS = 20;
const schema = v.object({
  kind: v.literal("order"),
  sights: v.pipe(v.array(sightSchema), v.minLength(2), v.maxLength(MOST_SIGHTS)),
  within: secondsSchema,
  times: countSchema,
});

/** One comes after the other; others may come in between. `within` limits each step, `times` is how often all of it. */
export const order = {
  schema,
  look({ sights, within, times = 1 }, { trace }) {
    const stepMs = within === undefined ? Number.POSITIVE_INFINITY : toMs(within) + SLACK_MS;
    const { rounds, furthestMs } = follow(sights, trace, stepMs);
    if (rounds >= times) return holds;
    return failsAt(furthestMs !== null && within !== undefined ? furthestMs + toMs(within) : furthestMs);
  },
  isSettled: (_, { kind }) => kind === "holds",
} satisfies ExpectationKind<v.InferOutput<typeof schema>> & { readonly schema: unknown };

/**
 * How often all of them came one after the other, and when the last of those came that fit in the round that was not
 * finished. Of ways to come equally far only the latest is kept: what can follow another can follow that one too.
 */
function follow(
  sights: readonly Sight[],
  trace: readonly TraceEntry[],
  stepMs: number,
): { readonly rounds: number; readonly furthestMs: number | null } {
  let cameAtMs: (number | undefined)[] = [];
  let rounds = 0;
  for (const { fromMs, index } of comings(sights, trace)) {
    const before = index === 0 ? fromMs : cameAtMs[index - 1];
    if (before === undefined || fromMs - before > stepMs) continue;
    cameAtMs[index] = fromMs;
    if (index < sights.length - 1) continue;
    rounds++;
    cameAtMs = [];
  }
  return { rounds, furthestMs: cameAtMs.at(-1) ?? null };
}

/** When each of them came to be seen; where one thing is several of them, the last first, so that it counts once. */
function comings(
  sights: readonly Sight[],
  trace: readonly TraceEntry[],
): readonly (Span & { readonly index: number })[] {
  return sights
    .flatMap((sight, index) => spansOf(sight, trace).map((span) => ({ ...span, index })))
    .sort((a, b) => a.place - b.place || b.index - a.index);
}
