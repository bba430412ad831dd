import * as v from "valibot";
import type { WorkspaceJson } from "../../projects/project.ts";
import type { PackFiles } from "../pack.ts";
import { idFor, settingsIn, textsIn } from "./draft-files.ts";
import { setWorkspace, workspacePath } from "./draft-pack.ts";
import { changeStep, stepsOf } from "./draft-steps.ts";

const SOLUTION = "solution";
const workspaceSchema = v.record(v.string(), v.unknown());

/** The names of the files of blocks that a lesson has. */
export const workspacesOf = (files: PackFiles, lesson: string): readonly string[] =>
  [...files.keys()].flatMap((path) => {
    const [, name] = path.startsWith(`${lesson}/`) ? (/^[^/]+\/([^/]+)\.json$/.exec(path) ?? []) : [];
    return name && name !== "lesson" ? [name] : [];
  });

/** Blocks of a lesson, also from a file that holds a whole project; null while there are none. */
export function workspaceIn(files: PackFiles, lesson: string, name: string): WorkspaceJson | null {
  const json = settingsIn(files, workspacePath(lesson, name));
  return json && v.is(workspaceSchema, json.workspace) ? json.workspace : json;
}

/** The name of the file that holds the solution of a step, by its place from 0. */
export const solutionOf = (files: PackFiles, lesson: string, place: number): string =>
  String(stepsOf(files, lesson)[place]?.solution ?? SOLUTION);

/**
 * Makes blocks the solution of a step. The last step's is that of the whole lesson; a step before it has one of its own
 * from then on.
 */
export function takeSolution(
  files: PackFiles,
  lesson: string,
  place: number,
  blocks: WorkspaceJson,
): PackFiles {
  const steps = stepsOf(files, lesson);
  const isShared = solutionOf(files, lesson, place) === SOLUTION && place < steps.length - 1;
  if (!isShared) return setWorkspace(files, lesson, solutionOf(files, lesson, place), blocks);
  const name = idFor(`step ${place + 1}`, workspacesOf(files, lesson), "step");
  const draft = changeStep(files, lesson, place, (step) => ({ ...step, solution: name }));
  return setWorkspace(draft, lesson, name, blocks);
}

/** Gives the last step a solution of its own, so that a step may come after it and change that of the lesson. */
export function keepLastSolution(files: PackFiles, lesson: string): PackFiles {
  const last = stepsOf(files, lesson).length - 1;
  const blocks = workspaceIn(files, lesson, SOLUTION);
  if (last < 0 || !blocks || solutionOf(files, lesson, last) !== SOLUTION) return files;
  const name = idFor(`step ${last + 1}`, workspacesOf(files, lesson), "step");
  const draft = changeStep(files, lesson, last, (step) => ({ ...step, solution: name }));
  return setWorkspace(draft, lesson, name, blocks);
}

/** The types of all blocks in saved blocks, each once. */
export function typesIn(value: unknown): readonly string[] {
  const types = new Set<string>();
  const look = (one: unknown): void => {
    if (typeof one !== "object" || one === null) return;
    if ("type" in one && typeof one.type === "string" && !("kind" in one)) types.add(one.type);
    for (const inner of Object.values(one)) look(inner);
  };
  look(value);
  return [...types];
}

/** The categories and blocks of a loose toolbox. */
export const listIn = (toolbox: unknown, name: "categories" | "blocks"): readonly string[] =>
  v.is(workspaceSchema, toolbox) ? textsIn(toolbox, name) : [];
