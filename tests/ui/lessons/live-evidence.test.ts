import { describe, expect, it } from "vitest";
import type { CheckOf } from "../../../src/lessons/checks/checks.ts";
import { isLive, LiveEvidence } from "../../../src/ui/lessons/live-evidence.ts";

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

it("only checks of behaviour that say so are looked for there", () => {
  expect([isLive(check), isLive({ ...check, live: false })]).toEqual([true, false]);
});
