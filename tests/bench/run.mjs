import { fileURLToPath } from "node:url";
import { ensureInstalled } from "../../src/server/install.mjs";
import { printError } from "../../src/server/plain-error.mjs";
import { say } from "./report.mjs";

/**
 * Where the benches run: a browser, our page and the bare one.
 * @typedef {object} Place
 * @property {import("@playwright/test").Browser} browser
 * @property {string} untether address of our page
 * @property {string} bare address of a page with Blockly and Lit only
 */

/** @typedef {(place: Place) => Promise<void>} Bench */

/**
 * Loaded when asked for: they need packages that may not be installed yet.
 * @type {Record<string, () => Promise<Bench>>}
 */
const benches = {
  "first-load": async () => (await import("./first-load.mjs")).measureFirstLoad,
  "run-and-stop": async () => (await import("./run-and-stop.mjs")).measureRunAndStop,
  "console-flood": async () => (await import("./console-flood.mjs")).measureConsoleFlood,
  "board-frames": async () => (await import("./board-frames.mjs")).measureBoardFrames,
  generation: async () => (await import("./generation.mjs")).measureGeneration,
  "virtual-nano": async () => (await import("./virtual-nano.mjs")).measureVirtualNano,
  memory: async () => (await import("./memory.mjs")).measureMemory,
  edit: async () => (await import("./edit.mjs")).measureEdits,
  "show-what-runs": async () => (await import("./show-what-runs.mjs")).measureShowing,
  lessons: async () => (await import("./lessons.mjs")).measureLessons,
  "lessons-catalogue": async () => (await import("./lessons-catalogue.mjs")).measureCatalogue,
  "over-the-air": async () => (await import("./over-the-air.mjs")).measureOverTheAir,
};

const root = fileURLToPath(new URL("../..", import.meta.url));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));

if (unknown.length > 0) {
  say(`There is no bench called ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`);
  process.exitCode = 2;
} else {
  // Those who build and install say so on the standard output, which is for measurements here.
  console.log = console.error;
  try {
    await ensureInstalled(root);
    await runAll(wanted.length > 0 ? wanted : Object.keys(benches));
  } catch (error) {
    printError(error);
    process.exitCode = 1;
  }
}

/** @param {readonly string[]} names */
async function runAll(names) {
  const { serveBench, serveUntether } = await import("./serve.mjs");
  say("Building the pages.");
  const untether = await serveUntether(root);
  try {
    const bare = await serveBench("bare");
    try {
      for (const name of names) await runOne(name, { untether: untether.url, bare: bare.url });
    } finally {
      await bare.close();
    }
  } finally {
    await untether.close();
  }
}

/**
 * Runs a bench in a browser of its own. One that breaks down does not keep the others from being run.
 * @param {string} name
 * @param {Omit<Place, "browser">} sites
 */
async function runOne(name, sites) {
  const { openBrowser } = await import("./browser.mjs");
  const startMs = performance.now();
  const browser = await openBrowser(root);
  try {
    const bench = await benches[name]?.();
    await bench?.({ browser, ...sites });
  } catch (error) {
    printError(error);
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
  say(`${name} took ${Math.round((performance.now() - startMs) / 1000)} s.`);
}
