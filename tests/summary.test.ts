import { describe, expect, it } from "vitest";
import { chooseSteps, steps } from "./steps.mjs";
import { addCounts, countCheck, countPlaywright, countVitest, exitCodeOf, summaryLine } from "./summary.mjs";

const oneFailed = { passed: 0, failed: 1, skipped: 0 };

describe("a check", () => {
  it("counts as one, by its exit code", () => {
    expect(countCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    for (const bad of [1, 127, null]) expect(countCheck(bad)).toEqual(oneFailed);
  });
});

describe("the report of Vitest", () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
  };

  it("is counted test by test", () => {
    expect(countVitest(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
    expect(countVitest({ ...report, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it("counts a file that does not load as one failure", () => {
    const broken = { status: "failed", assertionResults: [] };
    const failed = { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] };
    const testResults = [broken, failed, { status: "passed", assertionResults: [{ status: "passed" }] }];
    expect(countVitest({ ...report, numFailedTests: 1, testResults }, 1).failed).toBe(2);
  });
});

describe("the report of Playwright", () => {
  const stats = { expected: 7, unexpected: 0, flaky: 1, skipped: 2 };

  it("is counted test by test", () => {
    expect(countPlaywright({ stats, errors: [] }, 0)).toEqual({ passed: 8, failed: 0, skipped: 2 });
    expect(countPlaywright({ stats: { ...stats, unexpected: 3 }, errors: [] }, 1).failed).toBe(3);
  });

  it("counts an error outside of any test as one failure", () => {
    expect(countPlaywright({ stats, errors: [{ message: "no server" }] }, 1).failed).toBe(1);
  });
});

describe.each([
  ["Vitest", countVitest, { numPassedTests: 3 }],
  ["Playwright", countPlaywright, { stats: { expected: 3 } }],
])("a run of %s", (_, count, report) => {
  it("that ran no test has failed", () => {
    expect(count({}, 0)).toEqual(oneFailed);
  });

  it("that left no report has failed", () => {
    for (const exitCode of [0, 1, null]) expect(count(undefined, exitCode)).toEqual(oneFailed);
  });

  it("that broke down after its tests passed has failed", () => {
    for (const exitCode of [1, 137, null]) {
      expect(count(report, exitCode)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    }
  });

  it("that only skipped has failed", () => {
    expect(count({ numPendingTests: 4, stats: { skipped: 4 } }, 0)).toEqual({ ...oneFailed, skipped: 4 });
  });
});

describe("the sum", () => {
  it("adds up what each step counted", () => {
    const sum = addCounts([
      { passed: 2, failed: 0, skipped: 1 },
      { passed: 1, failed: 1, skipped: 0 },
    ]);
    expect(sum).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it("is told in one line", () => {
    expect(summaryLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(summaryLine({ passed: 1, failed: 2, skipped: 3 })).toBe("1 passed, 2 failed, 3 skipped");
  });

  it("is good only when something passed and nothing failed", () => {
    expect(exitCodeOf({ passed: 1, failed: 0, skipped: 5 })).toBe(0);
    expect(exitCodeOf({ passed: 100, failed: 1, skipped: 0 })).toBe(1);
    expect(exitCodeOf(addCounts([]))).toBe(1);
  });
});

describe("the steps of a run", () => {
  const namesOf = (words: readonly string[]) => {
    const chosen = chooseSteps(words);
    return typeof chosen === "string" ? chosen : chosen.map(({ name }) => name);
  };

  it("are all of them unless some are named", () => {
    expect(chooseSteps([])).toBe(steps);
    expect(namesOf(["--steps", "types,lint,unit"])).toEqual(["types", "lint", "unit"]);
    expect(namesOf(["--steps=unit"])).toEqual(["unit"]);
  });

  it.each([
    ["--steps"],
    ["--steps="],
    ["--steps", "units"],
    ["unit"],
    ["--only", "unit"],
    ["--steps", "unit", "lint"],
  ])("cannot be chosen by %s", (...words) => expect(namesOf(words)).toMatch(/^Write --steps/));
});
