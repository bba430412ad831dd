import type { JsonPath } from "./json-walk.ts";
import { problemWithBlock, problemWithCategory, problemWithPin, problemWithSensor } from "./known-names.ts";
import { say } from "./sentences.ts";

/** What settings are looked up in. */
export interface Surroundings {
  readonly languages: readonly string[];
  readonly hasPicture: (path: string) => boolean;
  readonly hasWorkspace: (name: string) => boolean;
}

/** Something that is wrong with one setting. A text in a language of no use is worth a warning only. */
export interface SettingProblem {
  readonly path: JsonPath;
  /** Is told the name of the setting and the words for its place. */
  readonly sentence: (name: string, place: string) => string;
  readonly isWarning: boolean;
}

type LookUp = (value: unknown, around: Surroundings) => (string | null)[];

/** Settings that name something, and what is wrong with what they name. A new one is one line here. */
const lookUps: Readonly<Record<string, LookUp>> = {
  pin: (pin) => texts(pin).map(problemWithPin),
  block: (types) => texts(types).map(problemWithBlock),
  blocks: (types) => texts(types).map(problemWithBlock),
  category: (id) => texts(id).map(problemWithCategory),
  categories: (ids) => texts(ids).map(problemWithCategory),
  sensors: (changes) => sensorsOf(changes).map(problemWithSensor),
  picture: (path, { hasPicture }) => texts(path).map((one) => (hasPicture(one) ? null : say.noPicture(one))),
  solution: (name, around) => texts(name).map((one) => problemWithWorkspace(one, around)),
  workspace: (name, around) => texts(name).map((one) => problemWithWorkspace(one, around)),
};

/** Texts for people, which are there in each language of the pack. */
const words: ReadonlySet<string> = new Set(["title", "about", "says", "question", "text", "why"]);
/** What is in these is somebody else's: answers of web sites, and fields of blocks. */
const foreign: ReadonlySet<string> = new Set(["answers", "fields"]);

/** What is wrong with the things that settings name. The settings fit their schema. */
export function problemsWithNames(
  settings: unknown,
  around: Surroundings,
  path: JsonPath = [],
): SettingProblem[] {
  if (typeof settings !== "object" || settings === null) return [];
  return Object.entries(settings).flatMap(([key, value]) => {
    const way = [...path, Array.isArray(settings) ? Number(key) : key];
    if (foreign.has(key)) return [];
    if (words.has(key) && typeof value === "object")
      return problemsWithWords(Object.keys(value), around, way);
    const lookUp = Object.hasOwn(lookUps, key) ? lookUps[key] : undefined;
    const found = (lookUp?.(value, around) ?? []).flatMap((sentence) => sentence ?? []);
    const here = found.map((sentence) => ({ path: way, sentence: () => sentence, isWarning: false }));
    return [...here, ...problemsWithNames(value, around, way)];
  });
}

function problemsWithWords(
  written: readonly string[],
  around: Surroundings,
  path: JsonPath,
): SettingProblem[] {
  const missing = around.languages.filter((language) => !written.includes(language));
  const idle = written.filter((language) => !around.languages.includes(language));
  return [
    ...missing.map((language) => ({
      path,
      sentence: (name: string, place: string) => say.untranslated(name, place, language),
      isWarning: false,
    })),
    ...idle.map((language) => ({ path, sentence: () => say.overTranslated(language), isWarning: true })),
  ];
}

const problemWithWorkspace = (name: string, { hasWorkspace }: Surroundings): string | null =>
  hasWorkspace(name) ? null : say.noWorkspace(name);

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");

function sensorsOf(changes: unknown): string[] {
  const all = Array.isArray(changes) ? changes.flatMap((change) => Object.keys(Object(change))) : [];
  return [...new Set(all)].filter((name) => name !== "at");
}
