import type { LessonProgress } from "../projects/lesson-progress.ts";
import { readProject } from "../projects/project.ts";
import type { Pack } from "./pack.ts";

/** A file that was chosen for a class list; `text` is null of one that is far too big to be a project. */
export interface ClassFile {
  readonly name: string;
  readonly text: string | null;
}

/** What one learner has come to in one lesson. */
export interface ClassLine {
  readonly file: string;
  /** What the learner calls the project. */
  readonly project: string;
  readonly pack: string;
  readonly lesson: string;
  readonly step: string;
  readonly passed: number;
  /** How many checks the lesson has; null where its pack is not here. */
  readonly checks: number | null;
  /** Milliseconds since 1970; null as long as the lesson is not done. */
  readonly startedAtMs: number;
  readonly doneAtMs: number | null;
}

/** A class list: its lines by the names of the files, and a sentence for each file that is not in it. */
export interface ClassList {
  readonly lines: readonly ClassLine[];
  readonly refused: readonly { readonly file: string; readonly sentence: string }[];
}

/** More files than any class has. */
const MOST_FILES = 500;

/** The sentences about files, in English. */
const say = {
  tooBig: "This file is too big to be a project.",
  noLesson: "This project is no lesson’s work.",
  tooMany: `Only the first ${MOST_FILES} files were read.`,
} as const;

/** Finds a pack by its id; null when it is not here. */
export type FindPack = (id: string) => Promise<Pack | null>;

/** Reads learners' project files, of any origin, into a class list. */
export async function classList(files: readonly ClassFile[], findPack: FindPack): Promise<ClassList> {
  const lines: ClassLine[] = [];
  const refused: { file: string; sentence: string }[] = [];
  const byName = [...files].sort((one, other) => compare(one.name, other.name));
  for (const { name, text } of byName.slice(0, MOST_FILES)) {
    const read = text === null ? ({ kind: "refused", sentence: say.tooBig } as const) : readProject(text);
    if (read.kind === "refused") refused.push({ file: name, sentence: read.sentence });
    else if (!read.project.lesson) refused.push({ file: name, sentence: say.noLesson });
    else lines.push(await lineOf(name, read.project.name, read.project.lesson, findPack));
  }
  if (byName.length > MOST_FILES) refused.push({ file: "", sentence: say.tooMany });
  return { lines, refused };
}

const compare = (one: string, other: string): number =>
  one.localeCompare(other, undefined, { numeric: true });

async function lineOf(
  file: string,
  project: string,
  progress: LessonProgress,
  findPack: FindPack,
): Promise<ClassLine> {
  const { pack, lesson, step, passed, startedAtMs, doneAtMs } = progress;
  const found = await findPack(pack).catch(() => null);
  const settings = found?.lessons.find(({ id }) => id === lesson)?.settings;
  const ids = settings?.steps.flatMap(({ checks = [] }) => checks.map(({ id }) => id));
  // A file may name anything as passed; what the lesson does not have does not count.
  const own = new Set(ids ? passed.filter((id) => ids.includes(id)) : passed);
  const place = settings?.steps.findIndex(({ id }) => id === step) ?? -1;
  return {
    file,
    project,
    pack,
    lesson,
    step: settings && place >= 0 ? `${place + 1}/${settings.steps.length}` : step,
    passed: own.size,
    checks: ids?.length ?? null,
    startedAtMs,
    doneAtMs,
  };
}

/** What a cell must not begin with: programs for tables would take it for a formula. */
const FORMULA = /^[\s]*[=+\-@]|^[\t\r\n]/;

/** The lines as CSV (RFC 4180), under these headings. No cell is a formula, whatever a learner has called a project. */
export function toCsv(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, ...rows].map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
