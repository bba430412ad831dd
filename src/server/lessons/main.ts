import { relative } from "node:path";
import type { Pack, PackFiles, Problem } from "../../lessons/pack.ts";
import { provePack } from "../../lessons/prove/prove-pack.ts";
import { say } from "../../lessons/prove/sentences.ts";
import { readPack } from "../../lessons/read-pack.ts";
import { openBlocks } from "./blocks-in-node.ts";
import { Judges } from "./judges.ts";
import { packAt, packsIn } from "./pack-on-disk.ts";
import { placeOfFault } from "./place-of-fault.ts";

export { writeSchemas } from "./write-schemas.ts";

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
  const all = paths.length > 0 ? paths : packsIn(lessons);
  if (all.length === 0) tell({ isGood: true, lines: [`${shown(lessons)}: ${say.noPacks}`] });
  try {
    for (const path of all) tell(await prove(path, judges));
  } finally {
    judges.close();
  }
}

async function prove(path: string, judges: Judges): Promise<Report> {
  const line = (problem: Problem): string => `${placeOf(path, problem)}: ${problem.sentence}`;
  const files = packAt(path);
  if ("sentence" in files) return { isGood: false, lines: [line(files)] };
  const read = readPack(files);
  const warnings = read.warnings.map((one) => line({ ...one, sentence: say.warning(one.sentence) }));
  const problems = read.kind === "refused" ? read.problems : await faultsOf(read.pack, files, judges);
  const isGood = problems.length === 0;
  const good = isGood && read.kind === "pack" ? [`${shown(path)}: ${sizeOf(read.pack)}`] : [];
  return { isGood, lines: [...problems.map(line), ...warnings, ...good] };
}

async function faultsOf(pack: Pack, files: PackFiles, judges: Judges): Promise<readonly Problem[]> {
  const faults = await provePack(pack, { open: openBlocks, judge: judges.judge });
  return faults.map((fault) => placeOfFault(fault, pack, files));
}

/** As people name a file: from where they are, if it is there. */
function shown(path: string): string {
  const way = relative(process.cwd(), path);
  return way.startsWith("..") || way === "" ? path : way;
}

const placeOf = (path: string, { file, line }: Problem): string =>
  [shown(path), ...(file ? [`/${file}`] : []), ...(line === null ? [] : [`:${line}`])].join("");

function sizeOf({ lessons, settings }: Pack): string {
  const steps = lessons.flatMap((lesson) => lesson.settings.steps);
  const checks = steps.flatMap((step) => step.checks ?? []);
  return say.size(lessons.length, steps.length, checks.length, settings.languages.join(", "));
}
