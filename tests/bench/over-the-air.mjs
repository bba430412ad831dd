import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { measureAirFlood } from "./air-flood.mjs";

/**
 * Times sessions with boards over Wi-Fi: a client and a board on this computer, with TCP between them.
 * @param {import("./run.mjs").Place} place
 */
export async function measureOverTheAir(place) {
  const { measureBoards, startNano } = await load();
  await measureBoards();
  const nano = await startNano({ firmware: "untether" });
  try {
    await measureAirFlood(place, nano);
  } finally {
    await nano.stop();
  }
}

/**
 * The client is TypeScript, and takes the board's Python along: no browser is needed for it, but Vite is.
 * @returns {Promise<typeof import("./air/main.ts")>}
 */
async function load() {
  const file = fileURLToPath(new URL("./air/main.ts", import.meta.url));
  /** @type {{module: typeof import("./air/main.ts")}} */
  const { module } = await runnerImport(file, { configFile: false, logLevel: "error" });
  return module;
}
