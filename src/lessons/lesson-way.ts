import type { LessonProgress } from "../projects/lesson-progress.ts";
import type { Finding } from "./checks/finding.ts";
import type { StepSettings } from "./format/lesson.ts";
import type { Lesson, LessonText, Pack } from "./pack.ts";

/** What was found of a step's checks, by their ids. */
export type Findings = ReadonlyMap<string, Finding>;

/** How far a learner has come who begins a lesson at a time, in milliseconds since 1970. */
export function beginLesson(pack: Pack, lesson: Lesson, language: string, nowMs: number): LessonProgress {
  return {
    pack: pack.settings.id,
    packVersion: pack.settings.version,
    lesson: lesson.id,
    language,
    step: stepOf(lesson, 0).id,
    passed: [],
    solutions: [],
    answers: {},
    startedAtMs: nowMs,
    doneAtMs: null,
  };
}

/** A step by its place, from 0; one that is out of range is the nearest. */
export function stepOf({ settings: { steps } }: Lesson, place: number): StepSettings {
  const step = steps[Math.min(Math.max(0, place), steps.length - 1)];
  if (!step) throw new Error("a lesson has at least one step");
  return step;
}

/** The place, from 0, of the step that is open; the first one if the lesson no longer has that step. */
export const placeOf = ({ settings }: Lesson, { step }: LessonProgress): number =>
  Math.max(
    0,
    settings.steps.findIndex(({ id }) => id === step),
  );

/** Whether all checks of a step hold. */
export const isPassed = ({ checks = [] }: StepSettings, { passed }: LessonProgress): boolean =>
  checks.every(({ id }) => passed.includes(id));

/** Whether the learner may go on after a step: all its checks hold, or the solution was looked at. */
export const mayGoOn = (step: StepSettings, progress: LessonProgress): boolean =>
  isPassed(step, progress) || progress.solutions.includes(step.id);

/** The last place, from 0, that the learner may go to: nobody goes past a step that is still to be done. */
export function furthestPlace(lesson: Lesson, progress: LessonProgress): number {
  const { steps } = lesson.settings;
  const stop = steps.findIndex((step) => !mayGoOn(step, progress));
  return Math.max(placeOf(lesson, progress), stop < 0 ? steps.length - 1 : stop);
}

/** Notes what was found of a step. A step that was passed once stays so, whatever is tried there afterwards. */
export function noteFindings(
  progress: LessonProgress,
  step: StepSettings,
  findings: Findings,
): LessonProgress {
  if (isPassed(step, progress)) return progress;
  const own = (step.checks ?? []).map(({ id }) => id);
  const holds = own.filter((id) => findings.get(id)?.kind === "holds");
  return { ...progress, passed: [...progress.passed.filter((id) => !own.includes(id)), ...holds] };
}

/** The text of a lesson in a language, else in another one of the same kind, else in the first one. */
export function textIn({ texts }: Lesson, language: string): LessonText {
  const [kind = language] = language.split("-");
  const text = texts[language] ?? texts[kind] ?? Object.values(texts)[0];
  if (!text) throw new Error("a lesson has at least one text");
  return text;
}
