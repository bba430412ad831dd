import { expect, it } from "vitest";
import { lineOf } from "./report.mjs";

it("prints a measurement as one line of JSON", () => {
  const line = lineOf({ bench: "edit", unit: "ms", values: [3, 1, 2], parameters: { blocks: 100 } });
  expect(line).not.toContain("\n");
  expect(JSON.parse(line)).toEqual({
    bench: "edit",
    unit: "ms",
    n: 3,
    median: 2,
    p95: 3,
    max: 3,
    blocks: 100,
  });
});

it("judges by the figure that the target is meant for", () => {
  const measurement = { bench: "edit", unit: "ms", values: [1, 1, 9], target: 5 } as const;
  expect(JSON.parse(lineOf(measurement))).toMatchObject({ target: 5, judgedBy: "median", ok: true });
  expect(JSON.parse(lineOf({ ...measurement, judgedBy: "max" }))).toMatchObject({ ok: false });
});
