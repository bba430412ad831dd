const NUMBERS = 2 ** 30;

/** What a board has by chance; with a seed, it comes out the same each time. */
export class Chance {
  readonly #seed: number | undefined;
  #count = 0;

  constructor(seed: number | undefined) {
    this.#seed = seed;
  }

  /** What random numbers begin with when the board starts; null is by chance. */
  get first(): number | null {
    return this.#seed === undefined ? null : Math.trunc(this.#seed);
  }

  /** What the files in `firmware/virtual` call. */
  calls(): object {
    return {
      /** A whole number from 0 to 2^30 - 1. */
      chance: (): number => Math.trunc(this.#next()) % NUMBERS,
    };
  }

  #next(): number {
    return this.#seed === undefined ? Math.random() * NUMBERS : Math.abs(this.#seed) + ++this.#count;
  }
}
