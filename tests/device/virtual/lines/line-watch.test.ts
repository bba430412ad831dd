import { describe, expect, it } from "vitest";
import { LineWatch } from "../../../../src/device/virtual/lines/line-watch.ts";

const line = (block: number) => ({ block, loop: null });

/** Both ends of a watch, on a clock that goes on by a millisecond with each look. */
function watched(blocks: readonly number[], isInterrupted: () => boolean = () => false) {
  let nowMs = 0;
  const watch = new LineWatch(new SharedArrayBuffer(LineWatch.BYTES), 0, isInterrupted, () => nowMs++);
  watch.setLines(blocks.map(line));
  return watch;
}

describe("the lines of a program", () => {
  it("are noted in their order, and where a function was left", () => {
    const watch = watched([1, 2]);
    watch.lineStarts(2);
    watch.lineStarts(1);
    watch.lineEnds(2);
    expect([...watch.started.slice(0, 2)]).toEqual([2, 1]);
    expect([...watch.ended.slice(0, 2)]).toEqual([0, 3]);
  });

  it("are forgotten when another program is to be watched", () => {
    const watch = watched([1]);
    watch.lineStarts(1);
    watch.lineEnds(1);
    watch.setLines([]);
    expect([watch.started[0], watch.ended[0]]).toEqual([0, 0]);
    expect(watch.isWanted()).toBe(false);
    watch.isProgram = true;
    expect(watch.isWanted()).toBe(true);
  });

  it("run at once at full speed, and when nobody looks at them", () => {
    const watch = watched([1, 0]);
    expect(watch.lineStarts(1)).toBe(false);
    watch.setPace(100, false);
    expect(watch.lineStarts(2)).toBe(false);
    expect(watch.lineStarts(9999)).toBe(false);
  });

  it("wait in slow motion, once for a block of several lines, and again at its next turn", () => {
    const watch = watched([1, 1, 2]);
    watch.setPace(3, false);
    expect([1, 2, 1, 3, 3].map((at) => watch.lineStarts(at))).toEqual([true, false, true, true, true]);
  });

  it("do not wait for a program that is to end", () => {
    const watch = watched([1], () => true);
    watch.setPace(0, true);
    expect(watch.lineStarts(1)).toBe(true);
    expect(watch.haltedAt).toBe(0);
  });

  it("take one step for one press, however often it was pressed", () => {
    let looks = 0;
    const watch = watched([1, 2], () => ++looks > 2);
    watch.setPace(0, true);
    watch.step();
    watch.step();
    watch.lineStarts(1);
    expect(looks).toBe(1);
  });

  it("know the loops that they begin", () => {
    const watch = new LineWatch(new SharedArrayBuffer(LineWatch.BYTES), 0);
    watch.setLines([{ block: 1, loop: "for" }, { block: 2, loop: "while" }, line(3)]);
    expect([1, 2, 3, 4].map((at) => watch.loopAt(at))).toEqual(["for", "while", null, null]);
  });
});
