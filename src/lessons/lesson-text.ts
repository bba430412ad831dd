import type { LessonText, StepText } from "./pack.ts";
import { say } from "./sentences.ts";
import { type Section, sectionsOf } from "./text-sections.ts";

/** Something that is wrong with a text; its line is counted from 1. */
export interface TextProblem {
  readonly line: number;
  readonly sentence: string;
}

/** A lesson's text, as far as it could be read, and what is wrong with it. */
export interface ReadText {
  readonly text: LessonText;
  /** The line of each step's heading, in the order of the steps. */
  readonly stepLines: readonly number[];
  readonly problems: readonly TextProblem[];
}

const STEP = /^(.*?)(?:\s*\{#([^{}]*)\})?\s*$/;

/** Reads the Markdown of a lesson into title, goal and steps. Takes any text; there is always a result. */
export function readLessonText(source: string): ReadText {
  const { sections, problems } = sectionsOf(source);
  const told: TextProblem[] = [...problems];
  const before = sections.find(({ kind }) => kind === "before");
  const title = sections.find(({ kind }) => kind === "title");
  if (!title?.heading) told.push({ line: title?.line ?? 1, sentence: say.noTitle });
  if (before && title && before.text) told.push({ line: before.line, sentence: say.textBeforeTitle });
  const steps = sections.filter(({ kind }) => kind === "step").map((step) => readStep(step, sections, told));
  if (steps.length === 0) told.push({ line: 1, sentence: say.noSteps });
  const text = { title: title?.heading ?? "", goal: title?.text ?? "", steps };
  const stepLines = sections.filter(({ kind }) => kind === "step").map(({ line }) => line);
  return { text, stepLines, problems: told.sort((one, other) => one.line - other.line) };
}

function readStep(step: Section, sections: readonly Section[], told: TextProblem[]): StepText {
  const [, title = "", id = ""] = STEP.exec(step.heading) ?? [];
  if (!title) told.push({ line: step.line, sentence: say.emptyStepTitle });
  if (!id) told.push({ line: step.line, sentence: say.noStepId });
  const own = sections.filter(({ stepLine }) => stepLine === step.line);
  const hints = own.filter(({ kind }) => kind === "hint").map(({ text }) => text);
  const [solution, second] = own.filter(({ kind }) => kind === "solution");
  if (second) told.push({ line: second.line, sentence: say.twoSolutions });
  const late = own.find(({ kind, line }) => kind === "hint" && solution && line > solution.line);
  if (late) told.push({ line: late.line, sentence: say.afterSolution });
  return { id, title, body: step.text, hints, solution: solution?.text ?? null };
}
