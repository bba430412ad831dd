import * as v from "valibot";
import { MOST_TEXT_BYTES, MOST_TOLD } from "./bounds.ts";
import { type JsonText, readJson } from "./json-text.ts";
import type { JsonPath } from "./json-walk.ts";
import type { Notes } from "./notes.ts";
import type { PackFiles } from "./pack.ts";
import { say } from "./sentences.ts";
import { pathOf, placeOf, sentenceOf } from "./setting-issues.ts";

/** Deeper than any settings; blocks in a file of their own lie deeper. */
const MOST_DEPTH = 60;

/** A file of JSON that was read, with the lines of what is in it. */
export type JsonFile = Extract<JsonText, { kind: "json" }>;

/** A file of text; null, and a problem is noted, when it is not there, too large or no text. */
export function readText(files: PackFiles, path: string, notes: Notes): string | null {
  const bytes = files.get(path);
  if (!bytes) notes.problem("", null, say.missing(path));
  else if (bytes.length > MOST_TEXT_BYTES) notes.problem(path, null, say.textTooLarge);
  else {
    const text = decode(bytes);
    if (text === null) notes.problem(path, null, say.notText);
    return text;
  }
  return null;
}

/** A file of JSON; null, and a problem is noted, when it cannot be read. */
export function readJsonFile(
  files: PackFiles,
  path: string,
  notes: Notes,
  mostDepth: number = MOST_DEPTH,
): JsonFile | null {
  const text = readText(files, path, notes);
  if (text === null) return null;
  const json = readJson(text, mostDepth);
  if (json.kind === "broken") {
    notes.problem(path, json.line, json.sentence);
    return null;
  }
  for (const { name, line } of json.twice) notes.problem(path, line, say.setTwice(name));
  return json;
}

/** Settings that fit their schema; null, and every problem is noted, when they do not. Unknown ones are warned of. */
export function readSettings<Schema extends v.GenericSchema>(
  json: JsonFile,
  path: string,
  schema: Schema,
  notes: Notes,
): v.InferOutput<Schema> | null {
  const parsed = v.safeParse(schema, json.value);
  // Of what does not fit, too: a setting that is missing may be one that is misspelt.
  warnOfUnknown(json, path, parsed.output, notes);
  if (parsed.success) return parsed.output;
  for (const issue of parsed.issues.slice(0, MOST_TOLD)) {
    notes.problem(path, json.lineOf(pathOf(issue)), sentenceOf(issue, json.value));
  }
  return null;
}

/**
 * A schema leaves out what it does not know: what was written and is not among what was read, is unknown. `$schema` is
 * there for editors.
 */
function warnOfUnknown(json: JsonFile, file: string, output: unknown, notes: Notes): void {
  const unknown = unknownIn(json.value, output, []).filter((path) => path.join() !== "$schema");
  for (const path of unknown.slice(0, MOST_TOLD)) {
    notes.warning(file, json.lineOf(path), say.unknownSetting(...placeOf(path, json.value)));
  }
}

function unknownIn(input: unknown, output: unknown, path: JsonPath): JsonPath[] {
  if (typeof input !== "object" || input === null) return [];
  const known = new Map(Object.entries(Object(output)));
  return Object.entries(input).flatMap(([key, value]) => {
    const way = [...path, Array.isArray(input) ? Number(key) : key];
    return known.has(key) ? unknownIn(value, known.get(key), way) : [way];
  });
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
