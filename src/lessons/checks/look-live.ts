import type { CheckOf } from "./checks.ts";
import { isSettled, lookFor } from "./expectations/expectations.ts";
import { type Finding, open } from "./finding.ts";
import type { Watched } from "./watched.ts";

/** A line that a real board has printed, and when, in milliseconds since the program began. */
export interface PrintedLine {
  readonly atMs: number;
  readonly line: string;
}

/** Whether a real board can tell: of it only what it prints is known, and nobody makes a scene for it. */
export function canBeLive({ expect, scene = {} }: CheckOf<"behaviour">): boolean {
  const sights = "sights" in expect ? expect.sights : "sight" in expect ? [expect.sight] : [];
  const all = "until" in expect ? [...sights, expect.until] : sights;
  return Object.keys(scene).length === 0 && all.length > 0 && all.every(({ kind }) => kind === "prints");
}

/**
 * Looks whether a check holds by what a real board prints. `forMs` says for how long the program has gone on, and
 * `isOver` that it has come to its own end. Open while it may still turn out one way or the other.
 */
export function lookLive(
  { expect, seconds }: CheckOf<"behaviour">,
  lines: readonly PrintedLine[],
  forMs: number,
  isOver = false,
): Finding {
  const watchedMs = seconds * 1000;
  const isDone = isOver || forMs >= watchedMs;
  const seen = lines.filter(({ atMs }) => atMs < watchedMs);
  const watched: Watched = {
    trace: seen.map(({ atMs, line }) => [atMs, "print", line]),
    output: seen.map(({ line }) => `${line}\n`).join(""),
    watchedMs: Math.min(forMs, watchedMs),
    ending: isOver && forMs < watchedMs ? { kind: "over", atMs: forMs } : { kind: "goes-on" },
  };
  const finding = lookFor(expect, watched);
  return isDone || isSettled(expect, finding) ? finding : open;
}
