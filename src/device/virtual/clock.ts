/** The time that a virtual board lives by. All times are in milliseconds. */
export interface Clock {
  /** Since some moment before the board was switched on; never goes back. */
  nowMs(): number;
  /** Since 1970. */
  epochMs(): number;
  /** Waits for this long, or until something has happened that may end the wait: `isOver` says that it does. */
  sleepMs(ms: number, isOver?: () => boolean): void;
}
