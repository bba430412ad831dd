import type { Language, PackFiles } from "../pack.ts";
import { sectionsOf } from "../text-sections.ts";
import {
  changeSettings,
  idFor,
  type LooseSettings,
  moved,
  objectsIn,
  settingsIn,
  textOf,
  withFile,
} from "./draft-files.ts";
import { languagesOf, lessonPath, textPath } from "./draft-pack.ts";

/** The steps of a lesson as they are set, in their order. */
export const stepsOf = (files: PackFiles, lesson: string): readonly LooseSettings[] =>
  objectsIn(settingsIn(files, lessonPath(lesson)), "steps");

/** Adds a step at the end of a lesson, in all its languages. */
export function addStep(files: PackFiles, lesson: string, title: string): PackFiles {
  const steps = stepsOf(files, lesson);
  const id = idFor(
    title,
    steps.map((step) => String(step.id)),
    "step",
  );
  const draft = setSteps(files, lesson, [...steps, { id, checks: [] }]);
  return inEachLanguage(draft, lesson, (text) => `${text.trimEnd()}\n\n## ${title} {#${id}}\n`);
}

/** Takes a step out of a lesson, in all its languages; places count from 0. A lesson keeps its last step. */
export function removeStep(files: PackFiles, lesson: string, place: number): PackFiles {
  const steps = stepsOf(files, lesson);
  if (steps.length < 2 || !steps[place]) return files;
  const draft = setSteps(
    files,
    lesson,
    steps.filter((_, at) => at !== place),
  );
  return inEachLanguage(draft, lesson, (text) => {
    const { begin, steps: parts } = partsOf(text);
    return joined(
      begin,
      parts.filter((_, at) => at !== place),
    );
  });
}

/** Puts a step elsewhere in its lesson, in all its languages; places count from 0. */
export function moveStep(files: PackFiles, lesson: string, from: number, to: number): PackFiles {
  const draft = setSteps(files, lesson, moved(stepsOf(files, lesson), from, to));
  return inEachLanguage(draft, lesson, (text) => {
    const { begin, steps } = partsOf(text);
    return joined(begin, moved(steps, from, to));
  });
}

/** Changes what is set for a step; places count from 0. What becomes undefined is set no more. */
export function changeStep(
  files: PackFiles,
  lesson: string,
  place: number,
  change: (step: LooseSettings) => LooseSettings,
): PackFiles {
  const steps = stepsOf(files, lesson).map((step, at) => (at === place ? change(step) : step));
  return setSteps(files, lesson, steps);
}

const setSteps = (files: PackFiles, lesson: string, steps: readonly LooseSettings[]): PackFiles =>
  changeSettings(files, lessonPath(lesson), (settings) => ({ ...settings, steps }));

function inEachLanguage(files: PackFiles, lesson: string, change: (text: string) => string): PackFiles {
  const rewrite = (draft: PackFiles, language: Language): PackFiles => {
    const path = textPath(lesson, language);
    return draft.has(path) ? withFile(draft, path, change(textOf(draft, path))) : draft;
  };
  return languagesOf(files).reduce(rewrite, files);
}

/** A lesson's text: what stands before the first step, and each step with its heading. */
function partsOf(text: string): { readonly begin: string; readonly steps: readonly string[] } {
  const lines = text.split(/\r\n|[\n\r]/);
  const begins = sectionsOf(text).sections.flatMap(({ kind, line }) => (kind === "step" ? [line - 1] : []));
  const steps = begins.map((from, i) => lines.slice(from, begins[i + 1]).join("\n"));
  return { begin: lines.slice(0, begins[0]).join("\n"), steps };
}

const joined = (begin: string, steps: readonly string[]): string =>
  `${[begin, ...steps].map((part) => part.trim()).join("\n\n")}\n`;
