import { openUntether, patienceMs, withPage } from "./browser.mjs";
import { watchFrames } from "./frames-in-page.mjs";
import { print, say } from "./report.mjs";

/** @typedef {import("./frames-in-page.mjs").Frames} Frames */

const lines = 100_000;
const turns = 3;
const longestFrameMs = 50;
const idleMs = 2000;

/**
 * Lets a program print more than anyone can read, with the console in sight and behind the board.
 * @param {import("./run.mjs").Place} place
 */
export async function measureConsoleFlood({ browser, untether }) {
  for (const tab of /** @type {const} */ (["console", "board"])) {
    say(`Printing ${lines} lines ${turns} times, with the ${tab} in sight.`);
    for (let turn = 0; turn < turns; turn++) {
      await withPage(browser, async (page) => {
        await openUntether(page, untether);
        await page
          .getByRole("tab", { name: new RegExp(tab, "i") })
          .and(page.locator(":visible"))
          .first()
          .click();
        const watch = await page.evaluateHandle(watchFrames, { patienceMs });
        const idle = await watch.evaluate((frames, ms) => frames.idle(ms), idleMs);
        const flood = await watch.evaluate((frames, count) => frames.flood(count), lines);
        printFlood(tab, turn, idle, flood);
      });
    }
  }
}

/**
 * @param {string} tab
 * @param {number} turn
 * @param {Frames} idle
 * @param {Frames} flood
 */
function printFlood(tab, turn, idle, flood) {
  const over = flood.gaps.filter((gap) => gap > longestFrameMs);
  print({
    bench: "console-flood-frame",
    unit: "ms",
    values: flood.gaps,
    target: longestFrameMs,
    judgedBy: "max",
    parameters: {
      tab,
      lines,
      turn,
      framesOver: over.length,
      longTasks: flood.longTasks.length,
      longestTask: Math.max(0, ...flood.longTasks),
      programMs: Math.round(flood.programMs),
      totalMs: Math.round(flood.totalMs),
      longestFrameWhenIdle: Math.max(...idle.gaps),
    },
  });
}
