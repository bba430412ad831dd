import { openUntether, patienceMs, withPage } from "./browser.mjs";
import { seeUntether, watchEdits } from "./edit-in-page.mjs";
import { printEdits, printGrowth } from "./edit-report.mjs";
import { makeProgram } from "./edit-workspace.mjs";
import { say } from "./report.mjs";
import { exposeWorkspace } from "./workspace-of-page.mjs";

/**
 * @typedef {import("@playwright/test").Page} Page
 * @typedef {import("@playwright/test").JSHandle<import("./edited-page.ts").EditWatch>} Watch
 * @typedef {import("./edited-page.ts").Edit} Edit
 * @typedef {import("./edit-workspace.mjs").EditedProgram} EditedProgram
 * @typedef {import("./edit-report.mjs").EditSeries} EditSeries
 * @typedef {Pick<EditSeries, "ours" | "bare">} Pairs
 * @typedef {{warmUps: number, edits: number}} Counts
 */

const kinds = /** @type {const} */ (["number", "insert"]);
/** The warm-ups are not counted: the first edits run before the browser has optimized the code. */
const sizes = [
  { blocks: 100, warmUps: 10, edits: 30 },
  { blocks: 1000, warmUps: 6, edits: 30 },
  { blocks: 5000, warmUps: 3, edits: 12 },
];

/**
 * Times edits in our page and in the bare one, turn by turn, with programs of three sizes.
 * @param {import("./run.mjs").Place} place
 */
export async function measureEdits(place) {
  /** @type {EditSeries[]} */
  const all = [];
  for (const { blocks, ...counts } of sizes) {
    const program = makeProgram(blocks);
    for (const [kind, pairs] of await measureSize(place, program, counts)) {
      const series = { kind, blocks: program.blocks, ...pairs };
      printEdits(series);
      all.push(series);
    }
  }
  for (const kind of kinds) printGrowth(all.filter((series) => series.kind === kind));
}

/**
 * @param {import("./run.mjs").Place} place
 * @param {EditedProgram} program
 * @param {Counts} counts
 * @returns {Promise<Map<Edit["kind"], Pairs>>}
 */
function measureSize({ browser, untether, bare }, program, counts) {
  say(`Editing a program of ${program.blocks} blocks, ${kinds.length * counts.edits} times in each page.`);
  return withPage(browser, (ourPage) =>
    withPage(browser, async (barePage) => {
      const ours = await openOurs(ourPage, untether, program);
      const theirs = await openBare(barePage, bare, program);
      const pairs = await measurePairs(ours, theirs, program, counts);
      await requireShown(ourPage, program);
      return pairs;
    }),
  );
}

/**
 * Turn by turn, so that whatever else the computer does meets both pages and both kinds of edit alike.
 * @param {Watch} ours
 * @param {Watch} theirs
 * @param {EditedProgram} program
 * @param {Counts} counts
 */
async function measurePairs(ours, theirs, program, { warmUps, edits }) {
  const all = new Map(kinds.map((kind) => [kind, /** @type {Pairs} */ ({ ours: [], bare: [] })]));
  for (let turn = -warmUps; turn < edits; turn++) {
    for (const [kind, pairs] of all) {
      const edit = editOf(kind, program, turn);
      const times = await ours.evaluate((watch, one) => watch.time(one), edit);
      const bareTimes = await theirs.evaluate((watch, one) => watch.time(one), edit);
      if (turn < 0) continue;
      pairs.ours.push(times);
      pairs.bare.push(bareTimes);
    }
  }
  return all;
}

/**
 * @param {Edit["kind"]} kind
 * @param {EditedProgram} program
 * @param {number} turn
 * @returns {Edit}
 */
function editOf(kind, { numberId, statementId }, turn) {
  // Another number each time, and never the one that is there already.
  return kind === "number" ? { kind, blockId: numberId, value: 1050 + turn } : { kind, blockId: statementId };
}

/**
 * @param {Page} page
 * @param {string} url
 * @param {EditedProgram} program
 * @returns {Promise<Watch>}
 */
async function openOurs(page, url, { json }) {
  await openUntether(page, url);
  const edited = await page.evaluateHandle(seeUntether, await exposeWorkspace(page));
  return watch(page, edited, json);
}

/**
 * @param {Page} page
 * @param {string} url
 * @param {EditedProgram} program
 * @returns {Promise<Watch>}
 */
async function openBare(page, url, { json }) {
  await page.goto(url);
  const edited = await page.waitForFunction(
    () =>
      /** @type {import("./edited-page.ts").EditedPage | undefined} */ (
        Reflect.get(globalThis, "editedPage")
      ),
  );
  return watch(page, edited, json);
}

/**
 * @param {Page} page
 * @param {import("@playwright/test").JSHandle} edited
 * @param {Record<string, unknown>} json
 * @returns {Promise<Watch>}
 */
async function watch(page, edited, json) {
  // As text: taking a deeply nested object over to the page costs minutes.
  await edited.evaluate((seen, program) => seen.load(JSON.parse(program)), JSON.stringify(json));
  return page.evaluateHandle(watchEdits, { page: edited, patienceMs });
}

/**
 * Guards against measuring a page that shows nothing: the last edited number can be read in the pane.
 * @param {Page} page
 * @param {EditedProgram} program
 */
async function requireShown(page, { numberId, statementId }) {
  await page.evaluate(
    (ids) => {
      const pane = document.querySelector("python-pane");
      const line = pane?.program.lines.findIndex((id) => id !== null && ids.includes(id)) ?? -1;
      pane?.reveal(line + 1);
    },
    [numberId, statementId],
  );
  await page.locator(".view-line", { hasText: /print\(10\d\d\)/ }).waitFor();
}
