import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { printError } from "./plain-error.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

try {
  process.exitCode = (await proveAll(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  printError(error);
  process.exitCode = 1;
}

/**
 * Proves packs and prints what is wrong with them; tells whether nothing is.
 * @param {readonly string[]} paths
 */
async function proveAll(paths) {
  await ensureInstalled(root);
  const { provePacks } = await load();
  let isGood = true;
  const place = {
    lessons: join(root, "lessons"),
    threadFile: new URL("lessons/judge-thread.mjs", import.meta.url),
  };
  await provePacks(paths, place, (report) => {
    isGood &&= report.isGood;
    for (const line of report.lines) console.log(line);
  });
  return isGood;
}

/**
 * What proves packs is TypeScript that takes the board's Python along: no browser is needed for it, but Vite is.
 * @returns {Promise<typeof import("./lessons/main.ts")>}
 */
async function load() {
  const { runnerImport } = await import("vite");
  // Of Blockly, Node takes another piece than Vite does: it makes a document for both, which shadow blocks need.
  await import("blockly/core");
  const environments = { inline: { resolve: { externalConditions: ["import"] } } };
  const file = fileURLToPath(new URL("lessons/main.ts", import.meta.url));
  /** @type {{module: typeof import("./lessons/main.ts")}} */
  const { module } = await runnerImport(file, { configFile: false, logLevel: "error", environments });
  return module;
}
