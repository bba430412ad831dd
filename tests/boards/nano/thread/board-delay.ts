import { type ChipMemory, word } from "../chip-memory.ts";

const MOST_AHEAD_MS = 2;

/** How the board's own work takes it time: nothing happens on it meanwhile. */
export class BoardDelay {
  readonly #words: Int32Array;
  #owedMs = 0;

  constructor({ words }: ChipMemory) {
    this.#words = words;
  }

  /** Lets so many milliseconds go by; parts of them add up. */
  pass(ms: number): void {
    this.#owedMs += ms;
    if (this.#owedMs < 1) return;
    const startMs = performance.now();
    Atomics.wait(this.#words, word.still, 0, this.#owedMs);
    // A busy computer that has let too much go by must not make the next delay nothing.
    this.#owedMs = Math.max(this.#owedMs - (performance.now() - startMs), -MOST_AHEAD_MS);
  }

  /** Lets no more time go by. */
  freeze(): never {
    for (;;) Atomics.wait(this.#words, word.still, 0);
  }
}
