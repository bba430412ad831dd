import type { WorkspaceJson } from "../../projects/project.ts";

/** The places of the choices of a quiz that are chosen, from 0. */
type QuizAnswer = readonly number[];
/** What a program will print, as the learner has written it down. */
type PredictAnswer = string;
/** What is answered to one check. */
export type Answer = QuizAnswer | PredictAnswer;
/** What a learner has answered so far, by the ids of the checks. */
export type Answers = Readonly<Record<string, Answer>>;

/** What a learner has made of a step. */
export interface Work {
  readonly workspace: WorkspaceJson;
  /** The Python of that workspace. */
  readonly code: string;
  readonly answers: Answers;
  /** Writes the Python of another workspace of the lesson, by the name of its file; null if there is none. */
  readonly codeOf: (name: string) => string | null;
}
