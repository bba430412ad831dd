import { type ChipMemory, word } from "../chip-memory.ts";

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
    this.#owedMs -= performance.now() - startMs;
  }

  /** Lets no more time go by. */
  freeze(): never {
    for (;;) Atomics.wait(this.#words, word.still, 0);
  }
}
