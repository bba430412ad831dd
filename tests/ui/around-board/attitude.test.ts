import { describe, expect, it } from "vitest";
import { FLAT, feltAt, tilted, towards, turning } from "../../../src/ui/around-board/attitude.ts";

const rounded = (vector: readonly number[]) => vector.map((it) => Math.round(it * 100) / 100 + 0);

describe("what a board at rest feels", () => {
  it.each([
    ["flat", 0, 0, [0, 0, 1]],
    ["leaning right", 0, 90, [-1, 0, 0]],
    ["leaning left", 0, -30, [0.5, 0, 0.87]],
    ["standing on its USB socket", 90, 0, [0, 1, 0]],
    ["tilted forward", -30, 0, [0, -0.5, 0.87]],
    ["face down", 0, 180, [0, 0, -1]],
  ] as const)("%s", (_how, pitch, roll, felt) => {
    expect(rounded(feltAt({ pitch, roll }))).toEqual(felt);
  });

  it("is always 1 g long", () => {
    for (const pitch of [-90, -17, 0, 44, 90])
      for (const roll of [-180, -91, 0, 33, 179])
        expect(Math.hypot(...feltAt({ pitch, roll }))).toBeCloseTo(1);
  });
});

describe("a board that is turned", () => {
  it("stops at straight up, and rolls on round", () => {
    expect(tilted({ pitch: 80, roll: 175 }, { pitch: 30, roll: 10 })).toEqual({ pitch: 90, roll: -175 });
  });

  it("goes the short way, and no faster than it may", () => {
    expect(towards({ pitch: 0, roll: 170 }, { pitch: 4, roll: -170 }, 10)).toEqual({ pitch: 4, roll: -180 });
  });

  it("turns about its axes: left turns are above 0", () => {
    expect(turning(FLAT, { pitch: 9, roll: -18 }, 0.1)).toEqual([90, -180, 0]);
    expect(turning(FLAT, { pitch: 9, roll: -18 }, 0)).toEqual([0, 0, 0]);
  });
});
