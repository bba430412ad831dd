import { setTimeout as pause } from "node:timers/promises";
import { withPage } from "./browser.mjs";
import { print, say } from "./report.mjs";
import { ratios } from "./statistics.mjs";

/**
 * What a browser with nothing in its cache saw. Times in milliseconds from the start of the navigation.
 * @typedef {object} Load
 * @property {number} workspaceMs until blocks can be dragged, as the page itself marks it
 * @property {number} drawnMs until the first blocks have been drawn on the screen, seen from outside
 * @property {number} monacoMs until Monaco shows text
 * @property {readonly {name: string, bytes: number}[]} requests those begun before blocks could be dragged
 */

const turns = 11;
/** The browser clears away the page before, which must not slow the next one down. */
const settleMs = 300;
const targets = { bytes: 300_000, requests: 15, ratio: 1.3 };

/**
 * Loads our page and the bare one, turn by turn, each time with an empty cache.
 * @param {import("./run.mjs").Place} place
 */
export async function measureFirstLoad({ browser, untether, bare }) {
  say(`Loading both pages ${turns} times with an empty cache.`);
  /** @type {{ours: Load[], bare: Load[]}} */
  const loads = { ours: [], bare: [] };
  // The first turn finds the files on the disk, and is not counted.
  for (let turn = 0; turn <= turns; turn++) {
    loads.ours.push(await loadCold(browser, untether));
    loads.bare.push(await loadCold(browser, `${bare}?monaco`));
  }
  const [ours, theirs] = [loads.ours.slice(1), loads.bare.slice(1)];
  printBytes(ours, { target: targets.bytes }, { target: targets.requests });
  printBytes(theirs, {}, {}, "bare");
  printTimes("workspace-ready", ours, theirs, (one) => one.workspaceMs, { target: targets.ratio });
  printTimes("blocks-drawn", ours, theirs, (one) => one.drawnMs);
  printTimes("monaco-ready", ours, theirs, (one) => one.monacoMs, { target: targets.ratio });
  for (const { name, bytes } of ours[0]?.requests ?? []) say(`  ${String(bytes).padStart(7)} bytes  ${name}`);
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 */
async function loadCold(browser, url) {
  await pause(settleMs);
  return withPage(browser, (page) => load(page, url));
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} url
 * @returns {Promise<Load>}
 */
async function load(page, url) {
  await page.addInitScript(markWhatIsSeen);
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByName("monaco-ready").length > 0, null, {
    polling: 100,
  });
  return page.evaluate(readLoad);
}

/** Runs in the page: sets marks when a frame with blocks has been drawn, and when Monaco has a line of text. */
function markWhatIsSeen() {
  /** @param {string} name */
  const has = (name) => performance.getEntriesByName(name).length > 0;
  const look = () => {
    const areBlocksThere = document.querySelector(".blocklyBlockCanvas .blocklyDraggable") !== null;
    // A task of its own comes after the frame that this is the beginning of.
    if (areBlocksThere) setTimeout(() => has("blocks-drawn") || performance.mark("blocks-drawn"));
    if (document.querySelector(".monaco-editor .view-line")?.textContent) performance.mark("monaco-ready");
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page. @returns {Load} */
function readLoad() {
  /** @param {string} mark */
  const timeOf = (mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN;
  const workspaceMs = timeOf("workspace-ready");
  const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const requests = /** @type {PerformanceResourceTiming[]} */ (all)
    .filter(({ startTime }) => startTime <= workspaceMs)
    .map(({ name, encodedBodySize }) => ({ name: new URL(name).pathname, bytes: encodedBodySize }));
  return { workspaceMs, drawnMs: timeOf("blocks-drawn"), monacoMs: timeOf("monaco-ready"), requests };
}

/**
 * @param {readonly Load[]} loads
 * @param {{target?: number}} bytesTarget
 * @param {{target?: number}} requestsTarget
 * @param {string} [page]
 */
function printBytes(loads, bytesTarget, requestsTarget, page = "untether") {
  const bytes = loads.map(({ requests }) => requests.reduce((sum, one) => sum + one.bytes, 0));
  const counts = loads.map(({ requests }) => requests.length);
  const common = { judgedBy: /** @type {const} */ ("max"), parameters: { page } };
  print({ bench: "first-load-bytes", unit: "bytes", values: bytes, ...bytesTarget, ...common });
  print({ bench: "first-load-requests", unit: "requests", values: counts, ...requestsTarget, ...common });
}

/**
 * @param {string} bench
 * @param {readonly Load[]} ours
 * @param {readonly Load[]} theirs
 * @param {(load: Load) => number} timeOf
 * @param {{target?: number}} [ratioTarget]
 */
function printTimes(bench, ours, theirs, timeOf, ratioTarget = {}) {
  const values = ours.map(timeOf);
  const bareValues = theirs.map(timeOf);
  print(
    { bench, unit: "ms", values, parameters: { page: "untether" } },
    { bench, unit: "ms", values: bareValues, parameters: { page: "bare" } },
    { bench: `${bench}-ratio`, unit: "ratio", values: ratios(values, bareValues), ...ratioTarget },
  );
}
