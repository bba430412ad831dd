import { chromium } from "@playwright/test";
import { ensureChromium, realProbes } from "../../src/server/chromium.mjs";

/**
 * @typedef {import("@playwright/test").Browser} Browser
 * @typedef {import("@playwright/test").Page} Page
 */

/** What a browser does of its own accord, which would come into the measurements. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const viewport = { width: 1366, height: 768 };

/** The longest that anything in a page may take, in milliseconds. */
export const patienceMs = 60_000;

/**
 * Starts the Chromium that the browser tests use too.
 * @param {string} root folder of the project
 */
export async function openBrowser(root) {
  const executablePath = await ensureChromium(realProbes(root));
  return chromium.launch({ executablePath, args: quiet });
}

/**
 * Does something with a page in a profile of its own, which is closed afterwards. A fault in the page is a fault here.
 * @template T
 * @param {Browser} browser
 * @param {(page: Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withPage(browser, use) {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    /** @type {Error[]} */
    const faults = [];
    page.on("pageerror", (fault) => faults.push(fault));
    const result = await use(page);
    if (faults[0]) throw faults[0];
    return result;
  } finally {
    await context.close();
  }
}

/**
 * Opens our page and waits until all of it is there: blocks, Monaco, and the virtual board at its prompt.
 * @param {Page} page
 * @param {string} url
 */
export async function openUntether(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => {
    const isReady = document.querySelector("untether-app")?.session?.state.value.kind === "ready";
    return isReady && document.querySelector(".monaco-editor .view-line") !== null;
  });
}
