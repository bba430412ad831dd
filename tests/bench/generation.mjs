import { withPage } from "./browser.mjs";
import { comparedPrograms, ownPrograms } from "./generated-programs.mjs";
import { print, say } from "./report.mjs";
import { serveBench } from "./serve.mjs";
import { ratios } from "./statistics.mjs";

/**
 * @typedef {import("@playwright/test").JSHandle<import("./timed-generators.ts").Generation>} Generation
 * @typedef {import("./timed-generators.ts").GeneratorName} GeneratorName
 * @typedef {{program: string, blocks: number}} Parameters
 */

const sizes = [1000, 5000];
/** The warm-ups are not counted: the first programs are written before the browser has optimized the code. */
const warmUps = 15;
const turns = 40;
const ratioTarget = 1.5;

/**
 * Times how long our generator writes programs, and, turn by turn with it, Blockly's own Python generator.
 * @param {import("./run.mjs").Place} place
 */
export async function measureGeneration({ browser }) {
  const site = await serveBench("generators");
  try {
    for (const size of sizes) {
      say(`Writing programs of ${size} blocks, ${turns} times each.`);
      for (const [name, make] of Object.entries(comparedPrograms))
        await withGeneration(browser, site.url, name, make(size), compare);
      for (const [name, make] of Object.entries(ownPrograms))
        await withGeneration(browser, site.url, name, make(size), timeOurs);
    }
  } finally {
    await site.close();
  }
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 * @param {string} program
 * @param {import("./generated-programs.mjs").ProgramJson} json
 * @param {(generation: Generation, parameters: Parameters) => Promise<void>} measure
 */
function withGeneration(browser, url, program, json, measure) {
  return withPage(browser, async (page) => {
    await page.goto(url);
    const generation = await page.waitForFunction(
      () =>
        /** @type {import("./timed-generators.ts").Generation | undefined} */ (
          Reflect.get(globalThis, "generation")
        ),
    );
    // As text: taking a deeply nested object over to the page costs minutes.
    const blocks = await generation.evaluate(
      (one, text) => one?.load(JSON.parse(text)) ?? 0,
      JSON.stringify(json),
    );
    await measure(/** @type {Generation} */ (generation), { program, blocks });
  });
}

/** @type {(generation: Generation, parameters: Parameters) => Promise<void>} */
async function compare(generation, parameters) {
  const { ours, blockly } = await time(generation, ["ours", "blockly"]);
  printTimes("ours", ours, parameters);
  printTimes("blockly", blockly, parameters);
  print({
    bench: "generation-ratio",
    unit: "ratio",
    values: ratios(ours, blockly),
    target: ratioTarget,
    parameters,
  });
}

/** @type {(generation: Generation, parameters: Parameters) => Promise<void>} */
async function timeOurs(generation, parameters) {
  const { ours } = await time(generation, ["ours"]);
  printTimes("ours", ours, parameters);
}

/**
 * Milliseconds for each generator. They take turns, so that whatever else the computer does meets them alike.
 * @param {Generation} generation
 * @param {readonly GeneratorName[]} names
 */
async function time(generation, names) {
  /** @type {Record<GeneratorName, number[]>} */
  const times = { ours: [], blockly: [] };
  for (let turn = -warmUps; turn < turns; turn++) {
    for (const name of names) {
      const { ms, lines } = await generation.evaluate((one, generator) => one.time(generator), name);
      if (lines < 10) throw new Error(`the ${name} generator wrote next to nothing`);
      if (turn >= 0) times[name].push(ms);
    }
  }
  return times;
}

/**
 * @param {GeneratorName} generator
 * @param {readonly number[]} times
 * @param {Parameters} parameters
 */
function printTimes(generator, times, { program, blocks }) {
  print({
    bench: "generation-per-thousand-blocks",
    unit: "ms",
    values: times.map((ms) => (ms / blocks) * 1000),
    parameters: { generator, program, blocks },
  });
}
