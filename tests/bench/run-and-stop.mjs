import { setTimeout as pause } from "node:timers/promises";
import { openUntether, patienceMs, withPage } from "./browser.mjs";
import { print, say } from "./report.mjs";
import { watchRuns } from "./run-in-page.mjs";

/** @typedef {import("@playwright/test").JSHandle<import("./run-in-page.mjs").RunWatch>} Watch */

const warmUps = 2;
const firstWord = "first";
const says = `print("${firstWord}")\n`;

/** Programs that print at once, and what they do next. */
const runs = [
  { next: "end", code: says, turns: 30 },
  { next: "sleep", code: `import time\n${says}time.sleep(60)\n`, turns: 20 },
  { next: "compute", code: `${says}for i in range(3000000):\n    pass\n`, turns: 10 },
];
const runTargetMs = 150;

/** Programs to be stopped; each has said something before it does what it is stopped in. */
const stops = [
  { from: "sleep", targetMs: 20, turns: 30, code: `import time\n${says}while True:\n    time.sleep(60)\n` },
  {
    from: "blink",
    targetMs: 20,
    turns: 30,
    code: `import time\nfrom machine import Pin\nled = Pin("LED", Pin.OUT)\n${says}while True:\n    led.toggle()\n    time.sleep(0.05)\n`,
  },
  {
    from: "tight-loop",
    targetMs: 300,
    turns: 15,
    code: `${says}import time\ntime.sleep(0.02)\nwhile True:\n    pass\n`,
  },
  { from: "print-loop", turns: 20, code: `${says}i = 0\nwhile True:\n    print("line", i)\n    i += 1\n` },
];
/** Long enough for a program to be where it is to be stopped. */
const settleMs = 150;

/**
 * Presses Run and Stop on the virtual board, which is connected and has run before.
 * @param {import("./run.mjs").Place} place
 */
export function measureRunAndStop({ browser, untether }) {
  return withPage(browser, async (page) => {
    await openUntether(page, untether);
    const watch = await page.evaluateHandle(watchRuns, { patienceMs });
    for (const one of runs) await measureRun(watch, one);
    for (const one of stops) await measureStop(watch, one);
  });
}

/**
 * @param {Watch} watch
 * @param {{next: string, code: string, turns: number}} program
 */
async function measureRun(watch, { next, code, turns }) {
  say(`Running a program ${turns} times that prints, and then: ${next}.`);
  const values = await repeat(turns, async () => {
    await watch.evaluate((runs) => runs.rest());
    const ms = await start(watch, code);
    if (next === "sleep") await watch.evaluate((runs) => runs.stop());
    return ms;
  });
  print({ bench: "run-to-first-output", unit: "ms", values, target: runTargetMs, parameters: { next } });
}

/**
 * @param {Watch} watch
 * @param {{from: string, targetMs?: number, turns: number, code: string}} program
 */
async function measureStop(watch, { from, targetMs, turns, code }) {
  say(`Stopping a program ${turns} times: ${from}.`);
  const values = await repeat(turns, async () => {
    await watch.evaluate((runs) => runs.rest());
    await start(watch, code);
    await pause(settleMs);
    return watch.evaluate((runs) => runs.stop());
  });
  print({
    bench: `stop-from-${from}`,
    unit: "ms",
    values,
    ...(targetMs !== undefined && { target: targetMs }),
  });
}

/**
 * Answers the time until its first output.
 * @param {Watch} watch
 * @param {string} code
 */
function start(watch, code) {
  return watch.evaluate(
    (runs, [program, awaited]) => runs.run(program, awaited),
    /** @type {const} */ ([code, firstWord]),
  );
}

/**
 * @param {number} turns the first few more are not counted
 * @param {() => Promise<number>} measure
 */
async function repeat(turns, measure) {
  /** @type {number[]} */
  const values = [];
  for (let turn = 0; turn < turns + warmUps; turn++) values.push(await measure());
  return values.slice(warmUps);
}
