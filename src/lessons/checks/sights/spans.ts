import type { TraceEntry } from "../../../device/judge/trace.ts";

/** When something was so, in milliseconds since the program began; of a mere moment both times are the same. */
export interface Span {
  readonly fromMs: number;
  /** `Infinity` where it goes on. */
  readonly toMs: number;
  /** The place in the trace of what began it; `FROM_START` for what was so before the program did anything. */
  readonly place: number;
}

/** The place of what no entry of the trace began. */
export const FROM_START = -1;

/** What a program can be seen to do, of one kind. Adding one is a file in this folder and a line in `sights.ts`. */
export interface SightKind<Sight> {
  /** Finds where in a trace it is seen, the earliest first. */
  look(sight: Sight, trace: readonly TraceEntry[]): readonly Span[];
}

/** The moments of the entries that are meant. */
export function moments(
  trace: readonly TraceEntry[],
  isMeant: (entry: TraceEntry) => boolean,
): readonly Span[] {
  return trace.flatMap((entry, place) =>
    isMeant(entry) ? [{ fromMs: entry[0], toMs: entry[0], place }] : [],
  );
}

/** For how long something had the same value. */
export interface Stretch<Value> extends Span {
  readonly value: Value;
}

/**
 * The values that something had one after the other: the first, and that after each entry. None lasts no time at all: of
 * a light that goes off and on at once nobody sees that it was off.
 */
export function stretches<Value>(
  trace: readonly TraceEntry[],
  first: Value,
  after: (entry: TraceEntry, value: Value) => Value,
): readonly Stretch<Value>[] {
  const found: Stretch<Value>[] = [];
  let now: Stretch<Value> = { value: first, fromMs: 0, toMs: Number.POSITIVE_INFINITY, place: FROM_START };
  trace.forEach((entry, place) => {
    const value = after(entry, now.value);
    if (value === now.value) return;
    if (entry[0] > now.fromMs) found.push({ ...now, toMs: entry[0] });
    const last = found.at(-1);
    const goesOn = last?.value === value && last.toMs === entry[0];
    now = goesOn ? { ...last, toMs: now.toMs } : { ...now, value, fromMs: entry[0], place };
    if (goesOn) found.pop();
  });
  return [...found, now];
}

/** For how long it was so, after each entry. */
export function spansWhile(
  trace: readonly TraceEntry[],
  isSoAtFirst: boolean,
  isSoAfter: (entry: TraceEntry, isSo: boolean) => boolean,
): readonly Span[] {
  return stretches(trace, isSoAtFirst, isSoAfter).filter(({ value }) => value);
}
