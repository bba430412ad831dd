/** A loop turn of the board, measured on its own firmware, in milliseconds. */
export const BOARD_TURN_MS = 0.029;

/** Waits shorter than this cost more than they are worth. */
const LEAST_WAIT_MS = 4;
/** A program that fell behind, as it does when a wait took too long, may catch up with this much. */
const MOST_CREDIT_MS = 10;

/** What a pace needs to know and to do. */
interface Pacer {
  /** Whether there is a pace at all. */
  isWanted(): boolean;
  nowMs(): number;
  /** Waits; may come back late, or early when the program is to end. */
  sleepMs(ms: number): void;
}

/** Holds a program to the board's speed: a turn of a loop takes `BOARD_TURN_MS`, in the long run. */
export class TurnPace {
  readonly #pacer: Pacer;
  #dueMs = 0;

  constructor(pacer: Pacer) {
    this.#pacer = pacer;
  }

  /** A turn of a loop; waits when the program is ahead of the board. */
  turn(): void {
    if (!this.#pacer.isWanted()) return;
    const nowMs = this.#pacer.nowMs();
    this.#dueMs = Math.max(this.#dueMs, nowMs - MOST_CREDIT_MS) + BOARD_TURN_MS;
    if (this.#dueMs - nowMs >= LEAST_WAIT_MS) this.#pacer.sleepMs(this.#dueMs - nowMs);
  }
}
