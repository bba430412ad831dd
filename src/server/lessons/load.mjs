import { fileURLToPath } from "node:url";

/** Where the thread is in which programs are judged. */
export const threadFile = new URL("judge-thread.mjs", import.meta.url);

/**
 * Loads TypeScript that opens blocks and knows the board's Python: no browser is needed for it, but Vite is.
 * @template Module
 * @param {URL} file
 * @returns {Promise<Module>}
 */
export async function loadBesideBlocks(file) {
  const { runnerImport } = await import("vite");
  // Of Blockly, Node takes another piece than Vite does: it makes a document for both, which shadow blocks need.
  await import("blockly/core");
  const environments = { inline: { resolve: { externalConditions: ["import"] } } };
  const options = {
    configFile: /** @type {const} */ (false),
    logLevel: /** @type {const} */ ("error"),
    environments,
  };
  /** @type {{module: Module}} */
  const { module } = await runnerImport(fileURLToPath(file), options);
  return module;
}
