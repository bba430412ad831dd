import type { Quirks } from "../quirks.ts";

/** How many calls wait for the scheduler at most. */
const MOST_WAITING = 8;

/** The lock of the board's scheduler, which an order to the Wi-Fi chip holds for as long as it takes, or for ever. */
export class Scheduler {
  readonly #quirks: Quirks;
  readonly #pass: (orders: number) => void;
  #isLocked = false;
  #isLeaked = false;
  #waiting = 0;

  /** `pass` lets the time go by that so many orders take. */
  constructor(quirks: Quirks, pass: (orders: number) => void) {
    this.#pass = pass;
    this.#quirks = quirks;
  }

  /** Begins anew with the interpreter. */
  reset(): void {
    this.#isLocked = false;
    this.#isLeaked = false;
    this.#waiting = 0;
  }

  /** Has nobody open it any more. */
  leak(): void {
    this.#isLocked = false;
    this.#isLeaked ||= this.#quirks.lockLeak;
  }

  /** Locks it for good, whatever the quirks. */
  lockForGood(): void {
    this.#isLeaked = true;
  }

  /** What Python calls. */
  calls(): object {
    return {
      lock: (orders: number) => {
        this.#pass(orders);
        this.#isLocked = true;
      },
      unlock: () => {
        this.#isLocked = false;
      },
      leak: () => this.leak(),
      is_locked: () => this.#isLocked || this.#isLeaked,
      is_leaked: () => this.#isLeaked,
      /** Whether there is room for a call that nobody will ever make. */
      wait_for_ever: () => this.#waiting++ < MOST_WAITING,
    };
  }
}
