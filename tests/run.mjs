import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "../src/server/install.mjs";
import { printError } from "../src/server/plain-error.mjs";
import { chooseSteps } from "./steps.mjs";
import { addCounts, exitCodeOf, oneFailure, summaryLine } from "./summary.mjs";

/**
 * @typedef {import("./steps.mjs").Step} Step
 * @typedef {import("./steps.mjs").Place} Place
 * @typedef {import("./summary.mjs").Counts} Counts
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const chosen = chooseSteps(process.argv.slice(2));

if (typeof chosen === "string") {
  console.error(chosen);
  process.exitCode = 2;
} else {
  const counts = await runAll(chosen);
  console.log(`\n${summaryLine(counts)}`);
  process.exitCode = exitCodeOf(counts);
}

/** @param {readonly Step[]} wanted */
async function runAll(wanted) {
  const reports = await mkdtemp(join(tmpdir(), "untether-tests-"));
  try {
    await ensureInstalled(root);
    const all = [];
    for (const step of wanted) all.push(await runStep(step, { root, reports }));
    return addCounts(all);
  } catch (error) {
    printError(error);
    return oneFailure;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

/**
 * @param {Step} step
 * @param {Place} place
 */
async function runStep(step, place) {
  console.log(`\n== ${step.title}`);
  const startMs = performance.now();
  const counts = await countOrFail(step, place);
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  console.log(`== ${step.title}: ${counts.failed === 0 ? "good" : "failed"}, ${seconds} s`);
  return counts;
}

/**
 * @param {Step} step
 * @param {Place} place
 * @returns {Promise<Counts>}
 */
async function countOrFail(step, place) {
  try {
    return await step.run(place);
  } catch (error) {
    printError(error);
    return oneFailure;
  }
}
