import type { LooseSettings } from "../../lessons/authoring/draft-files.ts";
import type { Field } from "./field-table.ts";
import { sceneFields as words } from "./scene-words.ts";

/** What can happen around the board: what it is called, its fields, and what a new one is. */
export interface SceneRow {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly first: LooseSettings;
}

const at: Field = { name: "at", kind: "number", label: words.at };
const number = (name: string, label: string, isOptional = false): Field => ({
  name,
  kind: "number",
  label,
  isOptional,
});
const text = (name: string, label: string): Field => ({ name, kind: "text", label });
const pin: Field = { name: "pin", kind: "pin", label: words.pin };
const choice = (name: string, label: string, choices: NonNullable<Field["choices"]>): Field => ({
  name,
  kind: "choice",
  label,
  choices,
});
const analogPins = ["A0", "A1", "A2", "A3"].map((one) => [one, one] as const);

/** What happens to pins and keys, as rows of fields. Another one is one line here. */
export const atHand: readonly SceneRow[] = [
  { name: "presses", fields: [at, pin, number("for", words.holdFor, true)], first: { at: 1, pin: "D2" } },
  {
    name: "analog",
    fields: [at, choice("pin", words.pin, analogPins), number("percent", words.percent)],
    first: { at: 0, pin: "A0", percent: 50 },
  },
  { name: "typed", fields: [at, text("text", words.text)], first: { at: 1, text: "hello" } },
];

/** What happens further away, or seldom. */
export const others: readonly SceneRow[] = [
  {
    name: "moves",
    fields: [
      at,
      choice("move", words.move, [
        ["shake", words.shake],
        ["tap", words.tap],
        ["drop", words.drop],
        ["spin", words.spin],
      ]),
    ],
    first: { at: 1, move: "shake" },
  },
  {
    name: "pins",
    fields: [
      at,
      pin,
      choice("level", words.level, [
        [1, words.high],
        [0, words.low],
        [null, words.open],
      ]),
    ],
    first: { at: 0, pin: "D2", level: 1 },
  },
  {
    name: "networks",
    fields: [text("name", words.network), text("password", words.password)],
    first: { name: "School", password: "password" },
  },
  {
    name: "wifi",
    fields: [
      at,
      choice("link", words.link, [
        ["down", words.down],
        ["up", words.up],
      ]),
    ],
    first: { at: 5, link: "down" },
  },
  { name: "visits", fields: [at, text("request", words.request)], first: { at: 3, request: "/" } },
  {
    name: "messages",
    fields: [at, text("topic", words.topic), text("text", words.text)],
    first: { at: 3, topic: "class/hello", text: "hello" },
  },
];
