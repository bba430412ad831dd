import type { LooseSettings } from "../../lessons/authoring/draft-files.ts";
import type { Sight } from "../../lessons/checks/sights/sights.ts";
import { colourWords, sightFields as words } from "./check-words.ts";
import type { Field } from "./field-table.ts";

const pin: Field = { name: "pin", kind: "pin", label: words.pin, isOptional: true };
const onPin: Field = { ...pin, isOptional: false };
const number = (name: string, label: string, isOptional = true): Field => ({
  name,
  kind: "number",
  label,
  isOptional,
});
const text = (name: string, label: string, isOptional = true): Field => ({
  name,
  kind: "text",
  label,
  isOptional,
});
const tolerance = number("tolerance", words.tolerance);

/** What can be said of each kind of sight, and what it is before that. */
export const sightTable: {
  readonly [Kind in Sight["kind"]]: { readonly first: LooseSettings; readonly fields: readonly Field[] };
} = {
  pin: {
    first: { pin: "LED", level: 1 },
    fields: [
      onPin,
      {
        name: "level",
        kind: "choice",
        label: words.level,
        choices: [
          [1, words.high],
          [0, words.low],
        ],
      },
    ],
  },
  rgb: {
    first: { colour: "red" },
    fields: [{ name: "colour", kind: "choice", label: words.colour, choices: Object.entries(colourWords) }],
  },
  prints: {
    first: { text: "*" },
    fields: [text("text", words.line), number("number", words.number), tolerance],
  },
  tone: { first: {}, fields: [pin, number("hertz", words.hertz), tolerance] },
  servo: { first: { degrees: 90 }, fields: [pin, number("degrees", words.degrees, false), tolerance] },
  power: {
    first: { pin: "LED", percent: 50 },
    fields: [onPin, number("percent", words.percent, false), tolerance],
  },
  strip: {
    first: { colour: "any", atLeast: 1 },
    fields: [
      pin,
      text("colour", words.stripColour, false),
      number("light", words.light),
      number("atLeast", words.lights),
      tolerance,
    ],
  },
  request: {
    first: { url: "*" },
    fields: [
      text("url", words.url, false),
      {
        name: "method",
        kind: "choice",
        label: words.method,
        isOptional: true,
        choices: ["GET", "POST", "PUT", "DELETE"].map((one) => [one, one] as const),
      },
      text("body", words.body),
    ],
  },
  page: { first: { request: "/" }, fields: [text("request", words.visit), text("text", words.answer)] },
  publish: { first: { topic: "*" }, fields: [text("topic", words.topic), text("message", words.message)] },
};
