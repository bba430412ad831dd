import * as v from "valibot";
import type { WorkspaceJson } from "../projects/project.ts";
import { censusOf } from "../projects/workspace-census.ts";
import { problemWithBlock } from "./known-names.ts";
import type { Notes } from "./notes.ts";
import type { PackFiles } from "./pack.ts";
import { say } from "./sentences.ts";
import { readJsonFile } from "./settings-file.ts";

/** Stacks of 2,000 blocks, each of which lies in the one before it. */
const MOST_DEPTH = 5000;

const workspaceSchema = v.record(v.string(), v.unknown());
/** What the page saves with "Save to a file". */
const projectSchema = v.object({ format: v.literal("untether-project"), workspace: workspaceSchema });

/** Blocks from a file of their own, or from a project's file; null, and each problem is noted, if they cannot be used. */
export function readWorkspace(files: PackFiles, path: string, notes: Notes): WorkspaceJson | null {
  const json = readJsonFile(files, path, notes, MOST_DEPTH);
  if (!json) return null;
  const project = v.safeParse(projectSchema, json.value);
  const workspace = v.safeParse(workspaceSchema, project.success ? project.output.workspace : json.value);
  const isObject = workspace.success && !Array.isArray(json.value);
  const problems = isObject ? problemsWithBlocks(workspace.output) : [say.notBlocks];
  for (const problem of problems) notes.problem(path, null, problem);
  return isObject && problems.length === 0 ? workspace.output : null;
}

/** What is wrong with one block as Blockly saves it, and with those in it. */
export const problemsWithBlock = (block: unknown): string[] =>
  problemsWithBlocks({ blocks: { blocks: [block] } });

function problemsWithBlocks(workspace: WorkspaceJson): string[] {
  const census = censusOf(workspace);
  switch (census.kind) {
    case "counted":
      return [...census.types].flatMap((type) => problemWithBlock(type) ?? []);
    case "malformed":
      return [say.notBlocks];
    case "too-large":
    case "long-stack":
      return [say.tooManyBlocks];
  }
}
