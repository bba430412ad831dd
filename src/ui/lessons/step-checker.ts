import { Judge, type Judgement } from "../../device/judge/judge.ts";
import { checkStep } from "../../lessons/checks/check-step.ts";
import type { Work } from "../../lessons/checks/work.ts";
import type { StepSettings } from "../../lessons/format/lesson.ts";
import type { Findings } from "../../lessons/lesson-way.ts";
import type { Lesson } from "../../lessons/pack.ts";
import type { Replay } from "./trace-replay.ts";

/** A little more than was watched, so that the end can be seen. */
const SLACK_MS = 200;

/** Looks at the checks of steps, in a worker beside the page. */
export class StepChecker {
  readonly #judge: Judge;

  constructor(judge = new Judge()) {
    this.#judge = judge;
  }

  /** What is found of a step's checks for a learner's work. */
  check(lesson: Lesson, step: StepSettings, work: Work): Promise<Findings> {
    return checkStep(step, lesson.settings.scene, work, (...program) => this.#judge.judge(...program));
  }

  /** What the program does while one check looks at it; null when it cannot be told. */
  async replay(lesson: Lesson, step: StepSettings, id: string, work: Work): Promise<Replay | null> {
    const checks = (step.checks ?? []).filter((check) => check.id === id);
    let judgement: Judgement | null = null;
    const findings = await checkStep({ ...step, checks }, lesson.settings.scene, work, async (...program) => {
      judgement = await this.#judge.judge(...program);
      return judgement;
    });
    const finding = findings.get(id);
    return replayOf(judgement, finding?.kind === "fails" ? finding.atMs : null);
  }

  /** Ends the worker. */
  close(): void {
    this.#judge.close();
  }
}

function replayOf(judgement: Judgement | null, atMs: number | null): Replay | null {
  if (judgement?.kind !== "verdict") return null;
  const { trace, ms } = judgement.verdict;
  return { trace, atMs, endMs: ms + SLACK_MS };
}
