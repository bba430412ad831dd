/** Where the keys come from that people type to a board. */
export interface Keys {
  /** Takes the first byte that was typed; -1 when there is none. */
  take(): number;
  /** Whether there is one to take. */
  hasAny(): boolean;
  /** Waits until something is typed, but no longer than this, nor than until an interrupt is asked for. */
  wait(ms: number): void;
}

/** What ends an answer: Enter, and Ctrl-D, which means that there is none. */
const ENDS: ReadonlySet<number> = new Set([0x04, 0x0a, 0x0d]);

/** The keyboard of a board, as its programs find it; knows whether one of them looks for what is not typed yet. */
export class Keyboard {
  readonly #keys: Keys;
  readonly #tell: (areWanted: boolean) => void;
  #areWanted = false;

  /** `tell` hears when a program begins to wait for an answer, and when it no longer does. */
  constructor(keys: Keys, tell: (areWanted: boolean) => void = () => undefined) {
    this.#keys = keys;
    this.#tell = tell;
  }

  /** Forgets what was typed and not read: it was for the program before, and must not answer the next one. */
  clear(): void {
    while (this.#keys.take() >= 0);
    this.#want(false);
  }

  /** What the files in `firmware/virtual` call; `heed` is told where a program can be interrupted, `wait` waits until then. */
  calls(heed: () => void, wait: (sleep: (mostMs: number) => void) => void): object {
    return {
      key_take: (): number => {
        heed();
        return this.#take();
      },
      key_any: (): boolean => {
        heed();
        const hasAny = this.#keys.hasAny();
        if (!hasAny) this.#want(true);
        return hasAny;
      },
      /** A time below 0 has no end. */
      key_wait: (ms: number): void =>
        wait((mostMs) => this.#keys.wait(Math.min(mostMs, ms < 0 ? Number.POSITIVE_INFINITY : ms))),
    };
  }

  #take(): number {
    const byte = this.#keys.take();
    if (byte < 0) this.#want(true);
    else if (ENDS.has(byte)) this.#want(false);
    return byte;
  }

  #want(areWanted: boolean): void {
    if (areWanted === this.#areWanted) return;
    this.#areWanted = areWanted;
    this.#tell(areWanted);
  }
}
