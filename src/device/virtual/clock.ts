/** The time a board lives by. */
export interface Clock {
  /** Milliseconds since the board was switched on. */
  nowMs(): number;
  /** Milliseconds since 1970. */
  epochMs(): number;
  /** Waits; comes back early when an interrupt is asked for. */
  sleepMs(ms: number): void;
}
