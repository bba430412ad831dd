import { openUntether, withPage } from "./browser.mjs";
import { floodConsole } from "./flood-in-page.mjs";
import { print, say } from "./report.mjs";

/**
 * @typedef {import("../boards/nano/nano.ts").Nano} Nano
 * @typedef {import("@playwright/test").Page} Page
 */

const lines = 100_000;
/** The page's memory is read so often. */
const readings = 10;
/** What it may take more at the end than when the console was full for the first time, in bytes. */
const mostGrowth = 2_000_000;
const password = "lab12345";
const floodPatienceMs = 600_000;

/**
 * Has a board print more than anyone can read, to our page over TCP: nothing is lost, and the page takes no more memory
 * at the end than after a while.
 * @param {import("./run.mjs").Place} place
 * @param {Nano} nano
 */
export function measureAirFlood({ browser, untether }, nano) {
  say(`Printing ${lines} lines over the air to the page.`);
  return withPage(browser, async (page) => {
    page.setDefaultTimeout(floodPatienceMs);
    await openUntether(page, untether);
    await connect(page, nano);
    await page.locator(".side-pane").getByRole("tab", { name: "console" }).click();
    const flood = await page.evaluateHandle(floodConsole, { lines });
    const cdp = await page.context().newCDPSession(page);
    const heap = [];
    const startMs = performance.now();
    for (let reading = 1; reading <= readings; reading++) {
      await flood.evaluate((one, count) => one.until(count), (reading * lines) / readings);
      await cdp.send("HeapProfiler.collectGarbage");
      heap.push((await cdp.send("Runtime.getHeapUsage")).usedSize);
    }
    const totalMs = performance.now() - startMs;
    const { wrong } = await flood.evaluate((one) => one.end());
    report(heap, { lines, wrong, totalMs: Math.round(totalMs) });
  });
}

/**
 * @param {readonly number[]} heap
 * @param {Readonly<Record<string, number>>} parameters
 */
function report(heap, parameters) {
  // The console keeps some thousands of lines: they are there by the second reading.
  const [, full = 0] = heap;
  print({
    bench: "air-flood-memory-growth",
    unit: "bytes",
    values: [(heap.at(-1) ?? 0) - full],
    target: mostGrowth,
    parameters: { ...parameters, readings: heap },
  });
}

/**
 * Connects a board as a person does.
 * @param {Page} page
 * @param {Nano} nano
 */
async function connect(page, nano) {
  await page.locator("board-chip button").click();
  const dialog = page.locator("board-dialog dialog");
  await dialog.getByLabel("Name or address").fill(`127.0.0.1:${nano.port}`);
  const field = dialog.getByRole("textbox", { name: "Password", exact: true });
  await field.fill(password);
  await field.press("Enter");
  await dialog.waitFor({ state: "hidden" });
}
