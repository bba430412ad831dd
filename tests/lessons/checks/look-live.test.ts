import { describe, expect, it } from "vitest";
import type { CheckOf } from "../../../src/lessons/checks/checks.ts";
import { lookLive } from "../../../src/lessons/checks/look-live.ts";

const check = (expect: CheckOf<"behaviour">["expect"]): CheckOf<"behaviour"> => ({
  kind: "behaviour",
  id: "x",
  says: { en: "No." },
  seconds: 5,
  live: true,
  expect,
});
const hello = { kind: "prints", text: "hello" } as const;
const lines = [{ atMs: 1000, line: "hello" }];

describe("what a real board prints", () => {
  it("holds as soon as it has to hold", () => {
    const seen = check({ kind: "seen", sight: hello });
    expect(lookLive(seen, [], 1000)).toEqual({ kind: "open" });
    expect(lookLive(seen, lines, 1001)).toEqual({ kind: "holds" });
    expect(lookLive(seen, [], 5000)).toEqual({ kind: "fails", atMs: null });
  });

  it("fails as soon as it cannot hold any more", () => {
    const never = check({ kind: "never", sight: hello });
    expect(lookLive(never, [], 1000)).toEqual({ kind: "open" });
    expect(lookLive(never, lines, 1001)).toEqual({ kind: "fails", atMs: 1000 });
    expect(lookLive(never, [], 5000)).toEqual({ kind: "holds" });
  });

  it("is open while one more line would be too many", () => {
    const once = check({ kind: "seen", sight: hello, atMost: 1 });
    expect(lookLive(once, lines, 2000)).toEqual({ kind: "open" });
    expect(lookLive(once, lines, 5000)).toEqual({ kind: "holds" });
  });

  it("is looked at when the program has ended, however early", () => {
    expect(lookLive(check({ kind: "ends" }), lines, 2000)).toEqual({ kind: "open" });
    expect(lookLive(check({ kind: "ends" }), lines, 2000, true)).toEqual({ kind: "holds" });
    expect(lookLive(check({ kind: "seen", sight: hello }), [], 2000, true)).toEqual({
      kind: "fails",
      atMs: null,
    });
  });

  it("counts only while the check watches", () => {
    expect(lookLive(check({ kind: "seen", sight: hello }), [{ atMs: 6000, line: "hello" }], 7000).kind).toBe(
      "fails",
    );
  });
});
