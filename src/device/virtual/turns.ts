/**
 * The moments between two turns of a program's loops, also of one that calls nothing of the board's: there Stop
 * reaches it. The Python half, `firmware/virtual/_turns.py`, asks for the next moment again and again.
 */
export class Turns {
  readonly #each: () => void;
  #chain = 0;

  /** `each` is called at every turn. */
  constructor(each: () => void) {
    this.#each = each;
  }

  /** What the Python half calls. */
  calls(): object {
    return {
      /** Begins a new chain of moments; the one before ends. */
      turns_begin: (): number => ++this.#chain,
      /** Whether the chain goes on. */
      turn: (chain: number): boolean => {
        if (chain !== this.#chain) return false;
        this.#each();
        return true;
      },
    };
  }
}
