import { expect, it } from "vitest";
import type { LessonProgress } from "../../../src/projects/lesson-progress.ts";
import { progressOf } from "../../../src/ui/lessons/lesson-card.ts";

const card = { id: "01-blink", title: { en: "Blink" }, minutes: 5, hardware: [], picture: null };
const progress: LessonProgress = {
  pack: "first-steps",
  packVersion: "1.0.0",
  lesson: "01-blink",
  language: "en",
  step: "light",
  passed: [],
  solutions: [],
  answers: {},
  startedAtMs: 1,
  doneAtMs: null,
};
const entry = (lesson?: LessonProgress) => ({ id: "p", name: "Blink", savedAtMs: 1, lesson });

it.each([
  ["never begun, when no project is its work", [entry(), entry({ ...progress, lesson: "02-rhythm" })], null],
  ["never begun, when another pack has one of its name", [entry({ ...progress, pack: "other" })], null],
  ["begun, when a project is its work", [entry(), entry(progress)], "begun"],
  [
    "done for good, once one of its projects was",
    [entry(progress), entry({ ...progress, doneAtMs: 9 })],
    "done",
  ],
] as const)("a lesson is %s", (_, entries, told) => {
  expect(progressOf("first-steps", card, entries)).toBe(told);
});
