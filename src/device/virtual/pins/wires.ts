import { ByteRing } from "../byte-ring.ts";

/** A wire that somebody has put to a level, or taken off (null); `index` counts in `boardPins`. */
export interface WireChange {
  readonly index: number;
  readonly level: 0 | 1 | null;
}

/** What is wired to the board's pins from outside, as the board hears of it: each change once, the earliest first. */
export interface Wires {
  /** Whether something has changed that was not taken yet. */
  readonly hasChanged: boolean;
  take(): WireChange | null;
}

/** Room for so many changes that the board has not taken yet; more than that are lost. A power of two. */
const ROOM = 1024;
/** What stands in the two lowest bits of a byte for each level; the pin stands above them. */
const LEVELS = [0, 1, null] as const;

/** Changes of wires on their way from the page to the board, in memory that both share: none of a fast pair is missed. */
export class WireRing implements Wires {
  static readonly BYTES = ByteRing.bytesFor(ROOM);
  readonly #ring: ByteRing;

  /** A ring in `buffer` from `offset` on, a multiple of 4. */
  constructor(buffer: ArrayBufferLike, offset = 0) {
    this.#ring = new ByteRing(buffer, offset, ROOM);
  }

  get hasChanged(): boolean {
    return !this.#ring.isEmpty;
  }

  /** Page: puts a wire to a level. */
  put({ index, level }: WireChange): void {
    this.#ring.put((index << 2) | LEVELS.indexOf(level));
  }

  take(): WireChange | null {
    const byte = this.#ring.take();
    return byte < 0 ? null : { index: byte >> 2, level: LEVELS[byte & 3] ?? null };
  }
}
