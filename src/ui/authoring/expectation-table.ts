import type { LooseSettings } from "../../lessons/authoring/draft-files.ts";
import type { Expectation } from "../../lessons/checks/expectations/expectations.ts";
import { expectationFields as words } from "./check-words.ts";
import type { Field } from "./field-table.ts";

const number = (name: string, label: string, isOptional = true): Field => ({
  name,
  kind: "number",
  label,
  isOptional,
});

/** What can be said of each kind of expectation: what is seen, and how often or when. */
export const expectationTable: {
  readonly [Kind in Expectation["kind"]]: {
    readonly first: LooseSettings;
    /** The settings that are sights. */
    readonly sights: readonly ("sight" | "until" | "sights")[];
    readonly fields: readonly Field[];
  };
} = {
  seen: {
    first: { atLeast: 1 },
    sights: ["sight"],
    fields: [
      number("atLeast", words.timesAtLeast),
      number("atMost", words.timesAtMost),
      number("from", words.from),
      number("to", words.to),
    ],
  },
  never: { first: {}, sights: ["sight"], fields: [number("from", words.from), number("to", words.to)] },
  at: { first: { at: 1 }, sights: ["sight"], fields: [number("at", words.at, false)] },
  order: {
    first: {},
    sights: ["sights"],
    fields: [number("within", words.within), number("times", words.times)],
  },
  lasts: {
    first: { atLeast: 0.5 },
    sights: ["sight"],
    fields: [
      number("atLeast", words.lastsAtLeast),
      number("atMost", words.lastsAtMost),
      number("times", words.times),
    ],
  },
  until: { first: {}, sights: ["sight", "until"], fields: [] },
  ends: { first: {}, sights: [], fields: [number("by", words.by)] },
  "goes-on": { first: {}, sights: [], fields: [] },
};
