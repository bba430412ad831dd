const CTRL_C = 3;

/** The part of MicroPython that can be interrupted. */
interface Interruptible {
  /** The byte that ends the program that runs; -1 when none does. */
  _mp_hal_get_interrupt_char(): number;
  /** Has Python raise a KeyboardInterrupt at its next jump. */
  _mp_sched_keyboard_interrupt(): void;
}

/**
 * How Ctrl-C reaches a program: wherever it calls the board, and between two turns of any of its loops. For those
 * `firmware/virtual/_turns.py` asks for the next moment again and again.
 */
export class Interrupts {
  readonly #python: Interruptible;
  readonly #take: () => boolean;
  #chain = 0;
  #turns = 0;
  /** The turn at which one was noticed that may not have been raised yet. */
  #noticedAt = -1;

  /** `take` tells whether somebody has pressed Ctrl-C since it was asked last. */
  constructor(python: Interruptible, take: () => boolean) {
    this.#python = python;
    this.#take = take;
  }

  /** Passes Ctrl-C on to the program that runs. At a prompt it is a byte like others, and must not end the next one. */
  readonly heed = (): void => {
    const isRunning = this.#python._mp_hal_get_interrupt_char() === CTRL_C;
    if (!isRunning || !this.#take()) return;
    this.#noticedAt = this.#turns;
    this.#python._mp_sched_keyboard_interrupt();
  };

  /** Waits by `sleep`, which ends when Ctrl-C is pressed; not at all when it was, and Python has yet to raise it. */
  readonly wait = (sleep: () => void): void => {
    // Python raises it at the next jump, and a jump is a turn.
    const isPending = this.#noticedAt === this.#turns;
    this.#noticedAt = -1;
    if (!isPending) sleep();
    this.heed();
  };

  /** What `firmware/virtual/_turns.py` calls. */
  calls(): object {
    return {
      /** Begins a new chain of turns; the one before ends. */
      turns_begin: (): number => ++this.#chain,
      /** Whether the chain goes on. */
      turn: (chain: number): boolean => {
        if (chain !== this.#chain) return false;
        this.#turns++;
        this.heed();
        return true;
      },
    };
  }
}
