import { boardFiles } from "../board-files.ts";
import { BOARD_BYTES } from "./board-bytes.ts";
import type { Heap } from "./heap.ts";

/** What a board at its prompt has in use. */
const USED_AT_PROMPT_BYTES = 6_000;
/** A loaded module takes about so many bytes for each of its file's; measured on sixteen of them, from 0.6 to 1.2. */
const BYTES_PER_SOURCE_BYTE = 0.85;

/** What a program holds in memory, in bytes; a board has `BOARD_BYTES` for it. */
export interface MemoryUse {
  readonly nowBytes: number;
  /** The most since the program began. */
  readonly mostBytes: number;
}

/**
 * Weighs what a program holds. What stands in for the board's firmware is not counted, as a board has that in its
 * flash. Everything else is about as large as on a board.
 */
export class MemoryScales {
  readonly #heap: Heap;
  readonly #standIns: () => string;
  readonly #emptyBytes: number;
  #use: MemoryUse = { nowBytes: 0, mostBytes: 0 };

  /** For a board at its prompt without garbage; `standIns` names the files of the loaded modules that stand in for the firmware. */
  constructor(heap: Heap, standIns: () => string) {
    this.#heap = heap;
    this.#standIns = standIns;
    this.#emptyBytes = heap.usedBytes - weigh(standIns());
  }

  /** Another program begins. */
  begin(): void {
    this.#use = { ...this.#use, mostBytes: 0 };
  }

  /** Weighs; right after a collection, or garbage counts, too. */
  weigh(): MemoryUse {
    const nowBytes = Math.max(0, this.#heap.usedBytes - this.#emptyBytes - weigh(this.#standIns()));
    this.#use = { ...this.#use, nowBytes, mostBytes: Math.max(nowBytes, this.#use.mostBytes) };
    return this.#use;
  }

  /** What a board would have in use just now, garbage included: it collects that when it has nothing left. */
  get boardUsedBytes(): number {
    const { nowBytes } = this.#use;
    const roomBytes = Math.max(1, BOARD_BYTES - nowBytes);
    return USED_AT_PROMPT_BYTES + nowBytes + (this.#heap.allocatedBytes % roomBytes);
  }

  /** What a board would have free just now. */
  get boardFreeBytes(): number {
    return Math.max(0, USED_AT_PROMPT_BYTES + BOARD_BYTES - this.boardUsedBytes);
  }
}

/** What the modules out of these files take. */
function weigh(paths: string): number {
  const sizes = paths.split(" ").map((path) => boardFiles[path]?.length ?? 0);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) * BYTES_PER_SOURCE_BYTE);
}
