import type { TraceEntry } from "../../../src/device/judge/trace.ts";
import { type Expectation, lookFor } from "../../../src/lessons/checks/expectations/expectations.ts";
import type { Finding } from "../../../src/lessons/checks/finding.ts";
import { type Sight, spansOf } from "../../../src/lessons/checks/sights/sights.ts";
import type { Ending, Watched } from "../../../src/lessons/checks/watched.ts";

/** From when to when something is seen; `true` at the end where it was so before the program did anything. */
export const seenIn = (sight: Sight, ...trace: readonly TraceEntry[]): (readonly [number, number, true?])[] =>
  spansOf(sight, trace).map(({ fromMs, toMs, place }) => (place < 0 ? [fromMs, toMs, true] : [fromMs, toMs]));

/** What a program did in its first five seconds; it goes on, unless another ending is told. */
export const fiveSeconds = (trace: readonly TraceEntry[], ending: Ending = { kind: "goes-on" }): Watched => ({
  trace,
  output: "",
  watchedMs: 5000,
  ending,
});

/** What comes of an expectation: `holds`, or the moment at which it fails. */
export function outcome(expectation: Expectation, ...trace: readonly TraceEntry[]): "holds" | number | null {
  return told(lookFor(expectation, fiveSeconds(trace)));
}

/** `holds`, or the moment of a failure. */
export function told(finding: Finding): "holds" | number | null {
  if (finding.kind === "holds") return "holds";
  if (finding.kind !== "fails") throw new Error(`neither holds nor fails, but is ${finding.kind}`);
  return finding.atMs;
}

/** The LED goes on and off, on at each of the first moments, off at each of the others. */
export const blinks = (...times: readonly (readonly [onMs: number, offMs: number])[]): TraceEntry[] => [
  [0, "pin", "LED", 0],
  ...times.flatMap(([onMs, offMs]): TraceEntry[] => [
    [onMs, "pin", "LED", 1],
    [offMs, "pin", "LED", 0],
  ]),
];

/** Lines that are printed. */
export const printed = (...lines: readonly (readonly [atMs: number, line: string])[]): TraceEntry[] =>
  lines.map(([atMs, line]) => [atMs, "print", line]);
