import { print } from "./report.mjs";
import { median, ratios, round } from "./statistics.mjs";

/**
 * The edits of one kind in a program of one size: in our page and, each right after it, in the bare one.
 * @typedef {object} EditSeries
 * @property {import("./edited-page.ts").Edit["kind"]} kind
 * @property {number} blocks
 * @property {import("./edited-page.ts").EditTimes[]} ours
 * @property {import("./edited-page.ts").EditTimes[]} bare
 */

/** A learner should not feel our part of an edit: one frame, in a program of up to about a thousand blocks. */
const share = { targetMs: 16, promisedBlocks: 1100 };
const wholeRatioTarget = 1.2;
/** Linear growth is 1; a tenth is lost in the noise. */
const growthTarget = 1.1;

/** @param {EditSeries} series */
export function printEdits(series) {
  printShares(series);
  printWholes(series);
}

/**
 * What a thousand blocks cost in the largest program, over what they cost in the one before it.
 * @param {readonly EditSeries[]} growing one kind of edit, the smallest program first
 */
export function printGrowth(growing) {
  const [before = Number.NaN, last = Number.NaN] = growing.slice(-2).map(perThousand);
  print({
    bench: "edit-to-pane-growth",
    unit: "ratio",
    values: [last / before],
    target: growthTarget,
    parameters: { edit: growing[0]?.kind ?? "" },
  });
}

/** @param {EditSeries} series */
function printShares(series) {
  const { kind: edit, blocks, ours, bare } = series;
  const common = { bench: "edit-to-pane", unit: /** @type {const} */ ("ms") };
  const textsPerEdit = Math.max(...ours.map(({ texts }) => texts));
  print(
    {
      ...common,
      values: ours.map((times) => times.share),
      judgedBy: "p95",
      ...(blocks <= share.promisedBlocks && { target: share.targetMs }),
      parameters: { edit, blocks, page: "untether", perThousand: round(perThousand(series)), textsPerEdit },
    },
    { ...common, values: bare.map((times) => times.share), parameters: { edit, blocks, page: "bare" } },
  );
}

/** @param {EditSeries} series */
function printWholes({ kind: edit, blocks, ours, bare }) {
  const common = { bench: "edit-whole", unit: /** @type {const} */ ("ms") };
  const values = ours.map(({ whole }) => whole);
  const bareValues = bare.map(({ whole }) => whole);
  const parameters = { edit, blocks };
  // What is not counted: idle, until the next frame began.
  /** @param {EditSeries["ours"]} all */
  const waitOf = (all) => ({ medianWaitMs: round(median(all.map(({ wait }) => wait))) });
  print(
    { ...common, values, parameters: { ...parameters, page: "untether", ...waitOf(ours) } },
    { ...common, values: bareValues, parameters: { ...parameters, page: "bare", ...waitOf(bare) } },
    {
      bench: "edit-whole-ratio",
      unit: "ratio",
      values: ratios(values, bareValues),
      target: wholeRatioTarget,
      parameters,
    },
  );
}

/** @param {EditSeries} series */
function perThousand({ blocks, ours }) {
  return (median(ours.map((times) => times.share)) / blocks) * 1000;
}
