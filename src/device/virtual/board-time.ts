import type { Clock } from "./clock.ts";

/** The clock of the board as its programs read and set it. */
export class BoardTime {
  readonly #clock: Clock;
  /** How far a program has set it from the one that the board lives by, in milliseconds. */
  #shiftMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Forgets what programs have set. */
  reset(): void {
    this.#shiftMs = 0;
  }

  /** What the files in `firmware/virtual` call; `heed` is called where a program can be interrupted. */
  calls(heed: () => void): object {
    const clock = this.#clock;
    return {
      now_ms: () => {
        heed();
        return clock.nowMs();
      },
      // In seconds: a whole number that does not fit 32 bits is cut off on its way to Python.
      epoch_s: () => (clock.epochMs() + this.#shiftMs) / 1000,
      internet_epoch_s: () => clock.epochMs() / 1000,
      set_epoch_s: (seconds: number) => {
        this.#shiftMs = seconds * 1000 - clock.epochMs();
      },
    };
  }
}
