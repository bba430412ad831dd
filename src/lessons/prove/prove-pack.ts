import type { WorkspaceJson } from "../../projects/project.ts";
import { checkStep, rightAnswers } from "../checks/check-step.ts";
import type { JudgeProgram } from "../checks/court.ts";
import type { Finding } from "../checks/finding.ts";
import type { Work } from "../checks/work.ts";
import type { StepSettings } from "../format/lesson.ts";
import type { Lesson, Pack } from "../pack.ts";
import { problemWithCheck } from "./problem-with-check.ts";
import { sentenceOf } from "./sentence-of-finding.ts";
import { say } from "./sentences.ts";

/** Blocks as Blockly saves them once it has opened them, and their Python. */
export interface OpenedBlocks {
  readonly workspace: WorkspaceJson;
  readonly code: string;
}

/** What is needed to try the blocks of a pack. */
export interface Workshop {
  /** Opens saved blocks; throws where Blockly cannot. */
  readonly open: (workspace: WorkspaceJson) => OpenedBlocks;
  readonly judge: JudgeProgram;
}

/** Something that is wrong with a pack that can be read, and where. */
export interface Fault {
  /** The folder of the lesson. */
  readonly lesson: string;
  /** The places of the step and of the check in the settings of the lesson, from 0; null where it is none of them. */
  readonly step: number | null;
  readonly check: number | null;
  readonly sentence: string;
}

const SOLUTION = "solution";
const START = "start";

/** Tries every solution, which has to pass its checks, and every start, which must not pass them. */
export async function provePack(pack: Pack, workshop: Workshop): Promise<readonly Fault[]> {
  const faults = await Promise.all(pack.lessons.map((lesson) => proveLesson(lesson, workshop)));
  return faults.flat();
}

async function proveLesson(lesson: Lesson, workshop: Workshop): Promise<readonly Fault[]> {
  const { opened, faults } = openAll(lesson, workshop);
  const proven = lesson.settings.steps.map(async (step, index) => {
    const trial = { lesson, step, opened, judge: workshop.judge };
    const found = [
      ...problemsWithChecks(step),
      ...(await proveSolution(trial)),
      ...(await proveStart(trial)),
    ];
    return found.map((fault) => ({ lesson: lesson.id, step: index, ...fault }));
  });
  return [...faults, ...(await Promise.all(proven)).flat()];
}

type Opened = ReadonlyMap<string, OpenedBlocks>;

function openAll(
  { id, workspaces }: Lesson,
  { open }: Workshop,
): { readonly opened: Opened; readonly faults: readonly Fault[] } {
  const opened = new Map<string, OpenedBlocks>();
  const faults: Fault[] = [];
  for (const [name, workspace] of Object.entries(workspaces)) {
    try {
      opened.set(name, open(workspace));
    } catch (error) {
      faults.push({ lesson: id, step: null, check: null, sentence: say.cannotOpen(name, String(error)) });
    }
  }
  return { opened, faults };
}

/** A step whose blocks are tried. */
interface Trial {
  readonly lesson: Lesson;
  readonly step: StepSettings;
  readonly opened: Opened;
  readonly judge: JudgeProgram;
}

type StepFault = Pick<Fault, "check" | "sentence">;

const problemsWithChecks = ({ checks = [] }: StepSettings): readonly StepFault[] =>
  checks.flatMap((check, index) => problemWithCheck(check).map((sentence) => ({ check: index, sentence })));

async function proveSolution(trial: Trial): Promise<readonly StepFault[]> {
  const { step, lesson, judge } = trial;
  const file = step.solution ?? SOLUTION;
  const work = workOf(file, trial);
  if (!work) return [];
  const { scene } = lesson.settings;
  const answers = await rightAnswers(step, scene, work, judge);
  const findings = await checkStep(step, scene, { ...work, answers }, judge);
  return (step.checks ?? []).flatMap((check, index) => {
    const sentence = sentenceOf(findings.get(check.id), check, file);
    return sentence ? [{ check: index, sentence }] : [];
  });
}

/** What is asked is for the learner to answer; of the rest at least one check must be left to do. */
async function proveStart(trial: Trial): Promise<readonly StepFault[]> {
  const { step, lesson, judge } = trial;
  const checks = (step.checks ?? []).filter(({ kind }) => kind === "shape" || kind === "behaviour");
  const work = checks.length > 0 ? workOf(START, trial) : null;
  if (!work) return [];
  const findings = await checkStep({ ...step, checks }, lesson.settings.scene, work, judge);
  const passes = [...findings.values()].every(({ kind }: Finding) => kind === "holds");
  return passes ? [{ check: null, sentence: say.startPasses }] : [];
}

function workOf(file: string, { opened }: Trial): Work | null {
  const blocks = opened.get(file);
  const codeOf = (name: string): string | null => opened.get(name)?.code ?? null;
  return blocks ? { ...blocks, answers: {}, codeOf } : null;
}
