import { describe, expect, it } from "vitest";
import { lookFor } from "../../../src/lessons/checks/expectations/expectations.ts";
import { blinks, fiveSeconds, outcome, printed, told } from "./watched.ts";

const on = { kind: "pin", pin: "LED", level: 1 } as const;
const off = { kind: "pin", pin: "LED", level: 0 } as const;
const line = (text: string) => ({ kind: "prints", text }) as const;

describe("what is to be seen", () => {
  const twice = blinks([500, 1000], [1500, 2000]);

  it("has to come once, if nothing else is said", () => {
    expect(outcome({ kind: "seen", sight: on }, ...twice)).toBe("holds");
    expect(outcome({ kind: "seen", sight: on })).toBe(null);
  });

  it("has to come at least so often", () => {
    expect(outcome({ kind: "seen", sight: on, atLeast: 2 }, ...twice)).toBe("holds");
    expect(outcome({ kind: "seen", sight: on, atLeast: 3 }, ...twice)).toBe(null);
  });

  it("fails where it comes once too often", () => {
    expect(outcome({ kind: "seen", sight: on, atMost: 2 }, ...twice)).toBe("holds");
    expect(outcome({ kind: "seen", sight: on, atMost: 1 }, ...twice)).toBe(1500);
  });

  it("has to come in its time, and fails where that is over", () => {
    expect(outcome({ kind: "seen", sight: on, from: 1.2, to: 2 }, ...twice)).toBe("holds");
    expect(outcome({ kind: "seen", sight: on, from: 2, to: 3 }, ...twice)).toBe(3000);
  });

  it("is not what was so before the program did anything", () => {
    expect(outcome({ kind: "seen", sight: off })).toBe(null);
    expect(outcome({ kind: "seen", sight: off }, ...twice)).toBe("holds");
  });
});

describe("what is never to be seen", () => {
  it("fails at the moment at which it is seen", () => {
    expect(outcome({ kind: "never", sight: on }, ...blinks([500, 1000]))).toBe(500);
    expect(outcome({ kind: "never", sight: on }, ...blinks())).toBe("holds");
    expect(outcome({ kind: "never", sight: line("*error*") }, ...printed([700, "an error"]))).toBe(700);
  });

  it("may be seen before and after its time, but not into it", () => {
    const trace = blinks([500, 1000], [3000, 3500]);
    expect(outcome({ kind: "never", sight: on, from: 1, to: 2.9 }, ...trace)).toBe("holds");
    expect(outcome({ kind: "never", sight: on, from: 0.8, to: 2 }, ...trace)).toBe(800);
    expect(outcome({ kind: "never", sight: on, from: 1 }, ...trace)).toBe(3000);
  });
});

describe("what is to be so at a moment", () => {
  const trace = blinks([500, 1000]);

  it("lasts from before that moment until after it", () => {
    expect(outcome({ kind: "at", sight: on, at: 0.75 }, ...trace)).toBe("holds");
    expect(outcome({ kind: "at", sight: on, at: 2 }, ...trace)).toBe(2000);
    expect(outcome({ kind: "at", sight: off, at: 4 }, ...trace)).toBe("holds");
  });

  it("happens about then, if it lasts no time", () => {
    const said = printed([2050, "tick"]);
    expect(outcome({ kind: "at", sight: line("tick"), at: 2 }, ...said)).toBe("holds");
    expect(outcome({ kind: "at", sight: line("tick"), at: 1.5 }, ...said)).toBe(1500);
  });
});

describe("what is to come in an order", () => {
  const abc = [line("a"), line("b"), line("c")];

  it("comes one after the other, even within the same millisecond; others may come in between", () => {
    const said = printed([0, "a"], [0, "x"], [0, "b"], [0, "c"]);
    expect(outcome({ kind: "order", sights: abc }, ...said)).toBe("holds");
    expect(outcome({ kind: "order", sights: abc }, ...said.toReversed())).toBe(0);
  });

  it("fails after the last one that came in its turn", () => {
    expect(outcome({ kind: "order", sights: abc }, ...printed([100, "a"], [200, "b"], [300, "a"]))).toBe(200);
    expect(outcome({ kind: "order", sights: abc }, ...printed([100, "c"], [200, "b"]))).toBe(null);
  });

  it("comes in time, step by step, and fails where that is over", () => {
    const said = printed([100, "a"], [900, "b"], [2500, "c"]);
    expect(outcome({ kind: "order", sights: abc, within: 2 }, ...said)).toBe("holds");
    expect(outcome({ kind: "order", sights: abc, within: 1 }, ...said)).toBe(1900);
  });

  it("may begin again with a later one, so that it comes in time after all", () => {
    const said = printed([0, "a"], [3000, "a"], [3500, "b"], [3600, "c"]);
    expect(outcome({ kind: "order", sights: abc, within: 1 }, ...said)).toBe("holds");
  });

  it("comes so often, each time with others than before", () => {
    const said = printed([100, "a"], [200, "b"], [300, "a"], [400, "b"]);
    const expected = { kind: "order", sights: [line("a"), line("b")] } as const;
    expect(outcome({ ...expected, sights: [...expected.sights], times: 2 }, ...said)).toBe("holds");
    expect(outcome({ ...expected, sights: [...expected.sights], times: 3 }, ...said)).toBe(null);
  });

  it("takes one thing for one of its steps only", () => {
    expect(outcome({ kind: "order", sights: [line("a"), line("*")] }, ...printed([0, "a"]))).toBe(0);
    expect(outcome({ kind: "order", sights: [line("a"), line("*")] }, ...printed([0, "a"], [1, "a"]))).toBe(
      "holds",
    );
  });
});

describe("what is to last", () => {
  it("lasts so long each time, give or take what the board takes for it", () => {
    const half = { kind: "lasts", sight: on, atLeast: 0.5, atMost: 0.5, times: 2 } as const;
    expect(outcome(half, ...blinks([0, 501], [1001, 1500]))).toBe("holds");
    expect(outcome(half, ...blinks([0, 500], [1000, 1300]))).toBe(1300);
    expect(outcome(half, ...blinks([0, 500], [1000, 1800]))).toBe(1500);
    expect(outcome(half, ...blinks([0, 500]))).toBe(null);
  });

  it("is not held to it where it goes on when nobody watches any more", () => {
    const half = { kind: "lasts", sight: on, atLeast: 0.5 } as const;
    expect(outcome(half, ...blinks([0, 500], [4800, 9000]))).toBe("holds");
  });

  it("fails where it goes on for too long, though it never ends", () => {
    expect(outcome({ kind: "lasts", sight: on, atMost: 1 }, [500, "pin", "LED", 1])).toBe(1500);
  });

  it("does not count what was so before the program did anything", () => {
    expect(
      outcome(
        { kind: "lasts", sight: off, atMost: 0.6 },
        ...blinks([2000, 2500], [3000, 3500], [4000, 4500]),
      ),
    ).toBe("holds");
  });
});

describe("what is to be so until something else", () => {
  const expected = { kind: "until", sight: on, until: line("done") } as const;

  it("lasts until then", () => {
    expect(outcome(expected, [500, "pin", "LED", 1], [900, "print", "done"])).toBe("holds");
    expect(outcome(expected, [500, "pin", "LED", 1], [900, "print", "done"], [901, "pin", "LED", 0])).toBe(
      "holds",
    );
  });

  it("fails where it ends before", () => {
    expect(outcome(expected, [500, "pin", "LED", 1], [700, "pin", "LED", 0], [900, "print", "done"])).toBe(
      700,
    );
  });

  it("fails where it never begins, or the other never comes", () => {
    expect(outcome(expected, [900, "print", "done"])).toBe(null);
    expect(outcome(expected, [500, "pin", "LED", 1])).toBe(null);
  });
});

describe("the end of a program", () => {
  it("comes in time", () => {
    const over = fiveSeconds([], { kind: "over", atMs: 2000 });
    expect(told(lookFor({ kind: "ends" }, over))).toBe("holds");
    expect(told(lookFor({ kind: "ends", by: 2 }, over))).toBe("holds");
    expect(told(lookFor({ kind: "ends", by: 1 }, over))).toBe(1000);
    expect(outcome({ kind: "ends" })).toBe(5000);
  });

  it("must not come, where it is to go on", () => {
    expect(outcome({ kind: "goes-on" })).toBe("holds");
    expect(told(lookFor({ kind: "goes-on" }, fiveSeconds([], { kind: "over", atMs: 2000 })))).toBe(2000);
  });

  it.each([
    { kind: "error", error: "NameError: name 'x' isn't defined" },
    { kind: "limit", limit: "outputBytes" },
  ] as const)("by an $kind fails everything, at its moment and with its cause", (cause) => {
    const stopped = fiveSeconds(printed([0, "hello"]), { kind: "stopped", atMs: 1200, cause });
    for (const expected of [
      { kind: "seen", sight: line("hello") },
      { kind: "ends" },
      { kind: "goes-on" },
    ] as const)
      expect(lookFor(expected, stopped)).toEqual({ kind: "fails", atMs: 1200, cause });
  });
});
