/** The clock's part that a throttle needs; `globalThis` has it. */
export interface Timers {
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

const pageTimers: Timers = {
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
};

/** Runs something when asked, at once if it can, but never twice within the interval; the last request is never lost. */
export class Throttle {
  #timer: unknown;
  #isAskedAgain = false;

  constructor(
    private readonly run: () => void,
    private readonly intervalMs: number,
    private readonly timers: Timers = pageTimers,
  ) {}

  request(): void {
    if (this.#timer !== undefined) {
      this.#isAskedAgain = true;
      return;
    }
    this.#timer = this.timers.setTimeout(() => this.#intervalIsOver(), this.intervalMs);
    this.run();
  }

  /** Forgets what was requested and ends the interval. */
  stop(): void {
    this.timers.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isAskedAgain = false;
  }

  #intervalIsOver(): void {
    this.#timer = undefined;
    if (!this.#isAskedAgain) return;
    this.#isAskedAgain = false;
    this.request();
  }
}
