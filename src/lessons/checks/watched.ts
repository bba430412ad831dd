import type { Verdict } from "../../device/judge/run-headless.ts";
import type { TraceEntry } from "../../device/judge/trace.ts";
import type { Cause } from "./finding.ts";

/** How a program was when it was no longer watched. */
export type Ending =
  | { readonly kind: "goes-on" }
  /** It came to its own end. */
  | { readonly kind: "over"; readonly atMs: number }
  /** Something ended it. */
  | { readonly kind: "stopped"; readonly atMs: number; readonly cause: Cause };

/** What a program did while it was watched. */
export interface Watched {
  readonly trace: readonly TraceEntry[];
  /** What it printed, the end of a line that it did not finish too. */
  readonly output: string;
  /** For how long it was, in milliseconds. */
  readonly watchedMs: number;
  readonly ending: Ending;
}

/** What a program did in its first `watchedMs` milliseconds, from a verdict about no less than that. */
export function watchedOf(verdict: Verdict, watchedMs: number): Watched {
  // What a program tidies up when Ctrl-C ends it is nothing that it did by itself.
  const trace = verdict.trace.filter(([atMs]) => atMs < watchedMs);
  const ending = endingOf(verdict, watchedMs);
  const lines = trace.flatMap((entry) => (entry[1] === "print" ? [`${entry[2]}\n`] : []));
  return { trace, output: ending.kind === "goes-on" ? lines.join("") : verdict.output, watchedMs, ending };
}

function endingOf({ over, ms, trace }: Verdict, watchedMs: number): Ending {
  if (over === "ms" || ms >= watchedMs) return { kind: "goes-on" };
  if (over) return { kind: "stopped", atMs: ms, cause: { kind: "limit", limit: over } };
  const last = trace.at(-1);
  if (last?.[1] !== "error") return { kind: "over", atMs: ms };
  return { kind: "stopped", atMs: last[0], cause: { kind: "error", error: last[2] } };
}
