import { Worker as Thread } from "node:worker_threads";
import { Judge } from "../../device/judge/judge.ts";
import type { JudgeProgram } from "../../lessons/checks/court.ts";

/** Beside the thread that writes the programs. */
const THREADS = 2;
/** A thread takes seconds to start where others keep the computer busy. */
const PATIENCE_MS = 60_000;

/** Judges programs in threads of their own, so that one that hangs can be ended. */
export class Judges {
  readonly #benches: { readonly judge: Judge; waiting: number }[];

  /** `threadFile` is where `judge-thread.mjs` is. */
  constructor(threadFile: URL, threads: number = THREADS) {
    this.#benches = Array.from({ length: threads }, () => ({
      judge: new Judge(() => asWorker(threadFile), PATIENCE_MS),
      waiting: 0,
    }));
  }

  /** Has a program judged by the one that has the least to do. */
  readonly judge: JudgeProgram = async (code, script, limits) => {
    const bench = this.#benches.reduce((one, other) => (other.waiting < one.waiting ? other : one));
    bench.waiting++;
    try {
      return await bench.judge.judge(code, script, limits);
    } finally {
      bench.waiting--;
    }
  };

  /** Ends the threads. */
  close(): void {
    for (const { judge } of this.#benches) judge.close();
  }
}

/** A thread of Node's in the shape of a browser's worker, as far as a judge needs it. */
function asWorker(threadFile: URL): Worker {
  const thread = new Thread(threadFile);
  const worker = {
    onmessage: (_event: { readonly data: unknown }): void => undefined,
    onerror: (_event: { readonly message: string }): void => undefined,
    postMessage: (message: unknown) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
  };
  thread.on("message", (data) => worker.onmessage({ data }));
  thread.on("error", ({ message }) => worker.onerror({ message }));
  return worker as unknown as Worker;
}
