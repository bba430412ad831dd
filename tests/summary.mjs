/** What came of a step or of all of them. @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** @type {Counts} */
const nothing = { passed: 0, failed: 0, skipped: 0 };

/** A step that broke down counts as one failure. @type {Counts} */
export const oneFailure = { ...nothing, failed: 1 };

/**
 * Counts a tool that only says yes or no by its exit code.
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function countCheck(exitCode) {
  return exitCode === 0 ? { ...nothing, passed: 1 } : oneFailure;
}

/**
 * Counts the JSON report of Vitest. A file that fails without a failed test, by not loading say, is one failure.
 * @param {unknown} report
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function countVitest(report, exitCode) {
  const files = listOf(report, "testResults");
  const brokenFiles = files.filter((file) => isBrokenFile(file)).length;
  const counts = {
    passed: numberOf(report, "numPassedTests"),
    failed: numberOf(report, "numFailedTests") + brokenFiles,
    skipped: numberOf(report, "numPendingTests") + numberOf(report, "numTodoTests"),
  };
  return mistrust(counts, exitCode);
}

/**
 * Counts the JSON report of Playwright. An error outside of any test, such as a server that does not start, is one
 * failure.
 * @param {unknown} report
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function countPlaywright(report, exitCode) {
  const stats = fieldOf(report, "stats");
  const counts = {
    passed: numberOf(stats, "expected") + numberOf(stats, "flaky"),
    failed: numberOf(stats, "unexpected") + listOf(report, "errors").length,
    skipped: numberOf(stats, "skipped"),
  };
  return mistrust(counts, exitCode);
}

/**
 * Adds up the counts of several steps.
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function addCounts(all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    nothing,
  );
}

/**
 * The last line of a run, such as "12 passed, 0 failed".
 * @param {Counts} counts
 */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * The exit code of a run: 0 only when something passed and nothing failed.
 * @param {Counts} counts
 */
export function exitCodeOf({ passed, failed }) {
  return failed === 0 && passed > 0 ? 0 : 1;
}

/**
 * A runner that ran nothing, or that ended badly without naming a failure, has failed.
 * @param {Counts} counts
 * @param {number | null} exitCode
 * @returns {Counts}
 */
function mistrust(counts, exitCode) {
  const ranNothing = counts.passed + counts.failed === 0;
  const brokeDown = exitCode !== 0 && counts.failed === 0;
  return ranNothing || brokeDown ? { ...counts, failed: 1 } : counts;
}

/** @param {unknown} file */
function isBrokenFile(file) {
  const tests = listOf(file, "assertionResults");
  return fieldOf(file, "status") === "failed" && !tests.some((test) => fieldOf(test, "status") === "failed");
}

/**
 * @param {unknown} from
 * @param {string} name
 * @returns {unknown}
 */
function fieldOf(from, name) {
  return typeof from === "object" && from !== null ? Reflect.get(from, name) : undefined;
}

/**
 * @param {unknown} from
 * @param {string} name
 */
function numberOf(from, name) {
  const value = fieldOf(from, name);
  return typeof value === "number" ? value : 0;
}

/**
 * @param {unknown} from
 * @param {string} name
 * @returns {readonly unknown[]}
 */
function listOf(from, name) {
  const value = fieldOf(from, name);
  return Array.isArray(value) ? value : [];
}
