import { describe, expect, it } from "vitest";
import type { Expectation } from "../../../src/lessons/checks/expectations/expectations.ts";
import type { Sight } from "../../../src/lessons/checks/sights/sights.ts";
import { expectationWords, firstSays, sightWords } from "../../../src/ui/authoring/check-words.ts";
import { expectationIn } from "../../../src/ui/authoring/expectation-form.ts";
import { expectationTable } from "../../../src/ui/authoring/expectation-table.ts";
import { sightTable } from "../../../src/ui/authoring/sight-table.ts";

const led: Sight = { kind: "pin", pin: "LED", level: 1 };

describe("what a solution did, in words", () => {
  it.each<[Expectation, string]>([
    [{ kind: "seen", sight: led, atLeast: 5 }, "The LED came on 5 times in 10 seconds."],
    [{ kind: "seen", sight: { kind: "prints", text: "Hello" } }, "“Hello” was printed once."],
    [
      { kind: "lasts", sight: led, atLeast: 0.7, atMost: 1.3 },
      "This lasted 0.7 to 1.3 seconds each time: the LED is on.",
    ],
    [
      { kind: "order", sights: [led, { kind: "rgb", colour: "red" }] },
      "One after the other: the LED is on, then the RGB LED is red.",
    ],
    [{ kind: "goes-on" }, "After 10 seconds the program went on."],
  ])("is a sentence: %j", (expect_, sentence) => {
    expect(expectationWords(expect_, 10)).toBe(sentence);
  });

  it.each(Object.entries(sightTable))("has no gap left for a new %s", (kind, { first }) => {
    const sight = { kind, ...first } as Sight;
    expect(sightWords(sight)).not.toMatch(/[{}]|undefined/);
    expect(expectationIn({ kind: "never", sight })).not.toBeNull();
  });

  it.each(Object.entries(expectationTable))(
    "has no gap left for a new expectation %s",
    (kind, { first, sights }) => {
      const seen = Object.fromEntries(sights.map((name) => [name, name === "sights" ? [led, led] : led]));
      const whole = expectationIn({ kind, ...seen, ...first });
      expect(whole).not.toBeNull();
      if (!whole) return;
      expect(expectationWords(whole, 10)).not.toMatch(/[{}]|undefined/);
      expect(firstSays(whole)).not.toMatch(/[{}]|undefined/);
    },
  );
});
