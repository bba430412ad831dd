import { BoardError } from "./board-error.ts";

/** How to wait for a marker. */
export interface UntilOptions {
  /** Give up after this long; without it the wait has no end, as a learner's program has none. */
  readonly timeoutMs?: number;
  /** Takes what comes before the marker as it arrives, instead of collecting it. */
  readonly sink?: (bytes: Uint8Array) => void;
}

interface Waiting {
  readonly marker: Uint8Array;
  readonly sink: ((bytes: Uint8Array) => void) | undefined;
  readonly resolve: (before: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Reads a stream of bytes marker by marker. One reader waits at a time. */
export class ByteReader {
  #pending = new Uint8Array(0);
  #waiting: Waiting | null = null;
  #failure: Error | null = null;

  /** Takes bytes that have arrived. */
  feed(bytes: Uint8Array): void {
    this.#pending = this.#pending.length === 0 ? bytes.slice() : concat(this.#pending, bytes);
    this.#serve();
  }

  /** Ends the stream: the current wait and all later ones reject with this error. */
  fail(error: Error): void {
    this.#failure = error;
    this.#giveUp(error);
  }

  /** Forgets what has arrived and was not read. */
  clear(): void {
    this.#pending = new Uint8Array(0);
  }

  /** Waits for `marker`; returns what came before it, or nothing when a sink has taken it. */
  async until(marker: string, { timeoutMs, sink }: UntilOptions = {}): Promise<Uint8Array> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        if (this.#failure) return reject(this.#failure);
        this.#waiting = { marker: new TextEncoder().encode(marker), sink, resolve, reject };
        if (timeoutMs !== undefined)
          timer = setTimeout(() => this.#giveUp(silence(marker, timeoutMs)), timeoutMs);
        this.#serve();
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #giveUp(error: Error): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.reject(error);
  }

  #serve(): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    const { marker, sink, resolve } = waiting;
    const at = indexOf(this.#pending, marker);
    // What may be the beginning of the marker stays until the rest of it arrives.
    const ready = at >= 0 ? at : sink ? Math.max(0, this.#pending.length - marker.length + 1) : 0;
    const before = this.#pending.subarray(0, ready);
    if (sink && ready > 0) sink(before);
    if (at < 0) {
      if (ready > 0) this.#pending = this.#pending.slice(ready);
      return;
    }
    this.#pending = this.#pending.slice(at + marker.length);
    this.#waiting = null;
    resolve(sink ? new Uint8Array(0) : before);
  }
}

const silence = (marker: string, timeoutMs: number): BoardError =>
  new BoardError("no-response", `no ${JSON.stringify(marker)} within ${timeoutMs} ms`);

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function indexOf(bytes: Uint8Array, marker: Uint8Array): number {
  const [first = 0] = marker;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (marker.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}
