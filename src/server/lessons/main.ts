import { readJson } from "../../lessons/json-text.ts";
import type { Lesson, Pack, PackFiles, Problem } from "../../lessons/pack.ts";
import { type Fault, provePack } from "../../lessons/prove/prove-pack.ts";
import { readPack } from "../../lessons/read-pack.ts";
import { openBlocks } from "./blocks-in-node.ts";
import { Judges } from "./judges.ts";
import { filesIn, packsIn } from "./pack-on-disk.ts";

/** What came of a pack, in lines for the person at the keyboard. */
export interface Report {
  readonly isGood: boolean;
  readonly lines: readonly string[];
}

/** Where packs are, and what runs their programs. */
export interface Place {
  /** The folder that holds packs. */
  readonly lessons: string;
  /** Where `judge-thread.mjs` is. */
  readonly threadFile: URL;
}

/** Proves these packs, or all there are if none is named, one after the other; `tell` is told of each when it is done. */
export async function provePacks(
  paths: readonly string[],
  { lessons, threadFile }: Place,
  tell: (report: Report) => void,
): Promise<void> {
  const judges = new Judges(threadFile);
  try {
    for (const path of paths.length > 0 ? paths : packsIn(lessons)) tell(await prove(path, judges));
  } finally {
    judges.close();
  }
}

async function prove(path: string, judges: Judges): Promise<Report> {
  const files = filesIn(path);
  if (!files) return { isGood: false, lines: [`${path}: There is no such folder.`] };
  const read = readPack(files);
  const warnings = read.warnings.map((warning) => `${placeOf(path, warning)} (warning): ${warning.sentence}`);
  if (read.kind === "refused") {
    const problems = read.problems.map((problem) => `${placeOf(path, problem)}: ${problem.sentence}`);
    return { isGood: false, lines: [...problems, ...warnings] };
  }
  const faults = await provePack(read.pack, { open: openBlocks, judge: judges.judge });
  const lines = faults.map((fault) => faultLine(path, fault, read.pack, files));
  const summary = faults.length === 0 ? [`${path}: good. ${sizeOf(read.pack)}`] : [];
  return { isGood: faults.length === 0, lines: [...lines, ...warnings, ...summary] };
}

const placeOf = (path: string, { file, line }: Problem): string =>
  [path, ...(file ? [`/${file}`] : []), ...(line === null ? [] : [`:${line}`])].join("");

function faultLine(
  path: string,
  { lesson, step, check, sentence }: Fault,
  pack: Pack,
  files: PackFiles,
): string {
  const file = `${lesson}/lesson.json`;
  const way = step === null ? [] : ["steps", step, ...(check === null ? [] : ["checks", check])];
  const json = readJson(new TextDecoder().decode(files.get(file)), MOST_DEPTH);
  const line = json.kind === "json" ? json.lineOf(way) : null;
  const id = step === null ? undefined : stepsOf(pack, lesson)[step]?.id;
  return `${placeOf(path, { file, line, sentence })}${id ? `, step ${id}` : ""}: ${sentence}`;
}
const MOST_DEPTH = 60;

const stepsOf = ({ lessons }: Pack, id: string): Lesson["settings"]["steps"] =>
  lessons.find((lesson) => lesson.id === id)?.settings.steps ?? [];

function sizeOf({ lessons, settings }: Pack): string {
  const steps = lessons.flatMap((lesson) => lesson.settings.steps);
  const checks = steps.flatMap((step) => step.checks ?? []);
  return `${lessons.length} lessons in ${settings.languages.join(", ")}, ${steps.length} steps, ${checks.length} checks.`;
}
