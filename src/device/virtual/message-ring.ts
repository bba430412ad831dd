const PUT = 0;
const TAKEN = 1;
const CONTROL_WORDS = 2;
const CONTROL_BYTES = CONTROL_WORDS * Int32Array.BYTES_PER_ELEMENT;
/** A power of two. */
const SIZE = 64 * 1024;
const LENGTH_BYTES = 4;

/** Messages on their way from one thread to another, in memory that both share. They arrive whole, or not yet. */
export class MessageRing {
  static readonly BYTES = CONTROL_BYTES + SIZE;
  readonly #control: Int32Array;
  readonly #bytes: Uint8Array;

  /** A ring in `buffer` from `offset` on, a multiple of 4; it holds what was there. */
  constructor(buffer: ArrayBufferLike, offset: number) {
    this.#control = new Int32Array(buffer, offset, CONTROL_WORDS);
    this.#bytes = new Uint8Array(buffer, offset + CONTROL_BYTES, SIZE);
  }

  /** Puts a message in, as JSON; false when there is no room for it yet. One over 64 kB never has room. */
  put(message: unknown): boolean {
    const bytes = new TextEncoder().encode(JSON.stringify(message));
    const put = Atomics.load(this.#control, PUT);
    const used = (put - Atomics.load(this.#control, TAKEN)) | 0;
    if (used + LENGTH_BYTES + bytes.length > SIZE) return false;
    const length = new Uint8Array(Uint32Array.of(bytes.length).buffer);
    this.#write(put, length);
    this.#write(put + LENGTH_BYTES, bytes);
    Atomics.store(this.#control, PUT, (put + LENGTH_BYTES + bytes.length) | 0);
    return true;
  }

  /** Takes the first message out; null when there is none. */
  take(): unknown {
    const taken = Atomics.load(this.#control, TAKEN);
    if (taken === Atomics.load(this.#control, PUT)) return null;
    const length = new Uint32Array(this.#read(taken, LENGTH_BYTES).buffer)[0] ?? 0;
    const text = new TextDecoder().decode(this.#read(taken + LENGTH_BYTES, length));
    Atomics.store(this.#control, TAKEN, (taken + LENGTH_BYTES + length) | 0);
    return JSON.parse(text);
  }

  #write(at: number, bytes: Uint8Array): void {
    const start = at & (SIZE - 1);
    const first = bytes.subarray(0, SIZE - start);
    this.#bytes.set(first, start);
    this.#bytes.set(bytes.subarray(first.length));
  }

  #read(at: number, count: number): Uint8Array<ArrayBuffer> {
    const start = at & (SIZE - 1);
    const bytes = new Uint8Array(count);
    const first = this.#bytes.subarray(start, start + count);
    bytes.set(first);
    bytes.set(this.#bytes.subarray(0, count - first.length), first.length);
    return bytes;
  }
}
