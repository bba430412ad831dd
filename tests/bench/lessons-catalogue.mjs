import { openUntether, withPage } from "./browser.mjs";
import { print, say } from "./report.mjs";

const packs = 4;
const lessonsEach = 50;
const turns = 9;
const targetMs = 200;

/**
 * Opens the catalogue with 200 lessons besides those that come with the page, until its cards have been drawn.
 * @param {import("./run.mjs").Place} place
 */
export function measureCatalogue({ browser, untether }) {
  return withPage(browser, async (page) => {
    await openUntether(page, untether);
    say(`Opening the catalogue with ${packs * lessonsEach} lessons ${turns} times.`);
    // The first time the code comes, and the database is made; the packs are put there afterwards.
    const firstMs = await page.evaluate(timeCatalogue, 0);
    await page.evaluate(addPacks, { packs, lessonsEach });
    const values = [];
    for (let turn = 0; turn < turns; turn++)
      values.push(await page.evaluate(timeCatalogue, packs * lessonsEach));
    print({ bench: "lessons-catalogue", unit: "ms", values, target: targetMs, parameters: { firstMs } });
  });
}

/**
 * Runs in the page: opens the catalogue, and closes it again when so many cards have been drawn at least.
 * @param {number} leastCards
 */
async function timeCatalogue(leastCards) {
  const beganMs = performance.now();
  await document.querySelector("untether-app")?.lessons.showCatalogue();
  // The frame after the next one comes when the first has been drawn.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const tookMs = performance.now() - beganMs;
  const root = document.querySelector("lesson-catalogue")?.shadowRoot;
  const cards = root?.querySelectorAll("button.card").length ?? 0;
  if (cards < leastCards) throw new Error(`only ${cards} cards are there`);
  root?.querySelector("dialog")?.close();
  return Math.round(tookMs);
}

/**
 * Runs in the page: puts packs where those are kept that a learner has added.
 * @param {{packs: number, lessonsEach: number}} many
 */
async function addPacks({ packs, lessonsEach }) {
  const picture = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><circle cx="8" cy="4" r="3" fill="#e59a00"/></svg>')}`;
  const words = (/** @type {string} */ text) => ({ en: text, de: text });
  const lesson = (/** @type {unknown} */ _, /** @type {number} */ n) => ({
    id: `lesson-${n}`,
    title: words(`Lesson ${n}`),
    minutes: 15,
    hardware: ["button"],
    picture,
  });
  /** @type {IDBDatabase} */
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open("untether-packs");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction("cards", "readwrite");
  for (let n = 0; n < packs; n++) {
    const card = {
      id: `pack-${n}`,
      version: "1.0.0",
      title: words(`Pack ${n}`),
      about: words("Many lessons."),
      author: "A teacher",
      licence: "CC0-1.0",
      age: [10, 14],
      languages: ["en", "de"],
      picture: null,
      lessons: Array.from({ length: lessonsEach }, lesson),
    };
    transaction.objectStore("cards").put({ id: card.id, card });
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}
