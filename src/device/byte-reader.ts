import { BoardError } from "./board-error.ts";

/** Where in the bytes that have arrived something was found that is waited for. */
export interface Match {
  /** How many bytes come before it for sure, whether or not it is there. */
  readonly before: number;
  /** Where it ends; null as long as it is not there, or not whole. */
  readonly end: number | null;
}

/** Looks for something in bytes that have arrived and were not read yet. */
export type Matcher = (pending: Uint8Array) => Match;

/** How to wait. */
export interface UntilOptions {
  /** Give up after this long; without it the wait has no end, as a learner's program has none. */
  readonly timeoutMs?: number;
  /** Takes what comes before as it arrives, instead of collecting it. */
  readonly sink?: (bytes: Uint8Array) => void;
}

/** What was waited for, and what came before it: nothing when a sink has taken that. */
export interface Found {
  readonly before: Uint8Array;
  readonly match: Uint8Array;
}

interface Waiting {
  readonly matcher: Matcher;
  readonly sink: ((bytes: Uint8Array) => void) | undefined;
  readonly resolve: (found: Found) => void;
  readonly reject: (error: Error) => void;
}

/** So much of what nobody waits for is kept, in bytes; of more than that the oldest goes. */
const MOST_UNREAD = 64 * 1024;

/** Reads a stream of bytes piece by piece. One reader waits at a time. */
export class ByteReader {
  #pending = new Uint8Array(0);
  #waiting: Waiting | null = null;
  #failure: Error | null = null;

  /** Takes bytes that have arrived. */
  feed(bytes: Uint8Array): void {
    this.#pending = this.#pending.length === 0 ? bytes.slice() : concat(this.#pending, bytes);
    if (!this.#waiting && this.#pending.length > MOST_UNREAD)
      this.#pending = this.#pending.slice(-MOST_UNREAD);
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
  async until(marker: string, options: UntilOptions = {}): Promise<Uint8Array> {
    return (await this.find(toMatcher(marker), JSON.stringify(marker), options)).before;
  }

  /** Waits for what `matcher` looks for; `name` is what an error calls it. Rejects with `no-response` after the time. */
  async find(matcher: Matcher, name: string, { timeoutMs, sink }: UntilOptions = {}): Promise<Found> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<Found>((resolve, reject) => {
        if (this.#failure) return reject(this.#failure);
        this.#waiting = { matcher, sink, resolve, reject };
        if (timeoutMs !== undefined)
          timer = setTimeout(() => this.#giveUp(silence(name, timeoutMs)), timeoutMs);
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
    const { matcher, sink, resolve } = waiting;
    const { before, end } = matcher(this.#pending);
    const head = this.#pending.subarray(0, before);
    // What may be the beginning of it stays until the rest of it arrives.
    if (sink && before > 0) sink(head);
    if (end === null) {
      if (sink && before > 0) this.#pending = this.#pending.slice(before);
      return;
    }
    const match = this.#pending.subarray(before, end);
    this.#pending = this.#pending.slice(end);
    this.#waiting = null;
    resolve({ before: sink ? new Uint8Array(0) : head, match });
  }
}

const silence = (name: string, timeoutMs: number): BoardError =>
  new BoardError("no-response", `no ${name} within ${timeoutMs} ms`);

/** Looks for this text. */
function toMatcher(text: string): Matcher {
  const marker = new TextEncoder().encode(text);
  return (pending) => {
    const at = indexOf(pending, marker);
    if (at >= 0) return { before: at, end: at + marker.length };
    return { before: Math.max(0, pending.length - marker.length + 1), end: null };
  };
}

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
