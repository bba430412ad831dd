import type { Inside } from "../../../../src/device/virtual/surroundings.ts";
import type { Quirks } from "../quirks.ts";

/** One byte less than the ring that the firmware has for it. */
const RING_BYTES = 511;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const CTRL_C = 3;
/** How much is joined at most where pieces are joined. */
const MOST_JOINED = 1024;
/** Room for what is printed at once, in bytes, unless it is more. */
const USUAL_ROOM = 4096;

/** What `_term.py` hands over when Python starts. */
interface Slot {
  write(count: number): void;
  writeWhole(count: number): void;
  read(): number;
  makeRoom(count: number): number;
  rest(): void;
}

/** The console of a board: what is printed, piece by piece, and what is typed; `os.dupterm` takes part in both. */
export class Terminal {
  readonly #quirks: Quirks;
  readonly #log: (text: string) => void;
  readonly #decoder = new TextDecoder();
  #inside: Inside | null = null;
  readonly #ring: number[] = [];
  #piece: number[] = [];
  #slot: Slot | null = null;
  #isUsed = false;
  /** Where Python takes from what is printed. */
  #room = { address: 0, size: 0 };
  /** What JavaScript holds of Python's is never let go: after a reset that would take something else away. */
  readonly #held: unknown[] = [];

  constructor(quirks: Quirks, log: (text: string) => void) {
    this.#quirks = quirks;
    this.#log = log;
  }

  /** Takes a byte that is printed; a line end is a piece of its own. */
  print(byte: number): void {
    if (byte !== LINE_FEED || this.#piece.at(-1) !== CARRIAGE_RETURN) {
      this.#piece.push(byte);
      return;
    }
    this.#piece.pop();
    this.endPiece();
    this.#piece.push(CARRIAGE_RETURN, LINE_FEED);
    this.endPiece();
  }

  /** Sends what was printed since the last piece; where pieces are joined, once they are worth it. */
  endPiece(): void {
    if (this.#quirks.framePerPiece || this.#piece.length >= MOST_JOINED) this.flush();
  }

  /** Sends what was printed. */
  flush(): void {
    if (this.#piece.length === 0) return;
    const piece = Uint8Array.from(this.#piece);
    this.#piece = [];
    this.#log(this.#decoder.decode(piece, { stream: true }));
    if (this.#isUsed && this.#slot) this.#send(piece, this.#slot);
  }

  #send(piece: Uint8Array, slot: Slot): void {
    try {
      if (piece.length > this.#room.size) this.#makeRoom(slot, piece.length);
      this.#inside?.bytesAt(this.#room.address, piece.length).set(piece);
      if (this.#quirks.deafAfterPrint) slot.write(piece.length);
      else slot.writeWhole(piece.length);
    } catch {
      // Ctrl-C came before anything was sent: it is the program's, which it reaches when the print has returned.
      this.#inside?.interrupt();
    }
  }

  #makeRoom(slot: Slot, size: number): void {
    this.#room = { address: slot.makeRoom(size), size };
  }

  /** Called when no program runs any more. */
  rest(): void {
    this.#slot?.rest();
  }

  /** Takes the next byte that was typed; below 0 when there is none. */
  take(): number {
    return this.#ring.shift() ?? this.#read();
  }

  /** Whether there is a byte to take. */
  hasAny(): boolean {
    if (this.#ring.length > 0) return true;
    const byte = this.#read();
    if (byte >= 0) this.#ring.push(byte);
    return byte >= 0;
  }

  #read(): number {
    if (!this.#isUsed || !this.#slot) return -1;
    try {
      return this.#slot.read();
    } catch {
      this.#inside?.interrupt();
      return -1;
    }
  }

  /** What Python calls; `began` hears that it has started. */
  calls(inside: Inside, began: () => void): object {
    this.#inside = inside;
    return {
      term_begin: (
        write: Slot["write"],
        writeWhole: Slot["writeWhole"],
        read: Slot["read"],
        makeRoom: Slot["makeRoom"],
        rest: Slot["rest"],
      ) => {
        this.#slot = { write, writeWhole, read, makeRoom, rest };
        this.#makeRoom(this.#slot, USUAL_ROOM);
        this.#held.push(this.#slot);
        this.#isUsed = false;
        this.#ring.length = 0;
        began();
      },
      term_used: (isUsed: boolean) => {
        this.#isUsed = isUsed;
      },
      ring_put: (byte: number) => {
        if (this.#ring.length < RING_BYTES || !this.#quirks.smallRing) this.#ring.push(byte);
      },
      interrupt_char: () => (inside.isRunning() ? CTRL_C : -1),
      interrupt: () => inside.interrupt(),
    };
  }
}
