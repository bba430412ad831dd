import * as v from "valibot";
import { MOST_FILES, MOST_PACK_BYTES } from "./bounds.ts";
import { FORMAT_VERSION, type PackSettings, packSchema } from "./format/pack.ts";
import { Notes } from "./notes.ts";
import type { Pack, PackFiles, Problem } from "./pack.ts";
import { isByTheWay, pictureKind, problemWithPath, withoutOuterFolder } from "./pack-paths.ts";
import { problemWithPicture } from "./picture.ts";
import { noteNames, readLesson } from "./read-lesson.ts";
import { say } from "./sentences.ts";
import { type JsonFile, readJsonFile, readSettings } from "./settings-file.ts";

/** A pack that was read, or all that keeps it from being one; warnings tell of what has no effect. */
export type ReadPack =
  | { readonly kind: "pack"; readonly pack: Pack; readonly warnings: readonly Problem[] }
  | {
      readonly kind: "refused";
      readonly problems: readonly Problem[];
      readonly warnings: readonly Problem[];
    };

const SETTINGS = "pack.json";
const headerSchema = v.object({
  format: v.literal("untether-pack"),
  formatVersion: v.pipe(v.number(), v.minValue(FORMAT_VERSION + 1)),
});

/** Reads a pack from files of any origin. Nothing in them is run or shown; what is wrong is told in sentences. */
export function readPack(given: PackFiles): ReadPack {
  const notes = new Notes();
  const pack = isWithinBounds(given, notes) ? readFiles(given, notes) : null;
  const { problems, warnings } = notes;
  if (pack && !notes.isRefused) return { kind: "pack", pack, warnings };
  return { kind: "refused", problems, warnings };
}

function isWithinBounds(files: PackFiles, notes: Notes): boolean {
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (files.size > MOST_FILES) notes.problem("", null, say.tooManyFiles);
  if (bytes > MOST_PACK_BYTES) notes.problem("", null, say.tooLarge);
  return !notes.isRefused;
}

function readFiles(given: PackFiles, notes: Notes): Pack | null {
  const files = withoutOuterFolder(new Map([...given].filter(([path]) => !isByTheWay(path))));
  if (!files.has(SETTINGS)) {
    notes.problem("", null, say.noPack);
    return null;
  }
  const json = readJsonFile(files, SETTINGS, notes);
  if (!json || isRefusedAtOnce(json, notes)) return null;
  const settings = readSettings(json, SETTINGS, packSchema, notes);
  notePaths(files, notes);
  const pictures = readPictures(files, notes);
  if (!settings) return null;
  notePackNames(json, settings, pictures, notes);
  const around = { languages: settings.languages, hasPicture: (path: string) => pictures.has(path) };
  const lessons = [...new Set(settings.order)].flatMap((id) => readLesson(files, id, around, notes) ?? []);
  noteUnused(files, settings, notes);
  return { settings, lessons, pictures };
}

/** What is no pack, or one of the future, has nothing else that is worth telling. */
function isRefusedAtOnce({ value, lineOf }: JsonFile, notes: Notes): boolean {
  const header = v.safeParse(headerSchema, value);
  if (header.success)
    notes.problem(SETTINGS, lineOf(["formatVersion"]), say.newer(header.output.formatVersion));
  const isPack = v.is(v.object({ format: v.literal("untether-pack") }), value);
  if (!isPack) notes.problem(SETTINGS, lineOf(["format"]), say.notAPack);
  return header.success || !isPack;
}

function notePaths(files: PackFiles, notes: Notes): void {
  for (const path of files.keys()) {
    const sentence = problemWithPath(path);
    if (sentence) notes.problem(path.slice(0, 200), null, sentence);
  }
}

function readPictures(files: PackFiles, notes: Notes): Pack["pictures"] {
  const pictures = [...files].filter(([path]) => path.startsWith("pictures/") && pictureKind(path));
  for (const [path, bytes] of pictures) {
    const sentence = problemWithPicture(path, bytes);
    if (sentence) notes.problem(path, null, sentence);
  }
  return new Map(pictures);
}

function notePackNames(
  json: JsonFile,
  settings: PackSettings,
  pictures: Pack["pictures"],
  notes: Notes,
): void {
  const { languages, order, age: [from, to] = [0, 0] } = settings;
  const twice = <One>(list: readonly One[]) =>
    [...list.entries()].filter(([i, one]) => list.indexOf(one) < i);
  for (const [i, id] of twice(order))
    notes.problem(SETTINGS, json.lineOf(["order", i]), say.twiceInOrder(id));
  for (const [i, language] of twice(languages)) {
    notes.problem(SETTINGS, json.lineOf(["languages", i]), say.twiceLanguage(language));
  }
  if (from > to) notes.problem(SETTINGS, json.lineOf(["age"]), say.agesTurnedRound);
  const around = { languages, hasPicture: (path: string) => pictures.has(path), hasWorkspace: () => false };
  noteNames(json, SETTINGS, settings, around, notes);
}

/** Warns of files that are in no lesson and no language of the pack: somebody has written them for something. */
function noteUnused(files: PackFiles, { order, languages }: PackSettings, notes: Notes): void {
  for (const path of files.keys()) {
    const [folder = "", file = ""] = path.split("/");
    if (path.endsWith("/lesson.json") && !order.includes(folder))
      notes.warning(path, null, say.unusedLesson(folder));
    else if (isUnused(folder, file, path, { order, languages })) notes.warning(path, null, say.unusedFile);
  }
}

type Shelves = Pick<PackSettings, "order" | "languages">;

function isUnused(folder: string, file: string, path: string, { order, languages }: Shelves): boolean {
  if (path === SETTINGS || /^(README|LICEN[CS]E)(\.(md|txt))?$/i.test(path)) return false;
  if (folder === "pictures") return !pictureKind(path);
  if (order.includes(folder)) return !(path === `${folder}/${file}` && file.endsWith(".json"));
  return !(languages.includes(folder) && order.some((id) => path === `${folder}/${id}.md`));
}
