import type * as v from "valibot";
import type { JsonPath } from "./json-walk.ts";
import { say } from "./sentences.ts";

type Issue = v.BaseIssue<unknown>;

/** What is wrong with a setting, in a plain sentence that names the setting, its step and its check. */
export function sentenceOf(issue: Issue, settings: unknown): string {
  const path = pathOf(issue);
  if (path.length === 0) return say.fileWrong(wantedBy(issue));
  const [name, place] = placeOf(path, settings);
  if (issue.type === "check") return say.settingBreaks(name, place, issue.message);
  const isMissing = issue.received === "undefined" && issue.kind === "schema";
  return isMissing ? say.settingMissing(name, place) : say.settingWrong(name, place, wantedBy(issue));
}

/** The way to the setting that is wrong. */
export const pathOf = (issue: Issue): JsonPath =>
  (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));

/** What a setting is called, as in `toolbox.blocks`, and the check and step that it is in, as words to follow it. */
export function placeOf(path: JsonPath, settings: unknown): readonly [name: string, place: string] {
  const idAt = (length: number): string => idOf(path.slice(0, length), settings);
  const isInStep = path[0] === "steps" && path.length > 2;
  const isInCheck = isInStep && path[2] === "checks" && path.length > 4;
  const name = nameOf(path.slice(isInCheck ? 4 : isInStep ? 2 : 0));
  return [name, (isInCheck ? say.inCheck(idAt(4)) : "") + (isInStep ? say.inStep(idAt(2)) : "")];
}

/** As it would be written in a program: `presses[0].at`. */
const nameOf = (path: JsonPath): string =>
  path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i > 0 ? "." : ""}${key}`))
    .join("")
    .slice(0, 200);

/** The id of a step or check, else which one of the list it is, counted from 1. */
function idOf(path: JsonPath, settings: unknown): string {
  const { id }: { id?: unknown } = Object(valueAt(settings, path));
  return typeof id === "string" && id !== "" ? id.slice(0, 60) : `${Number(path.at(-1)) + 1}`;
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((at, key) => Object.getOwnPropertyDescriptor(Object(at), key)?.value, value);
}

/** What would have been right. */
function wantedBy(issue: Issue): string {
  const { expected, received } = issue;
  const limit = (expected ?? "").replace(/^[<>]=/, "");
  switch (issue.type) {
    case "integer":
      return say.wanted.integer ?? "";
    case "min_value":
      return say.atLeast(limit);
    case "max_value":
      return say.atMost(limit);
    case "min_length":
      return received === "0" && typeof issue.input === "string"
        ? say.lettersAtLeast(limit)
        : entries(issue, limit);
    case "max_length":
      return typeof issue.input === "string" ? say.lettersAtMost(limit) : say.entriesAtMost(limit);
    case "min_entries":
      return say.entriesAtLeast(limit);
    case "max_entries":
      return say.entriesAtMost(limit);
    case "regex":
      return issue.message;
    default:
      return kinds(expected ?? "");
  }
}

const entries = ({ input }: Issue, limit: string): string =>
  typeof input === "string" ? say.lettersAtLeast(limit) : say.entriesAtLeast(limit);

/** Valibot writes what it wants as `string`, `"a"`, `("a" | "b")`, `!undefined`. */
function kinds(expected: string): string {
  const choices = expected.replace(/^\((.*)\)$/, "$1").split(" | ");
  if (choices.every((choice) => /^("|\d)/.test(choice))) return say.oneOf(choices);
  return say.or(choices.map((choice) => say.wanted[choice] ?? say.somethingElse));
}
