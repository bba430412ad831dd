const MAX_BYTES = 8192;
const MAX_AGE_MS = 16;

/** Collects what a board sends byte by byte into pieces worth a message each. */
export class OutputBatch {
  readonly #bytes = new Uint8Array(MAX_BYTES);
  readonly #nowMs: () => number;
  readonly #send: (bytes: Uint8Array) => void;
  #length = 0;
  #sentAtMs = 0;

  constructor(nowMs: () => number, send: (bytes: Uint8Array) => void) {
    this.#nowMs = nowMs;
    this.#send = send;
  }

  /** Takes a byte; sends when the batch is full, or at the end of a line when the last piece was a frame ago. */
  add(byte: number): void {
    this.#bytes[this.#length++] = byte;
    const isLineEnd = byte === 10;
    if (this.#length === MAX_BYTES || (isLineEnd && this.#nowMs() - this.#sentAtMs > MAX_AGE_MS))
      this.flush();
  }

  /** Sends what there is. */
  flush(): void {
    if (this.#length === 0) return;
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    this.#sentAtMs = this.#nowMs();
    this.#send(bytes);
  }
}
