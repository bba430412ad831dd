import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median, percentile, ratios, round, summarize } from "./statistics.mjs";

const series = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e6 }), {
  minLength: 1,
});

describe("the median", () => {
  it("is the value in the middle, whatever the order", () => expect(median([9, 1, 5])).toBe(5));
  it("is the mean of the two in the middle", () => expect(median([4, 1, 2, 100])).toBe(3));
  it("leaves the measurements as they were", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe("a percentile", () => {
  it("is one of the measurements, by nearest rank", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(percentile(hundred, 95)).toBe(95);
    expect(percentile([1, 2, 3], 95)).toBe(3);
    expect(percentile([7], 5)).toBe(7);
  });

  it("is not exceeded by more than the rest", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const limit = percentile(values, percent);
        const over = values.filter((value) => value > limit).length;
        return values.includes(limit) && over <= ((100 - percent) / 100) * values.length;
      }),
    );
  });
});

describe("a summary", () => {
  it("tells how many there were, and how they lie", () => {
    expect(summarize([2, 4, 9])).toEqual({ n: 3, median: 4, p95: 9, max: 9 });
  });

  it("orders what it tells", () => {
    fc.assert(
      fc.property(series, (values) => {
        const { median: middle, p95, max } = summarize(values);
        return middle <= max && p95 <= max;
      }),
    );
  });

  it("is refused when nothing was measured", () => expect(() => summarize([])).toThrow(RangeError));
});

describe("ratios", () => {
  it("are taken pair by pair", () => expect(ratios([2, 9], [1, 3])).toEqual([2, 3]));
  it("are refused when a partner is missing", () => expect(() => ratios([1], [])).toThrow(RangeError));
});

it("rounds to a thousandth", () => expect(round(1.23456)).toBe(1.235));
