import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { gestures } from "../../../src/device/virtual/sensors/gestures.ts";
import { InputTable } from "../../../src/device/virtual/sensors/inputs.ts";
import { Hand } from "../../../src/ui/around-board/hand.ts";

const table = InputTable.fresh();
let hand: Hand;

beforeEach(() => {
  vi.useFakeTimers();
  hand = new Hand({ setInput: (name, value) => table.set(name, value) });
});
afterEach(() => {
  vi.useRealTimers();
});

const strength = () =>
  Math.hypot(table.read("accelerationX"), table.read("accelerationY"), table.read("accelerationZ"));

/** Looks every 10 milliseconds, as the blocks do. */
function strengths(ms: number): number[] {
  return Array.from({ length: ms / 10 }, () => {
    vi.advanceTimersByTime(10);
    return strength();
  });
}

describe("a hand", () => {
  it("turns the board over within a second, which the gyroscope feels and then no longer", () => {
    hand.wanted = { pitch: 0, roll: 180 };
    const speeds: number[] = [];
    for (let ms = 0; ms <= 1000; ms += 16) {
      hand.move(ms);
      speeds.push(Math.abs(table.read("rotationY")));
    }
    expect(Math.max(...speeds)).toBeGreaterThan(100);
    expect(table.read("accelerationZ")).toBeCloseTo(-1);
    expect(table.read("rotationY")).toBe(0);
  });

  it("shakes harder than any tilt, to and fro, and then holds the board still", () => {
    hand.do(gestures.shake);
    const felt = strengths(1200);
    const pushes = felt.map((it) => it > 1.7);
    expect(pushes.filter((isPush, i) => isPush && !pushes[i - 1]).length).toBeGreaterThanOrEqual(4);
    expect(felt.slice(-10).every((it) => Math.abs(it - 1) < 0.01)).toBe(true);
  });

  it("taps for less than a tenth of a second", () => {
    hand.do(gestures.tap);
    const jolts = strengths(500).filter((it) => it > 1.5);
    expect(jolts.length).toBeGreaterThanOrEqual(2);
    expect(jolts.length).toBeLessThan(9);
  });

  it("drops the board, which feels nothing until it is caught", () => {
    hand.do(gestures.drop);
    const felt = strengths(600);
    expect(felt.filter((it) => it < 0.3).length).toBeGreaterThan(20);
    expect(felt.at(-1)).toBeCloseTo(1);
  });

  it("spins the board once round about its upright axis", () => {
    hand.do(gestures.spin);
    vi.advanceTimersByTime(500);
    expect(table.read("rotationZ")).toBe(360);
    vi.advanceTimersByTime(600);
    expect(table.read("rotationZ")).toBe(0);
  });

  it("counts its steps on and on", () => {
    hand.walk(10);
    hand.walk(10);
    expect(table.read("steps")).toBe(20);
  });
});
