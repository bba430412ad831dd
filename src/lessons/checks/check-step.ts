import type { StepSettings } from "../format/lesson.ts";
import type { Scene } from "../format/scene.ts";
import { lookAt, rightAnswerTo } from "./checks.ts";
import { Court, type JudgeProgram } from "./court.ts";
import type { Finding } from "./finding.ts";
import type { Answers, Work } from "./work.ts";

/** The right answers to the checks of a step that ask for one, by their ids. */
export async function rightAnswers(
  { checks = [], scene }: StepSettings,
  lessonScene: Scene | undefined,
  work: Work,
  judge: JudgeProgram,
): Promise<Answers> {
  const court = new Court(judge, scene ?? lessonScene);
  const answers = checks.map(async (check) => [check.id, await rightAnswerTo(check, work, court)] as const);
  const given = (await Promise.all(answers)).flatMap(([id, answer]) =>
    answer === null ? [] : [[id, answer] as const],
  );
  return Object.fromEntries(given);
}

/** What came of each check of a step for a learner's work, by the ids of the checks and in their order. */
export async function checkStep(
  { checks = [], scene }: StepSettings,
  lessonScene: Scene | undefined,
  work: Work,
  judge: JudgeProgram,
): Promise<ReadonlyMap<string, Finding>> {
  const court = new Court(judge, scene ?? lessonScene);
  const findings = checks.map(async (check) => [check.id, await lookAt(check, work, court)] as const);
  return new Map(await Promise.all(findings));
}
