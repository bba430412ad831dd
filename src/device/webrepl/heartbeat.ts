/** How often a board is asked whether it is there, and how often it may stay silent. Together less than 10 s. */
const BEAT_MS = 2400;
const MOST_MISSED = 3;

/**
 * Finds out when a board is gone that did not say so: asks at every beat, and counts the questions that nothing came
 * after. It counts questions, not time, so that a computer that slept asks once more before it gives up.
 */
export class Heartbeat {
  readonly #ask: () => void;
  readonly #lost: () => void;
  readonly #beatMs: number;
  #timer: ReturnType<typeof setInterval> | undefined;
  #missed = 0;

  /** `ask` sends a question that has to be answered; `lost` is called once, when several were not. */
  constructor(ask: () => void, lost: () => void, beatMs = BEAT_MS) {
    this.#ask = ask;
    this.#lost = lost;
    this.#beatMs = beatMs;
  }

  start(): void {
    this.#missed = 0;
    this.#timer ??= setInterval(() => this.#beat(), this.#beatMs);
  }

  /** Something came from the board: it is there. */
  heard(): void {
    this.#missed = 0;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #beat(): void {
    if (this.#missed >= MOST_MISSED) {
      this.stop();
      this.#lost();
      return;
    }
    this.#missed++;
    this.#ask();
  }
}
