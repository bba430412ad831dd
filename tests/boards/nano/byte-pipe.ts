const PUT = 0;
const TAKEN = 1;
const CONTROL_BYTES = 2 * Int32Array.BYTES_PER_ELEMENT;
/** A power of two. */
const SIZE = 8192;

/** Bytes on their way from one thread to another, in bulk, through memory that both share. */
export class BytePipe {
  static readonly BYTES = CONTROL_BYTES + SIZE;
  readonly #control: Int32Array;
  readonly #bytes: Uint8Array;
  readonly #most: number;

  /** A pipe in `buffer` from `offset` on, a multiple of 4; it holds what was there, and `most` bytes at most. */
  constructor(buffer: SharedArrayBuffer, offset: number, most: number) {
    this.#control = new Int32Array(buffer, offset, 2);
    this.#bytes = new Uint8Array(buffer, offset + CONTROL_BYTES, SIZE);
    this.#most = most;
  }

  /** How many bytes are in it. */
  get used(): number {
    return (Atomics.load(this.#control, PUT) - Atomics.load(this.#control, TAKEN)) | 0;
  }

  /** How many bytes fit into it. */
  get room(): number {
    return this.#most - this.used;
  }

  /** Puts in what fits; returns how many bytes that were. */
  put(bytes: Uint8Array): number {
    const put = Atomics.load(this.#control, PUT);
    const taken = bytes.subarray(0, Math.max(0, this.room));
    const start = put & (SIZE - 1);
    const head = taken.subarray(0, SIZE - start);
    this.#bytes.set(head, start);
    this.#bytes.set(taken.subarray(head.length));
    Atomics.store(this.#control, PUT, (put + taken.length) | 0);
    return taken.length;
  }

  /** Takes out what fits into `into`; returns how many bytes that were. */
  take(into: Uint8Array): number {
    const taken = Atomics.load(this.#control, TAKEN);
    const count = Math.min(into.length, this.used);
    const start = taken & (SIZE - 1);
    const head = this.#bytes.subarray(start, start + count);
    into.set(head);
    into.set(this.#bytes.subarray(0, count - head.length), head.length);
    Atomics.store(this.#control, TAKEN, (taken + count) | 0);
    return count;
  }

  /** Throws away what is in it. */
  clear(): void {
    Atomics.store(this.#control, TAKEN, Atomics.load(this.#control, PUT));
  }
}
