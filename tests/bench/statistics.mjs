/** The statistics of a handful of measurements: order statistics only, since times have long tails. */

/**
 * What is told of a series of measurements.
 * @typedef {{n: number, median: number, p95: number, max: number}} Summary
 */

/**
 * The middle value, or the mean of the two in the middle. Throws when there is none.
 * @param {readonly number[]} values
 */
export function median(values) {
  const sorted = sortedOf(values);
  const middle = (sorted.length - 1) / 2;
  return (at(sorted, Math.floor(middle)) + at(sorted, Math.ceil(middle))) / 2;
}

/**
 * The smallest value that is not exceeded by `percent` of all (nearest rank). Throws when there is none.
 * @param {readonly number[]} values
 * @param {number} percent above 0, up to 100
 */
export function percentile(values, percent) {
  const sorted = sortedOf(values);
  return at(sorted, Math.ceil((percent / 100) * sorted.length) - 1);
}

/**
 * Throws when there is no value.
 * @param {readonly number[]} values
 * @returns {Summary}
 */
export function summarize(values) {
  return {
    n: values.length,
    median: median(values),
    p95: percentile(values, 95),
    max: percentile(values, 100),
  };
}

/**
 * Each value over its partner. Throws when one has no partner.
 * @param {readonly number[]} values
 * @param {readonly number[]} partners
 */
export function ratios(values, partners) {
  if (values.length !== partners.length) throw new RangeError("every value needs a partner");
  return values.map((value, index) => value / at(partners, index));
}

/**
 * For printing: a thousandth is finer than any of this can be measured.
 * @param {number} value
 */
export function round(value) {
  return Math.round(value * 1000) / 1000;
}

/** @param {readonly number[]} values */
function sortedOf(values) {
  if (values.length === 0) throw new RangeError("nothing was measured");
  return [...values].sort((a, b) => a - b);
}

/**
 * @param {readonly number[]} values
 * @param {number} index
 */
function at(values, index) {
  const value = values[index];
  if (value === undefined) throw new RangeError(`there is no value ${index}`);
  return value;
}
