const CTRL_A = 0x01;
const CTRL_B = 0x02;
const CTRL_C = 0x03;
const CTRL_D = 0x04;
const CTRL_E = 0x05;
const CAPITAL_A = 0x41;
/** `R\x00`: "I know what raw-paste is, and do not have it"; then the prompt, as `pyexec.c` has it. */
const NOT_SUPPORTED = [0x52, 0x00, 0x3e];

/** What a byte leads to: bytes for the REPL, and bytes for whoever sent it. */
interface Filtered {
  readonly feed: readonly number[];
  readonly answer: readonly number[];
}

/**
 * Answers the request for raw-paste mode (`05 41 01` at a raw prompt) before MicroPython sees it: in
 * WebAssembly it would wait for ever for bytes that cannot arrive.
 */
export class RawPasteGuard {
  #isRaw = false;
  #isAtPrompt = false;
  #held: number[] = [];

  /** Whether the REPL is in its raw mode. */
  get isRaw(): boolean {
    return this.#isRaw;
  }

  filter(byte: number): Filtered {
    if (this.#held.length > 0) return this.#goOn(byte);
    if (this.#isRaw && this.#isAtPrompt && byte === CTRL_E) {
      this.#held = [byte];
      return { feed: [], answer: [] };
    }
    this.#note(byte);
    return { feed: [byte], answer: [] };
  }

  #goOn(byte: number): Filtered {
    const expected = this.#held.length === 1 ? CAPITAL_A : CTRL_A;
    const feed = [...this.#held, byte];
    if (byte !== expected) {
      this.#held = [];
      for (const fed of feed) this.#note(fed);
      return { feed, answer: [] };
    }
    this.#held = feed.length === 3 ? [] : feed;
    return { feed: [], answer: feed.length === 3 ? NOT_SUPPORTED : [] };
  }

  #note(byte: number): void {
    if (byte === CTRL_A) this.#isRaw = true;
    if (byte === CTRL_B) this.#isRaw = false;
    this.#isAtPrompt = byte === CTRL_A || byte === CTRL_C || byte === CTRL_D;
  }
}
