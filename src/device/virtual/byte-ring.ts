const PUT = 0;
const TAKEN = 1;
const CONTROL_WORDS = 2;
const CONTROL_BYTES = CONTROL_WORDS * Int32Array.BYTES_PER_ELEMENT;
/** A power of two. */
const USUAL_SIZE = 1024;

/** Bytes on their way from one thread to another, in memory that both share. */
export class ByteRing {
  static readonly BYTES = ByteRing.bytesFor(USUAL_SIZE);
  readonly #size: number;
  readonly #control: Int32Array;
  readonly #bytes: Uint8Array;

  /** A ring in `buffer` from `offset` on, a multiple of 4; it holds what was there. Its size is a power of two. */
  constructor(buffer: ArrayBufferLike, offset: number, size = USUAL_SIZE) {
    this.#size = size;
    this.#control = new Int32Array(buffer, offset, CONTROL_WORDS);
    this.#bytes = new Uint8Array(buffer, offset + CONTROL_BYTES, size);
  }

  /** How much memory a ring of this size takes. */
  static bytesFor(size: number): number {
    return CONTROL_BYTES + size;
  }

  /** Whether there is nothing to take. */
  get isEmpty(): boolean {
    return Atomics.load(this.#control, PUT) === Atomics.load(this.#control, TAKEN);
  }

  /** Puts a byte in; it is lost when there is no room. */
  put(byte: number): void {
    const put = Atomics.load(this.#control, PUT);
    if (((put - Atomics.load(this.#control, TAKEN)) | 0) >= this.#size) return;
    this.#bytes[put & (this.#size - 1)] = byte;
    Atomics.store(this.#control, PUT, (put + 1) | 0);
  }

  /** Takes the first byte out; -1 when there is none. */
  take(): number {
    const taken = Atomics.load(this.#control, TAKEN);
    if (taken === Atomics.load(this.#control, PUT)) return -1;
    const byte = this.#bytes[taken & (this.#size - 1)] ?? -1;
    Atomics.store(this.#control, TAKEN, (taken + 1) | 0);
    return byte;
  }
}
