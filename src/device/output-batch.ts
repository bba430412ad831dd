/** Output is passed on no more often than this, so that a flood of it comes in large pieces. */
const INTERVAL_MS = 4;
/** No more than this is held back, in bytes. */
const MOST_BYTES = 64 * 1024;

/** Joins pieces of output that come close together. */
export class OutputBatch {
  readonly #pass: (bytes: Uint8Array) => void;
  #pieces: Uint8Array[] = [];
  #byteCount = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The first piece waits, too: it may be from before, and whoever listens has to find that out first. */
  #passedAtMs = performance.now();

  constructor(pass: (bytes: Uint8Array) => void) {
    this.#pass = pass;
  }

  take(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#byteCount += bytes.length;
    const waitMs = this.#passedAtMs + INTERVAL_MS - performance.now();
    if (waitMs <= 0 || this.#byteCount > MOST_BYTES) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), waitMs);
  }

  /** Passes on what there is. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#byteCount === 0) return;
    const [first = new Uint8Array()] = this.#pieces;
    const bytes = this.#pieces.length === 1 ? first : this.#joined();
    this.#pieces = [];
    this.#byteCount = 0;
    this.#passedAtMs = performance.now();
    this.#pass(bytes);
  }

  /** Forgets what there is: nobody wants it any more. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pieces = [];
    this.#byteCount = 0;
  }

  #joined(): Uint8Array {
    const bytes = new Uint8Array(this.#byteCount);
    let at = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }
}
