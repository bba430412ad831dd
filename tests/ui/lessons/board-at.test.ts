import { describe, expect, it } from "vitest";
import type { TraceEntry } from "../../../src/device/judge/trace.ts";
import { boardAt } from "../../../src/ui/lessons/board-at.ts";
import { isLedOn, pinIndex } from "../../../src/ui/nano-board/reading.ts";

const trace: readonly TraceEntry[] = [
  [0, "pin", "LED", 1],
  [500, "pin", "LED", 0],
  [500, "print", "dark"],
  [700, "wave", "D3", 440, 50],
  [800, "pixels", "D6", "ff0000 00ff0010"],
  [900, "request", "GET http://example.org/", ""],
  [1000, "wave", "D3", 0, 0],
  [1000, "pin", "LED", 1],
  [1200, "print", "lit"],
];

describe("the board at a moment of a program", () => {
  it("is unused before the program has done anything", () => {
    expect(boardAt([], 5000).pins.every(({ mode }) => mode === "unused")).toBe(true);
  });

  it.each([
    [0, true],
    [499, true],
    [500, false],
    [1000, true],
  ])("has its LED as it was at %i ms", (atMs, isOn) => {
    expect(isLedOn(boardAt(trace, atMs).pins)).toBe(isOn);
  });

  it("sends a wave until that ends", () => {
    const waveAt = (atMs: number) => boardAt(trace, atMs).pins[pinIndex("D3")]?.wave;
    expect(waveAt(699)).toBeUndefined();
    expect(waveAt(700)).toEqual({ hz: 440, duty: 0.5 });
    expect(waveAt(1000)).toBeUndefined();
  });

  it("shows the strip in its last colours, without the white of lights that have four", () => {
    expect(boardAt(trace, 799).strips.size).toBe(0);
    expect(boardAt(trace, 2000).strips.get("D6")).toEqual(["#ff0000", "#00ff00"]);
  });

  it("has printed what was printed up to then", () => {
    expect(boardAt(trace, 1199).lines).toEqual(["dark"]);
    expect(boardAt(trace, 1200).lines).toEqual(["dark", "lit"]);
  });
});
