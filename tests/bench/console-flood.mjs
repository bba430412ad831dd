import { openUntether, patienceMs, withPage } from "./browser.mjs";
import { watchFrames } from "./frames-in-page.mjs";
import { print, say } from "./report.mjs";
import { median } from "./statistics.mjs";

/**
 * @typedef {import("./frames-in-page.mjs").Frames} Frames
 * @typedef {{first: Frames, again: Frames, idle: Frames}} Visit
 */

const lines = 100_000;
const turns = 4;
const longestFrameMs = 50;
const idleMs = 2000;

/**
 * Lets a program print more than anyone can read, with the console in sight and behind the board. The first flood of
 * a page also brings the terminal.
 * @param {import("./run.mjs").Place} place
 */
export async function measureConsoleFlood(place) {
  for (const tab of ["console", "board"]) {
    say(`Printing ${lines} lines ${2 * turns} times, with the ${tab} in sight.`);
    /** @type {Visit[]} */
    const visits = [];
    for (let turn = 0; turn < turns; turn++) visits.push(await visit(place, tab));
    for (const flood of /** @type {const} */ (["first", "again"])) printFloods(tab, flood, visits);
  }
}

/**
 * @param {import("./run.mjs").Place} place
 * @param {string} tab
 * @returns {Promise<Visit>}
 */
function visit({ browser, untether }, tab) {
  return withPage(browser, async (page) => {
    await openUntether(page, untether);
    await page.locator(".side-pane").getByRole("tab", { name: tab }).click();
    const watch = await page.evaluateHandle(watchFrames, { patienceMs });
    const idle = await watch.evaluate((frames, ms) => frames.idle(ms), idleMs);
    const first = await watch.evaluate((frames, count) => frames.flood(count), lines);
    const again = await watch.evaluate((frames, count) => frames.flood(count), lines);
    return { idle, first, again };
  });
}

/**
 * @param {string} tab
 * @param {"first" | "again"} flood
 * @param {readonly Visit[]} visits
 */
function printFloods(tab, flood, visits) {
  const floods = visits.map((one) => one[flood]);
  const gaps = floods.flatMap((frames) => frames.gaps);
  print({
    bench: "console-flood-frame",
    unit: "ms",
    values: gaps,
    target: longestFrameMs,
    judgedBy: "max",
    parameters: {
      tab,
      flood,
      lines,
      framesOver: gaps.filter((gap) => gap > longestFrameMs).length,
      longestFrames: floods.map((frames) => Math.round(Math.max(...frames.gaps))),
      longTasks: floods.flatMap((frames) => frames.longTasks.map(Math.round)),
      medianProgramMs: Math.round(median(floods.map(({ programMs }) => programMs))),
      medianTotalMs: Math.round(median(floods.map(({ totalMs }) => totalMs))),
      longestIdleFrames: visits.map(({ idle }) => Math.round(Math.max(...idle.gaps))),
    },
  });
}
