/** What takes a board its time, in milliseconds of its own. */
export interface Chip {
  /** An order to the Wi-Fi chip. */
  readonly orderMs: number;
  /** A step of waiting for a socket, of which there is one before each send or receive that may wait. */
  readonly stepMs: number;
  /** From one look at the sockets to the next. */
  readonly pollMs: number;
  /** From the reset of the Wi-Fi chip until it answers. */
  readonly resetMs: number;
  /** From the order to join a network until there is an address. */
  readonly joinMs: number;
  /** Erasing and writing 4 KB of flash. */
  readonly flashMs: number;
}

/** A board that is as fast as the computer it runs on. */
const none: Chip = { orderMs: 0, stepMs: 0, pollMs: 5, resetMs: 0, joinMs: 0, flashMs: 0 };

/** The figures of the board's own firmware, executed in an emulator. */
const slow: Chip = { orderMs: 2.1, stepMs: 5, pollMs: 100, resetMs: 850, joinMs: 1800, flashMs: 45 };

/** The boards that there are. */
export const chips = { none, slow };
