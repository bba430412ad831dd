import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Worker as Thread } from "node:worker_threads";
import { build } from "vite";
import { tracingWasmPath, wasmPath } from "./wasm-path.ts";

const WORKER = fileURLToPath(new URL("../../src/device/virtual/worker.ts", import.meta.url));
/** What a browser's worker has and a thread of Node's does not; and no command line for MicroPython to follow. */
const SCOPE = `import { parentPort } from "node:worker_threads";
process.argv.length = 1;
globalThis.self = {};
globalThis.postMessage = (data) => parentPort.postMessage(data);
parentPort.on("message", (data) => self.onmessage({ data }));
`;

/** The worker that is the virtual board, built as for the page, on threads of Node's. */
export interface WorkerThreads {
  /** Starts one, for the page's end of the wire. */
  start(): Worker;
  /** Removes what was built. */
  dispose(): Promise<void>;
}

/** Builds the worker. Takes about half a second. */
export async function buildWorkerThreads(): Promise<WorkerThreads> {
  const { file, dispose } = await buildThread(WORKER, SCOPE);
  return { start: () => asWorker(new Thread(file)), dispose };
}

/** A file that a thread of Node's can be started with. */
export interface BuiltThread {
  readonly file: string;
  /** Removes it. */
  dispose(): Promise<void>;
}

/** Builds the code of a thread, `entry`, with lines of JavaScript before it. Takes about half a second. */
export async function buildThread(entry: string, before: string): Promise<BuiltThread> {
  // Node 20 dies ("Assertion failed: (data.first) != nullptr") when a thread is ended while V8 still optimizes its
  // code beside it, so for these threads it does that in between.
  setFlagsFromString("--no-concurrent-recompilation");
  const folder = await mkdtemp(join(tmpdir(), "untether-worker-"));
  const file = join(folder, "worker.mjs");
  await writeFile(file, before + (await bundle(entry)));
  return { file, dispose: () => rm(folder, { recursive: true }) };
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "wasm-path",
        enforce: "pre",
        resolveId: (id) => (id.endsWith(".wasm?url") ? `\0${id}` : null),
        load: (id) => {
          if (!id.endsWith(".wasm?url")) return null;
          return `export default ${JSON.stringify(id.includes("settrace") ? tracingWasmPath : wasmPath)}`;
        },
      },
    ],
    build: { write: false, ssr: entry, target: "node20", minify: false },
    ssr: { noExternal: true },
  });
  const [{ output } = { output: [] }] = [built].flat() as { output: { code?: string }[] }[];
  return output[0]?.code ?? "";
}

/** A thread as a browser shows it. */
function asWorker(thread: Thread): Worker {
  const worker = {
    onmessage: (_event: { data: unknown }): void => undefined,
    onerror: (_event: { message: string }): void => undefined,
    postMessage: (data: unknown) => thread.postMessage(data),
    terminate: () => void thread.terminate(),
  };
  thread.on("message", (data) => worker.onmessage({ data }));
  thread.on("error", ({ message }) => worker.onerror({ message }));
  return worker as unknown as Worker;
}
