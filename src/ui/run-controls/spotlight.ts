import type { WatchedProgram } from "./watched-program.ts";

/** What the board tells of each line, from 0: when it began last and when a function was left there, in one order. */
export interface LineTimes {
  readonly started: ArrayLike<number>;
  readonly ended: ArrayLike<number>;
}

/**
 * How long a block glows at full speed, in milliseconds. One that runs again and again then glows all the time or
 * flashes less than three times a second, which nobody's eyes are hurt by.
 */
const LINGER_MS = 350;

/** Finds out which lines of a program are lit: where it stands, and at full speed what has just run, too. */
export class Spotlight {
  readonly #watched: WatchedProgram;
  readonly #seen: number[];
  readonly #litUntilMs: number[];

  constructor(watched: WatchedProgram) {
    this.#watched = watched;
    this.#seen = watched.lines.map(() => 0);
    this.#litUntilMs = watched.lines.map(() => Number.NEGATIVE_INFINITY);
  }

  /** The lines (from 0) that are lit now; where each function, and the program itself, stands is among them. */
  look(times: LineTimes, nowMs: number, lingers: boolean): number[] {
    const standing = new Set(this.#standing(times));
    return this.#watched.lines.flatMap((_line, i) => {
      const started = times.started[i] ?? 0;
      if (started !== this.#seen[i]) this.#litUntilMs[i] = started === 0 ? 0 : nowMs + LINGER_MS;
      this.#seen[i] = started;
      const isLit = standing.has(i) || (lingers && nowMs < (this.#litUntilMs[i] ?? 0));
      return isLit ? [i] : [];
    });
  }

  /** The line that began last, from 0; -1 when none has. */
  latest(times: LineTimes): number {
    return this.#watched.lines.reduce(
      (last, _line, i) => ((times.started[i] ?? 0) > (last < 0 ? 0 : (times.started[last] ?? 0)) ? i : last),
      -1,
    );
  }

  /** In each function the line that began last, unless the function was left since. */
  #standing({ started, ended }: LineTimes): number[] {
    const last = new Map<number, { readonly line: number; readonly at: number }>();
    for (const [i, of] of this.#watched.functions.entries()) {
      const at = last.get(of)?.at ?? 0;
      if ((started[i] ?? 0) > at) last.set(of, { line: i, at: started[i] ?? 0 });
      if ((ended[i] ?? 0) > (last.get(of)?.at ?? 0)) last.set(of, { line: -1, at: ended[i] ?? 0 });
    }
    return [...last.values()].flatMap(({ line }) => (line < 0 ? [] : [line]));
  }
}
