import type { WorkspaceJson } from "../../projects/project.ts";
import { FORMAT_VERSION } from "../format/pack.ts";
import type { Language, PackFiles } from "../pack.ts";
import {
  changeSettings,
  idFor,
  jsonText,
  type LooseSettings,
  moved,
  settingsIn,
  textOf,
  textsIn,
  withFile,
  withoutFiles,
} from "./draft-files.ts";

/** The path of a pack's own settings. */
export const PACK = "pack.json";
const MINUTES = 15;
/** What is in these is somebody else's: answers of web sites, and fields of blocks. */
const foreign: ReadonlySet<string> = new Set(["answers", "fields"]);

/** Words that a new pack or lesson begins with, in the language that its teacher writes in. */
export interface FirstWords {
  readonly title: string;
  readonly about: string;
  readonly stepTitle: string;
}

/** A new pack without lessons. */
export function newPack(words: FirstWords, author: string, language: Language): PackFiles {
  const { title, about } = words;
  const settings = {
    format: "untether-pack",
    formatVersion: FORMAT_VERSION,
    id: idFor(title, [], "pack"),
    version: "1.0.0",
    title: { [language]: title },
    about: { [language]: about },
    author,
    licence: "CC-BY-4.0",
    languages: [language],
    order: [],
  };
  return withFile(new Map(), PACK, jsonText(settings));
}

/** What a pack is called, in the language that it is written in; empty where it has no name yet. */
export function titleOf(files: PackFiles): string {
  const title = settingsIn(files, PACK)?.title;
  const [first = ""] = Object.values(Object(title));
  return typeof first === "string" ? first : "";
}

/** The languages of a pack, the one that it is written in first. */
export const languagesOf = (files: PackFiles): readonly Language[] =>
  textsIn(settingsIn(files, PACK), "languages");

/** The lessons of a pack by their folders, in their order. */
export const lessonsOf = (files: PackFiles): readonly string[] => textsIn(settingsIn(files, PACK), "order");

/** The path of a lesson's text. */
export const textPath = (lesson: string, language: Language): string => `${language}/${lesson}.md`;

/** The path of a lesson's settings. */
export const lessonPath = (lesson: string): string => `${lesson}/lesson.json`;

/** The path of blocks of a lesson, as in `solution`. */
export const workspacePath = (lesson: string, name: string): string => `${lesson}/${name}.json`;

/** Adds a lesson of one step at the end. It begins with the blocks that are given, which are its solution as well. */
export function addLesson(
  files: PackFiles,
  { title, about, stepTitle }: FirstWords,
  workspace: WorkspaceJson,
): { readonly files: PackFiles; readonly lesson: string } {
  const lessons = lessonsOf(files);
  const number = String(lessons.length + 1).padStart(2, "0");
  const lesson = idFor(`${number} ${title}`, lessons, "lesson");
  const step = idFor(stepTitle, [], "step");
  const settings = { format: "untether-lesson", minutes: MINUTES, steps: [{ id: step, checks: [] }] };
  let draft = withFile(files, lessonPath(lesson), jsonText(settings));
  for (const name of ["start", "solution"]) draft = setWorkspace(draft, lesson, name, workspace);
  for (const language of languagesOf(files))
    draft = withFile(
      draft,
      textPath(lesson, language),
      `# ${title}\n\n${about}\n\n## ${stepTitle} {#${step}}\n`,
    );
  return { files: setOrder(draft, [...lessons, lesson]), lesson };
}

/** Takes a lesson out, with all its files. */
export function removeLesson(files: PackFiles, lesson: string): PackFiles {
  const isOfLesson = (path: string) => path.startsWith(`${lesson}/`) || path.endsWith(`/${lesson}.md`);
  const order = lessonsOf(files).filter((one) => one !== lesson);
  return setOrder(withoutFiles(files, isOfLesson), order);
}

/** Puts a lesson elsewhere in the order; places count from 0. */
export const moveLesson = (files: PackFiles, from: number, to: number): PackFiles =>
  setOrder(files, moved(lessonsOf(files), from, to));

/** Puts blocks into a file of a lesson. */
export const setWorkspace = (
  files: PackFiles,
  lesson: string,
  name: string,
  workspace: WorkspaceJson,
): PackFiles => withFile(files, workspacePath(lesson, name), jsonText(workspace));

/**
 * Adds a language. The texts of lessons begin as those of the first language, as their steps have to be the same; all
 * other words are missing until they are translated, and a reader of the pack says so.
 */
export function addLanguage(files: PackFiles, language: Language): PackFiles {
  const languages = languagesOf(files);
  const [first = "en"] = languages;
  if (languages.includes(language)) return files;
  let draft = changeSettings(files, PACK, (settings) => ({
    ...settings,
    languages: [...languages, language],
  }));
  for (const lesson of lessonsOf(files)) {
    const path = textPath(lesson, language);
    if (!draft.has(path)) draft = withFile(draft, path, textOf(files, textPath(lesson, first)));
  }
  return draft;
}

/** Takes a language out, with the texts of the lessons in it. The one that the pack is written in stays. */
export function removeLanguage(files: PackFiles, language: Language): PackFiles {
  const languages = languagesOf(files);
  if (languages[0] === language) return files;
  const draft = withoutFiles(files, (path) => path.startsWith(`${language}/`));
  const json = [PACK, ...lessonsOf(files).map(lessonPath)];
  return json.reduce(
    (all, path) => changeSettings(all, path, (settings) => withoutLanguage(settings, language)),
    changeSettings(draft, PACK, (settings) => ({
      ...settings,
      languages: languages.filter((one) => one !== language),
    })),
  );
}

/** Settings without the texts in a language, of those that are there in others, too. */
function withoutLanguage(settings: LooseSettings, language: Language): LooseSettings {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    const isWords = entries.length > 1 && typeof Reflect.get(value, language) === "string";
    const kept = isWords ? entries.filter(([key]) => key !== language) : entries;
    return Object.fromEntries(kept.map(([key, inner]) => [key, foreign.has(key) ? inner : strip(inner)]));
  };
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, strip(value)]));
}

const setOrder = (files: PackFiles, order: readonly string[]): PackFiles =>
  changeSettings(files, PACK, (settings) => ({ ...settings, order }));
