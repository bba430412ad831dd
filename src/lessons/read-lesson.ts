import * as v from "valibot";
import { MOST_TOLD } from "./bounds.ts";
import { canBeLive } from "./checks/look-live.ts";
import { idSchema } from "./format/id.ts";
import { type LessonSettings, lessonSchema } from "./format/lesson.ts";
import { type ReadText, readLessonText } from "./lesson-text.ts";
import { problemsWithNames, type Surroundings } from "./names-in-settings.ts";
import { lookUpMentions } from "./names-in-text.ts";
import type { Notes } from "./notes.ts";
import type { Language, Lesson, LessonText, PackFiles } from "./pack.ts";
import { say } from "./sentences.ts";
import { placeOf } from "./setting-issues.ts";
import { type JsonFile, readJsonFile, readSettings, readText } from "./settings-file.ts";
import { readWorkspace } from "./workspace-file.ts";

/** The paths of a lesson's files. */
const paths = {
  settings: (id: string) => `${id}/lesson.json`,
  text: (id: string, language: Language) => `${language}/${id}.md`,
  workspace: (id: string, name: string) => `${id}/${name}.json`,
};

/** What a lesson is read in: the pack's languages and pictures. */
export type PackAround = Pick<Surroundings, "languages" | "hasPicture">;

/** Reads a lesson by the name of its folder; null, and each problem is noted, if it cannot be used. */
export function readLesson(files: PackFiles, id: string, pack: PackAround, notes: Notes): Lesson | null {
  const workspaces = readWorkspaces(files, id, notes);
  const around: Surroundings = { ...pack, hasWorkspace: (name) => files.has(paths.workspace(id, name)) };
  if (!around.hasWorkspace("start")) notes.problem("", null, say.missing(paths.workspace(id, "start")));
  const settings = readLessonSettings(files, id, around, notes);
  const texts = pack.languages.map((language) => {
    return [language, readOneText(files, id, language, settings, around, notes)] as const;
  });
  return settings && { id, settings, texts: Object.fromEntries(texts), workspaces };
}

function readWorkspaces(files: PackFiles, id: string, notes: Notes): Lesson["workspaces"] {
  const names = [...files.keys()].flatMap((path) => {
    const [, name = "lesson"] = path.startsWith(`${id}/`) ? (/\/([^/]+)\.json$/.exec(path) ?? []) : [];
    return name !== "lesson" && path === paths.workspace(id, name) && v.is(idSchema, name) ? [name] : [];
  });
  return Object.fromEntries(
    names.map((name) => [name, readWorkspace(files, paths.workspace(id, name), notes) ?? {}]),
  );
}

function readLessonSettings(
  files: PackFiles,
  id: string,
  around: Surroundings,
  notes: Notes,
): LessonSettings | null {
  const path = paths.settings(id);
  const json = readJsonFile(files, path, notes);
  const settings = json && readSettings(json, path, lessonSchema, notes);
  if (!json || !settings) return null;
  noteNames(json, path, settings, around, notes);
  noteTwice(json, path, settings, notes);
  noteLive(json, path, settings, notes);
  for (const [i, { solution = "solution" }] of settings.steps.entries()) {
    if (around.hasWorkspace(solution)) continue;
    notes.problem(path, json.lineOf(["steps", i, "solution"]), say.noWorkspace(solution));
  }
  return settings;
}

/** Notes what is wrong with the things that settings name. */
export function noteNames(
  json: JsonFile,
  file: string,
  settings: unknown,
  around: Surroundings,
  notes: Notes,
): void {
  for (const { path, sentence, isWarning } of problemsWithNames(settings, around)) {
    if (notes.isFull) return;
    const told = sentence(...placeOf(path, json.value));
    // Texts in a language that is still being written are many: once for the file is enough.
    if (isWarning) notes.warning(file, null, told);
    else notes.problem(file, json.lineOf(path), told);
  }
}

/** Ids are what a learner's progress is kept by: those of checks have to differ in all of a lesson. */
function noteTwice(json: JsonFile, file: string, { steps }: LessonSettings, notes: Notes): void {
  const [stepIds, checkIds] = [new Set<string>(), new Set<string>()];
  for (const [i, { id: step, checks = [] }] of steps.entries()) {
    if (stepIds.has(step)) notes.problem(file, json.lineOf(["steps", i, "id"]), say.twiceStep(step));
    stepIds.add(step);
    for (const [k, { id: check }] of checks.entries()) {
      const path = ["steps", i, "checks", k, "id"];
      if (checkIds.has(check)) notes.problem(file, json.lineOf(path), say.twiceCheck(check));
      checkIds.add(check);
    }
  }
}

function noteLive(json: JsonFile, file: string, { steps }: LessonSettings, notes: Notes): void {
  for (const [i, { checks = [] }] of steps.entries()) {
    for (const [k, check] of checks.entries()) {
      if (check.kind !== "behaviour" || !check.live || canBeLive(check)) continue;
      notes.problem(file, json.lineOf(["steps", i, "checks", k, "live"]), say.notLive);
    }
  }
}

function readOneText(
  files: PackFiles,
  id: string,
  language: Language,
  settings: LessonSettings | null,
  around: Surroundings,
  notes: Notes,
): LessonText {
  const path = paths.text(id, language);
  const source = readText(files, path, notes);
  if (source === null) return { title: "", goal: "", steps: [] };
  const read = readLessonText(source);
  for (const { line, sentence } of read.problems) notes.problem(path, line, sentence);
  if (settings) noteSteps(path, read, settings, paths.settings(id), notes);
  lookUpMentions(path, source, around, notes);
  return read.text;
}

/** Notes where the steps of a text are not those of the settings. */
function noteSteps(
  path: string,
  { text, stepLines }: ReadText,
  settings: LessonSettings,
  settingsPath: string,
  notes: Notes,
): void {
  const written = text.steps.slice(0, MOST_TOLD).map(({ id }) => id);
  const set = settings.steps.map(({ id }) => id);
  const missing = set.filter((id) => !written.includes(id));
  for (const id of missing) notes.problem(path, null, say.stepNotInText(id, settingsPath));
  for (const [i, id] of written.entries()) {
    const line = stepLines[i] ?? null;
    if (id && !set.includes(id)) notes.problem(path, line, say.stepOnlyInText(id.slice(0, 60), settingsPath));
    if (id && written.indexOf(id) < i) notes.problem(path, line, say.twiceStep(id.slice(0, 60)));
  }
  const isSameSet = written.toSorted().join() === set.toSorted().join();
  const wrong = written.findIndex((id, i) => id !== set[i]);
  if (isSameSet && wrong >= 0) notes.problem(path, stepLines[wrong] ?? null, say.stepOrder(settingsPath));
}
