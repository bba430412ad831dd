import { round, summarize } from "./statistics.mjs";

/**
 * One series of measurements. `judgedBy` says which figure of it has to keep the target.
 * @typedef {object} Measurement
 * @property {string} bench
 * @property {"ms" | "ratio" | "bytes" | "requests"} unit
 * @property {readonly number[]} values
 * @property {number} [target] the most it should be
 * @property {"median" | "p95" | "max"} [judgedBy] the median unless told
 * @property {Readonly<Record<string, string | number | boolean | readonly number[]>>} [parameters]
 */

/**
 * A measurement as the line of JSON that is printed.
 * @param {Measurement} measurement
 */
export function lineOf({ bench, unit, values, target, judgedBy = "median", parameters = {} }) {
  const summary = summarize(values);
  const verdict = target === undefined ? {} : { target, judgedBy, ok: summary[judgedBy] <= target };
  const figures = Object.entries(summary).map(([name, value]) => [name, round(value)]);
  return JSON.stringify({ bench, unit, ...Object.fromEntries(figures), ...verdict, ...parameters });
}

/**
 * Prints measurements; nothing else goes to the standard output.
 * @param {readonly Measurement[]} measurements
 */
export function print(...measurements) {
  for (const measurement of measurements) process.stdout.write(`${lineOf(measurement)}\n`);
}

/**
 * Tells the person at the keyboard how far it is.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
