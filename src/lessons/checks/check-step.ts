import type { StepSettings } from "../format/lesson.ts";
import type { Scene } from "../format/scene.ts";
import { lookAt } from "./checks.ts";
import { Court, type JudgeProgram } from "./court.ts";
import type { Finding } from "./finding.ts";
import type { Work } from "./work.ts";

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
