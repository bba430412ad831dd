import * as v from "valibot";

const MOST_IDS = 500;
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const ids = v.pipe(v.array(id), v.maxLength(MOST_IDS));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
const answer = v.union([v.pipe(v.array(place), v.maxLength(20)), v.pipe(v.string(), v.maxLength(4000))]);

/** The schema of how far a learner has come in a lesson. */
export const lessonProgressSchema = v.object({
  /** The id of the pack, and its version when the lesson was begun. */
  pack: id,
  packVersion: id,
  lesson: id,
  language: id,
  /** The id of the step that is open. */
  step: id,
  /** The ids of the checks that hold. */
  passed: ids,
  /** The ids of the steps whose solution was looked at. */
  solutions: ids,
  /** What was answered, by the id of the check: the chosen places, or a text. */
  answers: v.pipe(v.record(id, answer), v.maxEntries(MOST_IDS)),
  /** Milliseconds since 1970; null as long as the lesson is not done. */
  startedAtMs: moment,
  doneAtMs: v.nullable(moment),
});

/** How far a learner has come in a lesson; kept in the project that is the lesson's work. */
export type LessonProgress = v.InferOutput<typeof lessonProgressSchema>;
