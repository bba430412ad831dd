import { describe, expect, it } from "vitest";
import type { CheckOf } from "../../../src/lessons/checks/checks.ts";
import { LiveEvidence, liveChecksAt } from "../../../src/ui/lessons/live-evidence.ts";

const check: CheckOf<"behaviour"> = {
  kind: "behaviour",
  id: "says-hello",
  says: { en: "It does not say hello." },
  seconds: 5,
  expect: { kind: "seen", sight: { kind: "prints", text: "Hello *" } },
  live: true,
};
const bytes = (text: string) => new TextEncoder().encode(text);

function listening() {
  const clock = { nowMs: 100 };
  const evidence = new LiveEvidence(() => clock.nowMs);
  evidence.begin();
  return { clock, evidence };
}

describe("what a real board prints", () => {
  it("bears a check out as soon as the line is whole, however it came", () => {
    const { evidence } = listening();
    evidence.hear(bytes("Hel"));
    evidence.hear(bytes("lo world"));
    expect(evidence.bearsOut(check, false)).toBe(false);
    evidence.hear(bytes("\r\n"));
    expect(evidence.bearsOut(check, false)).toBe(true);
  });

  it("does not count when it comes after the time that the check watches", () => {
    const { clock, evidence } = listening();
    clock.nowMs = 5200;
    evidence.hear(bytes("Hello late\n"));
    expect(evidence.bearsOut(check, true)).toBe(false);
  });

  it("is forgotten when another program begins", () => {
    const { evidence } = listening();
    evidence.hear(bytes("Hello world\n"));
    evidence.begin();
    expect(evidence.bearsOut(check, true)).toBe(false);
  });

  it("may be a flood, of which only the beginning is kept", () => {
    const { evidence } = listening();
    evidence.hear(bytes("x\n".repeat(5000)));
    evidence.hear(bytes("Hello world\n"));
    evidence.hear(bytes("x".repeat(100_000)));
    expect(evidence.bearsOut(check, true)).toBe(false);
  });
});

describe("the checks that are looked for on a real board", () => {
  const settings = {
    format: "untether-lesson" as const,
    minutes: 5,
    steps: [
      { id: "one", checks: [check, { ...check, id: "not-live", live: false }] },
      { id: "two", checks: [{ ...check, id: "later" }] },
      { id: "yours" },
    ],
  };

  it.each([
    [0, ["says-hello"]],
    [1, ["later"]],
    [2, ["later"]],
  ])("at step %i are its own, else those of the step before", (place, ids) => {
    expect(liveChecksAt(settings, place).map(({ id }) => id)).toEqual(ids);
  });

  it("are none in a lesson without any", () => {
    expect(liveChecksAt({ ...settings, steps: [{ id: "yours" }] }, 0)).toEqual([]);
  });
});
