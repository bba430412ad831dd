import type { MicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs";
import { findCallDepth } from "./call-depth.ts";
import { watchGrowth } from "./ceiling.ts";
import { Collector } from "./collector.ts";
import { Heap } from "./heap.ts";
import { MemoryScales, type MemoryUse } from "./memory-use.ts";
import { SafeFrames } from "./safe-frames.ts";
import { SchedulerLock } from "./scheduler-lock.ts";

/** Room for Python's objects. More than the board has, as a program may have to do without a collection for a while. */
export const HEAP_BYTES = 10 * 1024 * 1024;
/** Garbage is collected when so many bytes were handed out; a board has fewer than that in all. */
const COLLECT_AFTER_BYTES = 512 * 1024;
/**
 * What WebAssembly's memory may grow to while a program runs: not enough for a second heap beside the first, but for
 * long texts on their way to the page.
 */
const CEILING_BYTES = 20 * 1024 * 1024;
/** At the prompt there is room to tidy up after a program that has filled the heap. */
const PROMPT_CEILING_BYTES = 64 * 1024 * 1024;
const CTRL_C = 3;

/** What a board learns of its MicroPython when it is switched on. */
interface Learned {
  readonly safe: SafeFrames;
  readonly lockPlaces: readonly number[] | null;
}

/** By where MicroPython came from: it is laid out the same each time that it is loaded from there. */
const learned = new Map<string, Learned>();

/** What a board's memory is told and asked by. */
export interface MemoryOptions {
  /** Where MicroPython came from. */
  readonly wasmUrl: string;
  readonly nowMs: () => number;
  /** How many bytes may be handed out before garbage is collected; with 0 it is at every turn of a loop. */
  readonly collectAfterBytes?: number | undefined;
  /** Told what a program holds, each time that it was weighed. */
  readonly memoryUsed?: ((use: MemoryUse) => void) | undefined;
}

/** The memory of a virtual board: how much of it there is, what is in it, and that garbage goes out of it. */
export class BoardMemory {
  readonly #python: MicroPython;
  readonly #options: MemoryOptions;
  readonly #heap: Heap | null;
  readonly #safe: SafeFrames;
  readonly #lock: SchedulerLock | null;
  /** What JavaScript holds of Python's is never let go: after a soft reset that would take something else away. */
  readonly #held: unknown[] = [];
  #collector: Collector | null = null;
  #scales: MemoryScales | null = null;
  #callDepth = -1;
  #isLearning = false;
  #probe: () => void = () => undefined;

  constructor(python: MicroPython, options: MemoryOptions) {
    this.#python = python;
    this.#options = options;
    this.#heap = Heap.find(python._module, HEAP_BYTES);
    const known = learned.get(options.wasmUrl);
    this.#safe = known?.safe ?? new SafeFrames();
    this.#lock = this.#heap && new SchedulerLock(this.#heap, known?.lockPlaces);
    watchGrowth((bytes) => bytes <= (this.#isRunning ? CEILING_BYTES : PROMPT_CEILING_BYTES));
  }

  get #isRunning(): boolean {
    return this.#python._module._mp_hal_get_interrupt_char() === CTRL_C;
  }

  /** Called between two turns of a loop. */
  readonly moment = (): void => this.#collector?.moment();

  /** Called when a program begins. */
  begin(): void {
    this.#lock?.open();
    this.#collector?.begin();
    this.#scales?.begin();
  }

  /** Called when a program has ended: weighs what it leaves. */
  end(): void {
    this.#collector?.collectAtPrompt();
  }

  /** What Python calls. Nothing in it throws. */
  calls(): object {
    return {
      probe: () => this.#probe(),
      learn_safe_place: () => this.#learnPlace(),
      collect_garbage: () => this.#collector?.collectSoon(),
      used_bytes: () => this.#scales?.boardUsedBytes ?? 0,
      free_bytes: () => this.#scales?.boardFreeBytes ?? 0,
    };
  }

  /** Learns how a collection can be had; `run` runs a program as the board's prompts do. Once, after the boot. */
  learn(run: (program: string) => void): void {
    if (!this.#heap) return;
    this.#callDepth = findCallDepth((then) => {
      this.#probe = then;
      this.#python.runPython("__import__('_nano').probe()");
    }, this.#heap);
    this.#probe = () => undefined;
    const { wasmUrl } = this.#options;
    this.#isLearning = !learned.has(wasmUrl);
    // Also where all is known: the same programs are to find the same memory before them.
    run("__import__('_safe_places').walk()");
    if (this.#isLearning) this.#lock?.learnIdle();
    this.#isLearning = false;
    if (this.#callDepth >= 0)
      learned.set(wasmUrl, { safe: this.#safe, lockPlaces: this.#lock?.places ?? null });
    this.#python.runPython("__import__('sys').modules.pop('_safe_places')");
    this.renew();
  }

  #learnPlace(): void {
    if (!this.#isLearning) return;
    this.#safe.learn();
    this.#lock?.learnLocked();
  }

  /** Takes up again with a Python that was started anew. */
  renew(): void {
    const heap = this.#heap;
    if (!heap || this.#callDepth < 0) return;
    const gc = this.#python.pyimport("gc");
    const { _collect: collect, _stand_ins: standIns } = gc;
    this.#held.push(gc, collect, standIns);
    collect();
    const scales = new MemoryScales(heap, standIns);
    this.#scales = scales;
    const { nowMs, memoryUsed, collectAfterBytes = COLLECT_AFTER_BYTES } = this.#options;
    this.#collector = new Collector({
      heap,
      afterBytes: collectAfterBytes,
      callDepth: this.#callDepth,
      safe: this.#safe,
      request: () => void collect(),
      nowMs,
      collected: () => memoryUsed?.(scales.weigh()),
    });
  }

  /** Gives the heap back, before Python is started anew with another. */
  release(): void {
    if (this.#heap) this.#python._module._free(this.#heap.address);
  }
}
