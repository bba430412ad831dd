import type { LessonText, StepText } from "./pack.ts";
import { say } from "./sentences.ts";
import { type Section, sectionsOf } from "./text-sections.ts";

/** Something that is wrong with a text; its line is counted from 1. */
interface TextProblem {
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
  const parts = stepParts(sections);
  if (parts.length === 0) told.push({ line: 1, sentence: say.noSteps });
  const steps = parts.map((part) => readStep(part, told));
  const text = { title: title?.heading ?? "", goal: title?.text ?? "", steps };
  const stepLines = parts.map(({ step }) => step.line);
  return { text, stepLines, problems: told.sort((one, other) => one.line - other.line) };
}

/** A step, and the hints and solutions in it. */
interface StepPart {
  readonly step: Section;
  readonly inner: Section[];
}

function stepParts(sections: readonly Section[]): StepPart[] {
  const parts: StepPart[] = [];
  for (const section of sections) {
    if (section.kind === "step") parts.push({ step: section, inner: [] });
    else if (section.kind === "hint" || section.kind === "solution") parts.at(-1)?.inner.push(section);
  }
  return parts;
}

function readStep({ step, inner }: StepPart, told: TextProblem[]): StepText {
  const [, title = "", id = ""] = STEP.exec(step.heading) ?? [];
  if (!title) told.push({ line: step.line, sentence: say.emptyStepTitle });
  if (!id) told.push({ line: step.line, sentence: say.noStepId });
  const hints = inner.filter(({ kind }) => kind === "hint");
  const [solution, second] = inner.filter(({ kind }) => kind === "solution");
  if (second) told.push({ line: second.line, sentence: say.twoSolutions });
  const late = hints.find(({ line }) => solution && line > solution.line);
  if (late) told.push({ line: late.line, sentence: say.afterSolution });
  return {
    id,
    title,
    body: step.text,
    hints: hints.map(({ text }) => text),
    solution: solution?.text ?? null,
  };
}
