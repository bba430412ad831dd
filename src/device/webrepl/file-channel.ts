import { BoardError } from "../board-error.ts";
import type { Progress } from "../transport.ts";
import { framesOf, isWellDone, putRequest } from "./file-protocol.ts";

/** The part of a WebSocket that files go through. */
interface Wire {
  send(bytes: Uint8Array): void;
  /** Bytes that were given to it and are not on their way yet. */
  readonly bufferedAmount: number;
}

/** A file on its way. */
interface Transfer {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly progress: Progress;
  /** How much goes into a frame; as much as is quick when it is left out. */
  readonly frameBytes: number | undefined;
}

/** A board takes so long for its answer, and for each 4 KB more, at the very most, in milliseconds. */
const ANSWER_MS = 5000;
const PER_BLOCK_MS = 1000;
const BLOCK_BYTES = 4096;
/** How much may wait to be sent, in bytes, and how often to look, in milliseconds. */
const MOST_BUFFERED_BYTES = 16 * 1024;
const LOOK_EVERY_MS = 4;

/** Sends files by WebREPL's own protocol, one at a time. A board that fails hangs up, and says nothing. */
export class FileChannel {
  readonly #wire: Wire;
  #queue: Promise<unknown> = Promise.resolve();
  #answers: Answers | null = null;
  #failure: BoardError | null = null;

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  /** Sends a file. Rejects with a `BoardError`; the one before has come to its end first. */
  put(
    path: string,
    bytes: Uint8Array,
    progress: Progress = () => undefined,
    frameBytes?: number,
  ): Promise<void> {
    const sent = this.#queue.then(() => this.#put({ path, bytes, progress, frameBytes }));
    this.#queue = sent.catch(() => undefined);
    return sent;
  }

  /** Takes an answer of the board. */
  hear(bytes: Uint8Array): void {
    if (isWellDone(bytes)) this.#answers?.hear();
  }

  /** The connection is gone: all that is under way, and all that follows, rejects with this error. */
  fail(error: BoardError): void {
    this.#failure = error;
    this.#answers?.fail(error);
  }

  async #put(transfer: Transfer): Promise<void> {
    if (this.#failure) throw this.#failure;
    const answers = new Answers();
    this.#answers = answers;
    try {
      this.#wire.send(putRequest(transfer.path, transfer.bytes.length));
      await answers.wait(1, ANSWER_MS);
      await this.#sendFrames(transfer, answers);
      await answers.wait(2, ANSWER_MS + (PER_BLOCK_MS * transfer.bytes.length) / BLOCK_BYTES);
      transfer.progress(transfer.bytes.length, transfer.bytes.length);
    } finally {
      this.#answers = null;
    }
  }

  async #sendFrames({ bytes, progress, frameBytes }: Transfer, answers: Answers): Promise<void> {
    let doneBytes = 0;
    for (const frame of framesOf(bytes, frameBytes)) {
      while (this.#wire.bufferedAmount > MOST_BUFFERED_BYTES && !answers.isFailed)
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      if (answers.isFailed) return;
      // All of it is there when the board says so, and not when it has left the page.
      progress(doneBytes, bytes.length);
      this.#wire.send(frame);
      doneBytes += frame.length;
    }
  }
}

/** The two answers to a file: that the board is ready for it, and that it has taken it. */
class Answers {
  #count = 0;
  #failure: BoardError | null = null;
  #notice: () => void = () => undefined;

  get isFailed(): boolean {
    return this.#failure !== null;
  }

  hear(): void {
    this.#count++;
    this.#notice();
  }

  fail(error: BoardError): void {
    this.#failure = error;
    this.#notice();
  }

  /** Waits until so many answers have come. Rejects when the connection ends, and after the time. */
  async wait(count: number, timeoutMs: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        this.#notice = () => {
          if (this.#failure) reject(this.#failure);
          else if (this.#count >= count) resolve();
        };
        const late = new BoardError("lost", `no answer to a file within ${timeoutMs} ms`);
        timer = setTimeout(() => reject(late), timeoutMs);
        this.#notice();
      });
    } finally {
      clearTimeout(timer);
    }
  }
}
