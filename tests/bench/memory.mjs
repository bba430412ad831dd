import { blink } from "./board-programs.mjs";
import { withPage } from "./browser.mjs";
import { print, say } from "./report.mjs";
import { serveBench } from "./serve.mjs";

/**
 * @typedef {import("@playwright/test").JSHandle<import("./timed-boards.ts").TimedBoards>} Boards
 * @typedef {import("./timed-boards.ts").MemoryReading} Reading
 */

const minutes = 10;
const pieces = 6;

const toggle = `from machine import Pin
led = Pin("LED", Pin.OUT)
while True:
    led.toggle()
`;

const lists = `n = 0
while True:
    n += 1
    numbers = [n + i for i in range(50)]
    text = ", ".join([str(number) for number in numbers])
`;

const tasks = `import asyncio
async def task(ms):
    n = 0
    while True:
        n += 1
        text = "turn " + str(n)
        numbers = [n] * 20
        await asyncio.sleep_ms(ms)
async def main():
    await asyncio.gather(task(20), task(50), task(70))
asyncio.run(main())
`;

/** On a simulated clock a program that never waits takes as long as it would in truth, so those are watched in real time. */
const simulated = { blink, tasks };
const real = { toggle, lists };

/**
 * Watches what boards take of memory while programs run for long.
 * @param {import("./run.mjs").Place} place
 */
export async function measureMemory({ browser }) {
  const site = await serveBench("boards");
  try {
    await withPage(browser, async (page) => {
      await page.goto(site.url);
      const boards = /** @type {Boards} */ (
        await page.waitForFunction(() => Reflect.get(globalThis, "boards"))
      );
      await measureSimulated(boards);
      await measureReal(boards);
    });
  } finally {
    await site.close();
  }
}

/** @param {Boards} boards */
async function measureSimulated(boards) {
  for (const [name, program] of Object.entries(simulated)) {
    say(`Running ${name} for ${minutes} simulated minutes.`);
    const readings = await boards.evaluate(
      (one, [code, howLong]) => one.watchSimulated(code, howLong),
      /** @type {const} */ ([program, minutes]),
    );
    const parameters = { program: name, clock: "simulated", everySeconds: 60 };
    report(
      "heap-in-use",
      readings.map(({ heapBytes }) => heapBytes),
      parameters,
    );
    report(
      "linear-memory",
      readings.map(({ linearBytes }) => linearBytes),
      parameters,
    );
  }
}

/** @param {Boards} boards */
async function measureReal(boards) {
  await boards.evaluate((one) => one.boot());
  for (const [name, program] of Object.entries(real)) {
    say(`Running ${name} for ${pieces * 10} s.`);
    const readings = await boards.evaluate(
      (one, [code, howLong]) => one.watchReal(code, howLong),
      /** @type {const} */ ([program, pieces]),
    );
    const parameters = { program: name, clock: "real", everySeconds: 10 };
    report(
      "heap-in-use",
      readings.map(({ heapBytes }) => heapBytes),
      parameters,
    );
  }
}

/**
 * @param {string} bench
 * @param {readonly number[]} values
 * @param {Readonly<Record<string, string | number>>} parameters
 */
function report(bench, values, parameters) {
  print({ bench, unit: "bytes", values, parameters: { ...parameters, readings: values } });
}
