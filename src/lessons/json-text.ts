import { type Break, type JsonPath, walkJson } from "./json-walk.ts";
import { say } from "./sentences.ts";

/** JSON that was read, with the lines of what is in it; or why it could not be. Lines count from 1. */
export type JsonText =
  | {
      readonly kind: "json";
      readonly value: unknown;
      /** The line of a value, or of what it would have to be in. Walks through all of the text. */
      readonly lineOf: (path: JsonPath) => number;
      /** What is set twice, of which the first one is lost. */
      readonly twice: readonly { readonly name: string; readonly line: number }[];
    }
  | { readonly kind: "broken"; readonly line: number; readonly sentence: string };

/** The most repetitions that are told. */
const MOST_TWICE = 50;

/** Reads JSON that nests no deeper than this. */
export function readJson(text: string, mostDepth: number): JsonText {
  const twice: { name: string; line: number }[] = [];
  const broken = walkJson(text, mostDepth, (path, offset, isTwice) => {
    if (isTwice && twice.length < MOST_TWICE)
      twice.push({ name: String(path.at(-1)), line: lineAt(text, offset) });
  });
  if (broken) return { kind: "broken", line: lineAt(text, broken.offset), sentence: sentenceOf(broken) };
  return { kind: "json", value: JSON.parse(text), twice, lineOf: (path) => findLine(text, mostDepth, path) };
}

/** The line of a character, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

function findLine(text: string, mostDepth: number, wanted: JsonPath): number {
  let [best, deepest] = [0, -1];
  walkJson(text, mostDepth, (path, offset) => {
    if (path.length <= deepest || !path.every((key, i) => key === wanted[i])) return;
    [best, deepest] = [offset, path.length];
  });
  return lineAt(text, best);
}

function sentenceOf({ reason }: Break): string {
  if (reason === "too deep") return say.tooDeep;
  return reason === "unfinished" ? say.unfinishedJson : say.wrongJson;
}
