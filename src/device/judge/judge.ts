import type { Limits } from "./limits.ts";
import type { Script, Verdict } from "./run-headless.ts";

/** What is sent to the worker that judges: one program at a time. */
export interface Hearing {
  readonly program: string;
  readonly script: Script;
  readonly limits: Partial<Limits>;
}

/** What comes back from it. */
export type Heard =
  | { readonly kind: "verdict"; readonly verdict: Verdict }
  /** The judge itself broke, over this. */
  | { readonly kind: "broken"; readonly reason: string };

/**
 * What became of a program: a verdict, or none, because it was in a call inside MicroPython that did not come back, or
 * because the judge could not work.
 */
export type Judgement =
  | { readonly kind: "verdict"; readonly verdict: Verdict }
  | { readonly kind: "hung" }
  | { readonly kind: "broken"; readonly reason: string };

/** A program within its limits is over in far less, even on a slow computer. */
const PATIENCE_MS = 20_000;

const startWorker = (): Worker =>
  new Worker(new URL("./judge-worker.ts", import.meta.url), { type: "module" });

/** Judges programs beside the page, in a worker that can be ended whatever a program does: one after the other. */
export class Judge {
  readonly #startWorker: () => Worker;
  readonly #patienceMs: number;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** `patienceMs` limits each program on the clock on the wall. */
  constructor(start: () => Worker = startWorker, patienceMs = PATIENCE_MS) {
    this.#startWorker = start;
    this.#patienceMs = patienceMs;
  }

  /** Runs a program on a virtual Nano and a clock of its own, as `runHeadless` does, once those before it are done. */
  judge(program: string, script: Script = {}, limits: Partial<Limits> = {}): Promise<Judgement> {
    const judgement = this.#last.then(() => this.#hear({ program, script, limits }));
    this.#last = judgement;
    return judgement;
  }

  /** Ends the worker; another one starts with the next program. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async #hear(hearing: Hearing): Promise<Judgement> {
    this.#worker ??= this.#startWorker();
    const judgement = await answerOf(this.#worker, hearing, this.#patienceMs);
    // What is left of a board after such a program is of no more use.
    if (judgement.kind !== "verdict" || judgement.verdict.isSpoilt) this.close();
    return judgement;
  }
}

function answerOf(worker: Worker, hearing: Hearing, patienceMs: number): Promise<Judgement> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: "hung" }), patienceMs);
    const settle = (judgement: Judgement): void => {
      clearTimeout(timer);
      resolve(judgement);
    };
    worker.onmessage = ({ data }: MessageEvent<Heard>) => settle(data);
    worker.onerror = (event) => settle({ kind: "broken", reason: event.message || "the worker ended" });
    worker.postMessage(hearing);
  });
}
