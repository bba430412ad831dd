/** MicroPython hands memory out in pieces of so many bytes, here as on the board. */
const BLOCK_BYTES = 16;
/** A byte of the table of blocks tells of four: two bits each, 0 for a free one. */
const BLOCKS_PER_BYTE = 4;
/** How the port sets the threshold of its collections: 16 kB, in blocks. */
const THRESHOLD = 1024;
/** The heap's description is among the first so many words of the memory. */
const SEARCHED_WORDS = 1 << 18;
/** The figures of all areas stand within so many words after the description of the first. */
const STATE_WORDS = 600;

/** How many of the four blocks in a byte of the table are in use. */
const usedIn = Uint8Array.from({ length: 256 }, (_, byte) =>
  [0, 2, 4, 6].reduce((used, bit) => used + Number(((byte >> bit) & 3) !== 0), 0),
);

/** Where in WebAssembly's memory, in words, MicroPython keeps what it knows of its heap: `mp_state_mem_t` in `py/mpstate.h`. */
interface Places {
  /** Start of the table of blocks; the word after it is the table's length in bytes. */
  readonly table: number;
  /** The last block that may be in use. */
  readonly lastUsed: number;
  /** Blocks handed out since the last collection. */
  readonly allocated: number;
}

/** MicroPython's heap, looked at from outside, which disturbs nothing and costs little. */
export class Heap {
  readonly #module: { readonly HEAPU8: Uint8Array };
  readonly #places: Places;
  #bytes: Uint8Array;
  #words: Int32Array;

  private constructor(module: { readonly HEAPU8: Uint8Array }, places: Places) {
    this.#module = module;
    this.#places = places;
    this.#bytes = module.HEAPU8;
    this.#words = new Int32Array(this.#bytes.buffer);
  }

  /** The heap that was set up with so many bytes; null when it is not to be found, as in a MicroPython laid out otherwise. */
  static find(module: { readonly HEAPU8: Uint8Array }, heapBytes: number): Heap | null {
    const words = new Int32Array(module.HEAPU8.buffer);
    for (let place = 1; place < SEARCHED_WORDS; place++) {
      const places = placesAt(words, place, heapBytes);
      if (places) return new Heap(module, places);
    }
    return null;
  }

  /** All of the memory's words, as they are now; they move when it grows. */
  get words(): Int32Array {
    if (this.#words.length === 0) {
      this.#bytes = this.#module.HEAPU8;
      this.#words = new Int32Array(this.#bytes.buffer);
    }
    return this.#words;
  }

  /** The address of the heap, as `free` takes it. */
  get address(): number {
    return this.words[this.#places.table] ?? 0;
  }

  /** Bytes handed out since the last collection. */
  get allocatedBytes(): number {
    return (this.words[this.#places.allocated] ?? 0) * BLOCK_BYTES;
  }

  /** Bytes in use, garbage among them. Of a heap that has grown, the first area only. */
  get usedBytes(): number {
    const last = this.words[this.#places.lastUsed] ?? 0;
    const start = this.address;
    const table = this.#bytes.subarray(start, start + Math.floor(last / BLOCKS_PER_BYTE) + 1);
    return table.reduce((used, byte) => used + (usedIn[byte] ?? 0), 0) * BLOCK_BYTES;
  }
}

/** Reads the description of a heap's first area, if this is one, and finds the figures of all areas behind it. */
function placesAt(words: Int32Array, place: number, heapBytes: number): Places | null {
  const at = (index: number): number => words[index] ?? 0;
  const table = at(place);
  const length = at(place + 1);
  if (table <= place * 4 || length <= 0 || length > heapBytes || at(place - 1) !== 0) return null;
  // One or two more tables stand between: of finalisers, and of weak references.
  for (const pool of [place + 3, place + 4]) {
    const end = at(pool + 1);
    const isPool = end - at(pool) === length * BLOCKS_PER_BYTE * BLOCK_BYTES;
    if (!isPool || end > table + heapBytes || end <= table + heapBytes - BLOCK_BYTES) continue;
    const allocated = findAllocated(words, place, (place - 1) * 4);
    return allocated < 0 ? null : { table: place, lastUsed: pool + 3, allocated };
  }
  return null;
}

/** It stands between the switch of automatic collections (on), and the threshold, which the first area follows. */
function findAllocated(words: Int32Array, from: number, area: number): number {
  for (let place = from; place < from + STATE_WORDS; place++)
    if (words[place - 1] === 1 && words[place + 1] === THRESHOLD && words[place + 2] === area) return place;
  return -1;
}
