import { describe, expect, it } from "vitest";
import type { TraceEntry } from "../../../src/device/judge/trace.ts";
import { suggestChecks } from "../../../src/lessons/authoring/suggest-checks.ts";
import { lookFor } from "../../../src/lessons/checks/expectations/expectations.ts";
import type { Watched } from "../../../src/lessons/checks/watched.ts";

const goesOn = (trace: readonly TraceEntry[]): Watched => ({
  trace,
  output: "",
  watchedMs: 5000,
  ending: { kind: "goes-on" },
});

const blinking = goesOn(
  Array.from({ length: 10 }, (_, i): TraceEntry => [10 + i * 500, "pin", "LED", i % 2 === 0 ? 1 : 0]),
);
const led = { kind: "pin", pin: "LED", level: 1 } as const;

describe("what checks could ask for", () => {
  it("counts how often a light came on, and measures for how long", () => {
    const suggested = suggestChecks(blinking);
    expect(suggested).toContainEqual({ kind: "seen", sight: led, atLeast: 5 });
    expect(suggested).toContainEqual({ kind: "lasts", sight: led, atLeast: 0.35, atMost: 0.65 });
    expect(suggested).toContainEqual({ kind: "goes-on" });
  });

  it("has numbers in what is printed stand for any number, and signs for themselves", () => {
    const watched = goesOn([
      [1, "print", "Count: 1"],
      [2, "print", "Count: 2"],
      [3, "print", "Why? *"],
    ]);
    expect(suggestChecks(watched)).toContainEqual({
      kind: "seen",
      sight: { kind: "prints", text: "Count: #" },
      atLeast: 2,
    });
    expect(suggestChecks(watched)).toContainEqual({
      kind: "order",
      sights: [
        { kind: "prints", text: "Count: #" },
        { kind: "prints", text: "Why\\? \\*" },
      ],
    });
  });

  it("sees the colours of the RGB LED, and not its three pins", () => {
    const watched = goesOn([
      [0, "pin", "LEDR", 0],
      [1000, "pin", "LEDR", 1],
      [1001, "pin", "LEDG", 0],
    ]);
    const [first, ...others] = suggestChecks(watched);
    expect(first).toEqual({
      kind: "order",
      sights: [
        { kind: "rgb", colour: "red" },
        { kind: "rgb", colour: "green" },
      ],
    });
    expect(JSON.stringify(others)).not.toContain("LEDR");
  });

  it("tells tones, servos and dimmed lamps apart", () => {
    const watched = goesOn([
      [0, "wave", "D3", 440, 50],
      [500, "wave", "D3", 0, 0],
      [600, "wave", "D9", 50, 7.5],
      [700, "wave", "D5", 1000, 30],
    ]);
    const kinds = suggestChecks(watched).flatMap((one) => ("sight" in one ? [one.sight] : []));
    expect(kinds).toContainEqual({ kind: "tone", pin: "D3", hertz: 440 });
    expect(kinds).toContainEqual({ kind: "servo", pin: "D9", degrees: 90 });
    expect(kinds).toContainEqual({ kind: "power", pin: "D5", percent: 30 });
  });

  it("asks for an end where a program came to one, and for nothing of one that broke", () => {
    const over: Watched = { trace: [], output: "", watchedMs: 5000, ending: { kind: "over", atMs: 3 } };
    expect(suggestChecks(over)).toEqual([{ kind: "ends" }]);
    const cause = { kind: "error", error: "NameError: x" } as const;
    const broken: Watched = { ...blinking, ending: { kind: "stopped", atMs: 20, cause } };
    expect(suggestChecks(broken)).toEqual([]);
  });

  it("all holds for the program that it was taken from", () => {
    for (const expectation of suggestChecks(blinking))
      expect(lookFor(expectation, blinking).kind).toBe("holds");
  });
});
