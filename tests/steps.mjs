import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ensureBuilt } from "../src/server/build.mjs";
import { ensureChromium, realProbes } from "../src/server/chromium.mjs";
import { runCommand } from "../src/server/command.mjs";
import { addCounts, countCheck, countPlaywright, countVitest } from "./summary.mjs";

/**
 * One part of a test run. What only prepares for later steps counts nothing when it succeeds, and throws when not.
 * @typedef {object} Step
 * @property {string} name as on the command line
 * @property {string} title
 * @property {(place: Place) => Promise<import("./summary.mjs").Counts>} run
 */

/**
 * Where a run takes place.
 * @typedef {{root: string, reports: string}} Place reports: a folder for the JSON reports of the runners
 */

/** All steps, in the order they run in. @type {readonly Step[]} */
export const steps = [
  { name: "types", title: "Types", run: check("tsc", "--noEmit") },
  { name: "lint", title: "Lint", run: check("biome", "ci", "--colors=off", ".") },
  { name: "unused", title: "Unused code", run: check("knip") },
  { name: "unit", title: "Unit tests", run: runVitest },
  { name: "lessons", title: "Lessons", run: check("node", "src/server/lessons.mjs") },
  { name: "build", title: "Build", run: prepare(({ root }) => ensureBuilt(root)) },
  { name: "chromium", title: "Chromium", run: prepare(provideChromium) },
  { name: "browser", title: "Browser tests", run: runPlaywright },
];

/**
 * The steps a command line asks for: all, or after `--steps` only those named. A sentence when it names none of ours.
 * @param {readonly string[]} words
 * @returns {readonly Step[] | string}
 */
export function chooseSteps(words) {
  if (words.length === 0) return steps;
  const [flag, list = "", ...rest] = words.flatMap((word) => word.split("="));
  const names = list.split(",");
  const areKnown = names.every((name) => steps.some((step) => step.name === name));
  if (flag === "--steps" && rest.length === 0 && areKnown)
    return steps.filter(({ name }) => names.includes(name));
  return `Write --steps and some of these, with commas between: ${steps.map(({ name }) => name).join(", ")}.`;
}

/**
 * @param {string} tool
 * @param {readonly string[]} args
 * @returns {Step["run"]}
 */
function check(tool, ...args) {
  return async ({ root }) => countCheck(await runCommand(tool, args, { root }));
}

/**
 * @param {(place: Place) => Promise<void>} action
 * @returns {Step["run"]}
 */
function prepare(action) {
  return async (place) => {
    await action(place);
    return addCounts([]);
  };
}

/** @type {Step["run"]} */
async function runVitest({ root, reports }) {
  const report = join(reports, "unit.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const exitCode = await runCommand("vitest", args, { root });
  return countVitest(await readReport(report), exitCode);
}

/** @param {Place} place */
async function provideChromium({ root }) {
  process.env.CHROMIUM_PATH = await ensureChromium(realProbes(root));
}

/** @type {Step["run"]} */
async function runPlaywright({ root, reports }) {
  const report = join(reports, "browser.json");
  const args = ["test", "--config=tests/e2e/playwright.config.ts", "--reporter=list,json"];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const exitCode = await runCommand("playwright", args, { root, env });
  return countPlaywright(await readReport(report), exitCode);
}

/**
 * @param {string} file
 * @returns {Promise<unknown>}
 */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined; // The runner broke down before writing it, which counts as a failure.
  }
}
