import { openUntether, patienceMs, withPage } from "./browser.mjs";
import { watchFrames } from "./frames-in-page.mjs";
import { print, say } from "./report.mjs";

/** @typedef {Awaited<ReturnType<typeof visit>>} Visit */

const turns = 3;
const warmUpMs = 1500;
const watchedMs = 5000;
/** A frame of 60 in a second, and what a timer may be late by. */
const frameMs = 17.5;

/** Ten pins change 10,000 times a second, and 30 lights 50 times; each second it prints how often they really did. */
const program = `
import time
from machine import Pin
from neopixel import NeoPixel
pins = [Pin(name, Pin.OUT) for name in "D2 D3 D4 D5 D6 D7 D8 D9 D10 LED".split()]
strip = NeoPixel(Pin("D12", Pin.OUT), 30)
level = turn = changes = shows = 0
second = next_ms = time.ticks_ms()
while True:
    for _ in range(5):
        level = 1 - level
        for pin in pins:
            pin.value(level)
    changes += 50
    turn += 1
    if turn % 4 == 0:
        for i in range(30):
            strip[i] = ((turn + i) % 256, 0, (i * 8) % 256)
        strip.write()
        shows += 1
    now = time.ticks_ms()
    if time.ticks_diff(now, second) >= 1000:
        print("rates", changes, shows)
        second, changes, shows = now, 0, 0
    next_ms = time.ticks_add(next_ms, 5)
    time.sleep_ms(max(0, time.ticks_diff(next_ms, now)))
`;

/**
 * Lets pins and a strip change far more often than frames come, with the drawn board in sight, and watches the frames.
 * @param {import("./run.mjs").Place} place
 */
export async function measureBoardFrames(place) {
  say(`Watching the board ${turns} times for ${watchedMs / 1000} s.`);
  /** @type {Visit[]} */
  const visits = [];
  for (let turn = 0; turn < turns; turn++) visits.push(await visit(place));
  printFrames(
    "idle",
    visits.map(({ idle }) => idle),
  );
  const busy = visits.map(({ busy }) => busy);
  printFrames("busy", busy, ratesOf(busy.map(({ printed }) => printed).join("\n")));
}

/** @param {import("./run.mjs").Place} place */
function visit({ browser, untether }) {
  return withPage(browser, async (page) => {
    await openUntether(page, untether);
    const watch = await page.evaluateHandle(watchFrames, { patienceMs });
    const idle = await watch.evaluate((frames, ms) => frames.idle(ms), watchedMs);
    const busy = await watch.evaluate(
      (frames, [code, warmUp, ms]) => frames.during(code, warmUp, ms),
      /** @type {const} */ ([program, warmUpMs, watchedMs]),
    );
    return { idle, busy };
  });
}

/**
 * How often a second pins and lights changed.
 * @param {string} printed
 */
function ratesOf(printed) {
  const rates = [...printed.matchAll(/rates (\d+) (\d+)/g)];
  return {
    pinChangesPerSecond: rates.map(([, changes]) => Number(changes)),
    stripChangesPerSecond: rates.map(([, , shows]) => Number(shows)),
  };
}

/**
 * @param {"idle" | "busy"} board
 * @param {readonly import("./frames-in-page.mjs").Frames[]} visits
 * @param {Readonly<Record<string, readonly number[]>>} [rates]
 */
function printFrames(board, visits, rates = {}) {
  const gaps = visits.flatMap((frames) => frames.gaps);
  print({
    bench: "board-frame",
    unit: "ms",
    values: gaps,
    target: frameMs,
    judgedBy: "p95",
    parameters: {
      board,
      framesOver: gaps.filter((gap) => gap > frameMs).length,
      longestFrames: visits.map((frames) => Math.round(Math.max(...frames.gaps))),
      longTasks: visits.flatMap((frames) => frames.longTasks.map(Math.round)),
      ...rates,
    },
  });
}
