import { blink } from "./board-programs.mjs";
import { withPage } from "./browser.mjs";
import { print, say } from "./report.mjs";
import { serveBench } from "./serve.mjs";

/**
 * @typedef {import("@playwright/test").JSHandle<import("./timed-boards.ts").TimedBoards>} Boards
 */

const turns = 15;
const minuteMs = 60_000;

const imu = `from lsm6dsox import LSM6DSOX
from machine import I2C
import time
imu = LSM6DSOX(I2C(0))
while True:
    x, y, z = imu.accel()
    time.sleep_ms(10)
`;

/** What the judge hears, for how long on its own clock, and how many times as fast as a clock on the wall it should be. */
const hearings = [
  { name: "blink", program: blink, forMs: 10 * minuteMs, times: 1000 },
  { name: "imu-100-hz", program: imu, forMs: minuteMs, times: 50 },
];

const changes = 100_000;
const toggling = `from machine import Pin
led = Pin("LED", Pin.OUT)
toggle = led.toggle
for _ in range(${changes}):
    toggle()
`;

/**
 * Times the virtual Nano without a page around it: its boot, its pins, and programs before the judge.
 * @param {import("./run.mjs").Place} place
 */
export async function measureVirtualNano({ browser }) {
  const site = await serveBench("boards");
  try {
    await withPage(browser, async (page) => {
      await page.goto(site.url);
      const boards = /** @type {Boards} */ (
        await page.waitForFunction(() => Reflect.get(globalThis, "boards"))
      );
      await measureBoots(boards);
      await measurePins(boards);
      for (const hearing of hearings) await measureHearing(boards, hearing);
    });
  } finally {
    await site.close();
  }
}

/** @param {Boards} boards */
async function measureBoots(boards) {
  say(`Booting a board ${turns} times.`);
  const values = await series(() => boards.evaluate((one) => one.boot()));
  print({ bench: "boot-to-prompt", unit: "ms", values });
}

/** @param {Boards} boards */
async function measurePins(boards) {
  say(`Changing a pin ${changes} times.`);
  const values = await series(() => boards.evaluate((one, program) => one.run(program), toggling));
  print({
    bench: "pin-changes",
    unit: "ms",
    values: values.map((ms) => (ms / changes) * 10_000),
    parameters: { changes: 10_000 },
  });
}

/**
 * @param {Boards} boards
 * @param {typeof hearings[number]} hearing
 */
async function measureHearing(boards, { name, program, forMs, times }) {
  say(`Judging ${name}: ${forMs / minuteMs} min of its own time, ${turns} times.`);
  const values = await series(() =>
    boards.evaluate(
      (one, [code, ms]) => one.judge(code, ms),
      /** @type {[string, number]} */ ([program, forMs]),
    ),
  );
  print({
    bench: "simulated-minute",
    unit: "ms",
    values: values.map((ms) => (ms * minuteMs) / forMs),
    target: minuteMs / times,
    parameters: { program: name, minutesAtOnce: forMs / minuteMs },
  });
}

/**
 * Measures again and again; the first time, in which code is loaded, is not counted.
 * @param {() => Promise<number>} measure
 */
async function series(measure) {
  await measure();
  const values = [];
  for (let turn = 0; turn < turns; turn++) values.push(await measure());
  return values;
}
