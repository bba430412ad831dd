import { openUntether, patienceMs, withPage } from "./browser.mjs";
import { watchFrames } from "./frames-in-page.mjs";
import { print, say } from "./report.mjs";

const loops = 20_000;
const turns = 5;
const frameMs = 17;
const watchMs = 5000;
/** A loop that does nothing else, with a block for each of its lines. */
const counting = {
  code: `n = 0\nfor i in range(${loops}):\n    n += 1\n    n -= 1\nprint("done")\n`,
  lines: ["zero", "count", "up", "down", "say"],
};
const endless = { ...counting, code: counting.code.replace(String(loops), "1000000000") };

/**
 * Runs a loop at full speed, at board speed, and with the block that runs in the light; and looks at the page meanwhile.
 * @param {import("./run.mjs").Place} place
 */
export function measureShowing({ browser, untether }) {
  return withPage(browser, async (page) => {
    await openUntether(page, untether);
    const speed = page.getByRole("combobox", { name: "Speed" });
    await measureProgram(page, "full speed");
    await speed.selectOption("board");
    await measureProgram(page, "board speed");
    await speed.selectOption("full");
    await page.getByRole("button", { name: "Show what runs" }).click();
    await page.waitForFunction(() => {
      const app = document.querySelector("untether-app");
      return app?.session?.state.value.kind === "ready" && !app.board.lines.isOutdated;
    });
    await measureProgram(page, "shown");
    await measureFrames(page);
  });
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} manner
 */
async function measureProgram(page, manner) {
  say(`Running ${loops} turns of a loop ${turns} times: ${manner}.`);
  const values = [];
  for (let turn = 0; turn < turns; turn++) values.push(await page.evaluate(timeRun, counting));
  const perTurnUs = values.map((ms) => Math.round((ms * 10_000) / loops) / 10);
  print({ bench: "show-what-runs-program", unit: "ms", values, parameters: { manner, loops, perTurnUs } });
}

/**
 * Runs in the page.
 * @param {import("../../src/generators/program.ts").Program} program
 */
async function timeRun(program) {
  const app = document.querySelector("untether-app");
  if (!app) throw new Error("our page is not there");
  app.workbench.program.set(program);
  const beganMs = performance.now();
  await app.workbench.run();
  return performance.now() - beganMs;
}

/** @param {import("@playwright/test").Page} page */
async function measureFrames(page) {
  say(`Looking at the frames of ${watchMs / 1000} s in which a loop at full speed is shown.`);
  const watch = await page.evaluateHandle(watchFrames, { patienceMs });
  const idle = await watch.evaluate((frames, ms) => frames.idle(ms), watchMs);
  await page.evaluate((program) => {
    const app = document.querySelector("untether-app");
    app?.workbench.program.set(program);
    void app?.workbench.run();
  }, endless);
  const shown = await watch.evaluate((frames, ms) => frames.idle(ms), watchMs);
  await page.evaluate(() => document.querySelector("untether-app")?.workbench.stop());
  for (const [when, { gaps, longTasks }] of /** @type {const} */ ([
    ["idle", idle],
    ["shown", shown],
  ])) {
    const parameters = { when, longTasks: longTasks.map(Math.round) };
    print({ bench: "show-what-runs-frame", unit: "ms", values: gaps, target: frameMs, parameters });
  }
}
