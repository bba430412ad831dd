import { readJson } from "../json-text.ts";
import { readLessonText } from "../lesson-text.ts";
import type { PackFiles, Problem } from "../pack.ts";
import type { Fault } from "../prove/prove-pack.ts";
import { textOf } from "./draft-files.ts";
import { lessonPath, lessonsOf } from "./draft-pack.ts";
import { stepsOf } from "./draft-steps.ts";

/** What of a step is being written. */
export type StepPart = "text" | "blocks" | "shelf" | "scene" | "checks";

/** Where in a draft somebody is. Steps count from 0. */
export type DraftPlace =
  | { readonly kind: "pack" }
  | { readonly kind: "lesson"; readonly lesson: string }
  | { readonly kind: "step"; readonly lesson: string; readonly step: number; readonly part: StepPart }
  | { readonly kind: "translate"; readonly lesson: string | null; readonly language: string };

const MOST_DEPTH = 60;
const pack: DraftPlace = { kind: "pack" };

/** Where a problem can be mended: the nearest place that its file and line tell of. */
export function placeOfProblem(files: PackFiles, { file, line }: Problem): DraftPlace {
  const lessons = lessonsOf(files);
  const [folder = "", name = ""] = file.split("/");
  if (lessons.includes(folder)) return placeInLesson(files, folder, name, line);
  const lesson = lessons.find((one) => name === `${one}.md`);
  return lesson ? placeInText(files, lesson, file, line) : pack;
}

/** Where something can be mended that was found when the blocks were tried. */
export function placeOfFault({ lesson, step, check }: Fault): DraftPlace {
  if (step === null) return { kind: "lesson", lesson };
  return { kind: "step", lesson, step, part: check === null ? "blocks" : "checks" };
}

function placeInText(files: PackFiles, lesson: string, file: string, line: number | null): DraftPlace {
  const { stepLines } = readLessonText(textOf(files, file));
  const step = line === null ? -1 : stepLines.findLastIndex((begin) => begin <= line);
  return step < 0 ? { kind: "lesson", lesson } : { kind: "step", lesson, step, part: "text" };
}

function placeInLesson(files: PackFiles, lesson: string, name: string, line: number | null): DraftPlace {
  if (name !== "lesson.json") return placeOfBlocks(files, lesson, name.replace(/\.json$/, ""));
  const json = readJson(textOf(files, lessonPath(lesson)), MOST_DEPTH);
  if (json.kind === "broken" || line === null) return { kind: "lesson", lesson };
  const begins = (...path: (string | number)[]) => json.lineOf(["steps", ...path]) <= line;
  const step = stepsOf(files, lesson).findLastIndex((_, at) => begins(at));
  if (step < 0) return { kind: "lesson", lesson };
  const parts = ["toolbox", "scene", "checks"].filter((key) => key in (stepsOf(files, lesson)[step] ?? {}));
  const last = parts
    .map((key) => ({ key, begin: json.lineOf(["steps", step, key]) }))
    .filter(({ begin }) => begin <= line)
    .sort((one, other) => other.begin - one.begin)[0];
  return { kind: "step", lesson, step, part: partOf(last?.key) };
}

function partOf(key: string | undefined): StepPart {
  if (key === "scene" || key === "checks") return key;
  return key === "toolbox" ? "shelf" : "blocks";
}

function placeOfBlocks(files: PackFiles, lesson: string, name: string): DraftPlace {
  const steps = stepsOf(files, lesson);
  const own = steps.findIndex(({ solution = "solution" }) => solution === name);
  return { kind: "step", lesson, step: Math.max(0, own), part: "blocks" };
}
