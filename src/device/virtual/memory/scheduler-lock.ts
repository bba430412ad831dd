import type { Heap } from "./heap.ts";

/** What MicroPython keeps in `sched_state` (`py/runtime.h`): a call of the scheduler's is under way; nothing to call; something. */
const LOCKED = -1;
const IDLE = 1;
const PENDING = 0;

/**
 * The lock that MicroPython's scheduler holds while it calls something. A program that recurses until the stack is full
 * can leave it behind locked: the error comes in the midst of such a call, and once more while it is shown. Nothing
 * would ever be called again: no handlers, no Ctrl-C in tight loops, no collections.
 */
export class SchedulerLock {
  readonly #heap: Heap;
  /** Where it may be, in half words; null as long as nothing is known. */
  #places: readonly number[] | null;

  /** `places` are those of another board of the same MicroPython, which has learned them. */
  constructor(heap: Heap, places: readonly number[] | null = null) {
    this.#heap = heap;
    this.#places = places;
  }

  /** Where it may be, as far as it was learned. */
  get places(): readonly number[] | null {
    return this.#places;
  }

  /** Learns where it is; called by the scheduler. */
  learnLocked(): void {
    const halves = this.#halves;
    const end = this.#heap.address / Int16Array.BYTES_PER_ELEMENT;
    this.#places ??= [...halves.subarray(0, end).keys()];
    this.#places = this.#places.filter((place) => halves[place] === LOCKED);
  }

  /** Learns more; called while nothing runs and nothing is to be called. */
  learnIdle(): void {
    const halves = this.#halves;
    this.#places = (this.#places ?? []).filter((place) => halves[place] === IDLE);
  }

  /** Opens it, while nothing runs: it can only have been left behind. */
  open(): void {
    const [place, ...others] = this.#places ?? [];
    const halves = this.#halves;
    if (place !== undefined && others.length === 0 && (halves[place] ?? 0) < 0) halves[place] = PENDING;
  }

  get #halves(): Int16Array {
    return new Int16Array(this.#heap.words.buffer);
  }
}
