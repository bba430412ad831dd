import type { Heap } from "./heap.ts";
import type { SafeFrames } from "./safe-frames.ts";

/** Garbage is collected after this time, if it is worth it: so that it is known what the program really holds. */
const COLLECT_AFTER_MS = 250;
const WORTHWHILE_BYTES = 4 * 1024;
/** When it could not be done, it is tried again after so many bytes more. */
const RETRY_AFTER_BYTES = 64 * 1024;

/** What a collector works on. */
export interface Collected {
  readonly heap: Heap;
  /** How many bytes may be handed out before there must be a collection, whatever the time. */
  readonly afterBytes: number;
  /** The index of the word that keeps MicroPython from collecting: 0 when it may. */
  readonly callDepth: number;
  readonly safe: SafeFrames;
  /** MicroPython's own `gc.collect`, which notes that a collection is wanted when the call is over. */
  readonly request: () => void;
  readonly nowMs: () => number;
  /** Told after each collection. */
  readonly collected: () => void;
}

/**
 * Collects garbage while a program runs. MicroPython in WebAssembly never does, since it cannot look at the stack of
 * the C code, only at that of Python. But between two turns of a loop, when nothing but plain Python calls is under
 * way, all is on the stack of Python.
 */
export class Collector {
  readonly #on: Collected;
  #nextLookAt = 0;
  #lastAtMs = 0;
  #isWanted = false;

  constructor(on: Collected) {
    this.#on = on;
  }

  /** Called between two turns of a loop, very often: collects when it is time to. */
  moment(): void {
    const { heap, afterBytes, callDepth, nowMs } = this.#on;
    const allocated = heap.allocatedBytes;
    if (allocated < this.#nextLookAt && !this.#isWanted) return;
    // From there on only the time counts, as a program may never ask for more.
    this.#nextLookAt = Math.min(WORTHWHILE_BYTES, afterBytes);
    const isDue = allocated >= WORTHWHILE_BYTES && nowMs() - this.#lastAtMs >= COLLECT_AFTER_MS;
    if (!isDue && allocated < afterBytes && !this.#isWanted) return;
    // A call from outside, such as one for what is printed, is over soon.
    if (heap.words[callDepth] !== 1) return;
    if (!this.collect()) this.#nextLookAt = allocated + Math.min(RETRY_AFTER_BYTES, afterBytes);
  }

  /** Called when a program begins: what was allocated before it may be gone. */
  begin(): void {
    this.#isWanted = false;
    this.#nextLookAt = 0;
  }

  /** Collects at once if that is safe, else as soon as it is. */
  collectSoon(): void {
    if (!this.collect()) this.#isWanted = true;
  }

  /** Collects while no program runs, when nothing can be in the way. */
  collectAtPrompt(): void {
    this.#request();
  }

  /** Collects, if it is safe just now. */
  collect(): boolean {
    const { heap, callDepth, safe, nowMs } = this.#on;
    this.#lastAtMs = nowMs();
    if (heap.words[callDepth] !== 1 || !safe.areAround()) return false;
    heap.words[callDepth] = 0;
    this.#request();
    heap.words[callDepth] = 1;
    return true;
  }

  #request(): void {
    this.#isWanted = false;
    this.#nextLookAt = 0;
    try {
      this.#on.request();
      this.#on.collected();
    } catch {
      // So deep inside Python there is no room left for one more call. There will be when some have returned.
    }
  }
}
