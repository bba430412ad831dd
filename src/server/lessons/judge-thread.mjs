import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { runnerImport } from "vite";

/** @typedef {import("../../device/judge/judge.ts").Heard} Heard */

const wasmUrl = fileURLToPath(
  import.meta.resolve("@micropython/micropython-webassembly-pyscript/micropython.wasm"),
);
const file = fileURLToPath(new URL("../../device/judge/run-headless.ts", import.meta.url));
/** @type {{module: typeof import("../../device/judge/run-headless.ts")}} */
const { module } = await runnerImport(file, { configFile: false, logLevel: "error" });

/** @param {Heard} heard */
const tell = (heard) => parentPort?.postMessage(heard);

parentPort?.on("message", (/** @type {import("../../device/judge/judge.ts").Hearing} */ hearing) => {
  const { program, script, limits } = hearing;
  module.runHeadless(program, script, { wasmUrl, limits }).then(
    (verdict) => tell({ kind: "verdict", verdict }),
    (error) => tell({ kind: "broken", reason: String(error) }),
  );
});
