import { BOARD_BYTES } from "../virtual/memory/board-bytes.ts";

/** What a program may use up before it is ended. */
export interface Limits {
  /** Time on its own clock, in milliseconds. */
  readonly ms: number;
  /** Turns of its loops, and calls of the board's. */
  readonly turns: number;
  /** What it prints, in bytes. */
  readonly outputBytes: number;
  /** What it does that can be seen. */
  readonly entries: number;
  /** What it holds in memory, in bytes, as far as the board's firmware does not. */
  readonly memoryBytes: number;
}

/** One of the limits. */
export type Limit = keyof Limits;

/** Enough for any lesson, and over in seconds; of memory as much as a board has. */
export const usualLimits: Limits = {
  ms: 600_000,
  turns: 2_000_000,
  outputBytes: 100_000,
  entries: 20_000,
  memoryBytes: BOARD_BYTES,
};

/** Thrown through a program that took no notice of Ctrl-C; its board is of no more use. */
export class Unstoppable extends Error {}

/** A program that takes Ctrl-C calmly has so many turns to tidy up before it comes again. */
const PRESS_EVERY = 1000;
const MOST_PRESSES = 20;

/** Counts what a program uses up, and presses Ctrl-C when that is too much. */
export class Meter {
  readonly #limits: Limits;
  readonly #nowMs: () => number;
  readonly #used = { turns: 0, outputBytes: 0, entries: 0 };
  #askedSince = 0;
  #memoryBytes = 0;
  /** The first limit that the program met. */
  over: Limit | null = null;

  constructor(limits: Limits, nowMs: () => number) {
    this.#limits = limits;
    this.#nowMs = nowMs;
  }

  /** Counts something; false when there is no more room for it. */
  use(what: "turns" | "outputBytes" | "entries"): boolean {
    if (++this.#used[what] <= this.#limits[what]) return true;
    this.over ??= what;
    return false;
  }

  /** The most memory that was in use at once, in bytes. */
  get memoryBytes(): number {
    return this.#memoryBytes;
  }

  /** Notes what is in use of the memory. */
  weigh(bytes: number): void {
    this.#memoryBytes = Math.max(bytes, this.#memoryBytes);
    if (bytes > this.#limits.memoryBytes) this.over ??= "memoryBytes";
  }

  /** Whether Ctrl-C is pressed just now. Throws `Unstoppable` when that has not helped for a while. */
  isPressed(): boolean {
    this.use("turns");
    if (this.#nowMs() >= this.#limits.ms) this.over ??= "ms";
    if (this.over === null) return false;
    const asked = this.#askedSince++;
    if (asked >= PRESS_EVERY * MOST_PRESSES) throw new Unstoppable(this.over);
    return asked % PRESS_EVERY === 0;
  }
}
