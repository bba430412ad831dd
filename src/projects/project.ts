import * as v from "valibot";
import { isBlockType } from "../blocks/families.ts";
import { type LessonProgress, lessonProgressSchema } from "./lesson-progress.ts";
import { censusOf } from "./workspace-census.ts";

/** Blocks on a canvas as Blockly saves them; read by nobody but Blockly. */
export type WorkspaceJson = Readonly<Record<string, unknown>>;

/** A learner's piece of work. */
export interface Project {
  readonly id: string;
  /** 1 to 80 characters. */
  readonly name: string;
  readonly workspace: WorkspaceJson;
  /** The lesson whose work it is, if it is one's. */
  readonly lesson?: LessonProgress | undefined;
}

/** A project that was read, or the sentence that says why it was not. */
export type ReadProject =
  | { readonly kind: "project"; readonly project: Project }
  | { readonly kind: "refused"; readonly sentence: string };

const VERSION = 1;
const FORMAT = "untether-project";
const MAX_NAME_LENGTH = 80;
/** Larger than any program that fits a board, in UTF-16 units. */
const MAX_TEXT_LENGTH = 8 * 1024 * 1024;

const workspaceSchema = v.record(v.string(), v.unknown());
const projectSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NAME_LENGTH)),
  workspace: workspaceSchema,
  // The work is worth more than what is said of the lesson.
  lesson: v.fallback(v.optional(lessonProgressSchema), undefined),
});
const versionSchema = v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.integer()) });

/** The project as text, as it is kept and as it is saved to a file. */
export function writeProject({ id, name, workspace, lesson }: Project): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, id, name, workspace, lesson });
}

/** Reads a project from text of any origin. Nothing is loaded or run; blocks of unknown types are refused. */
export function readProject(text: string): ReadProject {
  if (text.length > MAX_TEXT_LENGTH) return refused("This file is too big to be a project.");
  const json = parseJson(text);
  if (json === undefined) return refused("This is not an Untether project, or part of it is missing.");
  const header = v.safeParse(versionSchema, json);
  if (header.success && header.output.version > VERSION) {
    return refused("This project was made with a newer Untether. Update this one to open it.");
  }
  const parsed = v.safeParse(projectSchema, json);
  if (!parsed.success) return refused("This is not an Untether project, or part of it is damaged.");
  const { format, version, ...project } = parsed.output;
  const problem = problemWith(project.workspace);
  return problem ? refused(problem) : { kind: "project", project };
}

/** A new project with a name of its own. */
export function newProject(name: string, workspace: WorkspaceJson, lesson?: LessonProgress): Project {
  return { id: newId(), name, workspace, ...(lesson && { lesson }) };
}

/** The name without what a name cannot have: nothing at all, or more than 80 characters. */
export function cleanName(name: string, fallback: string): string {
  return shortenName(name, MAX_NAME_LENGTH) || fallback;
}

/** The same project under an id and a name of its own. */
export function copyOf({ name, workspace, lesson }: Project): Project {
  const ending = " (2)";
  return newProject(shortenName(name, MAX_NAME_LENGTH - ending.length) + ending, workspace, lesson);
}

/** The beginning of a name, cut between two characters. */
const shortenName = (name: string, length: number): string =>
  name
    .trim()
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();

/** 128 random bits as text; `crypto.randomUUID` is kept from pages that come over plain HTTP. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join("-");

const refused = (sentence: string): ReadProject => ({ kind: "refused", sentence });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemWith(workspace: WorkspaceJson): string | null {
  const census = censusOf(workspace);
  switch (census.kind) {
    case "too-large":
      return "This project has more blocks than Untether can open.";
    case "long-stack":
      return "This project has a stack of more than 2,000 blocks. That is too long to open.";
    case "malformed":
      return "This is not an Untether project, or part of it is damaged.";
    case "counted": {
      const unknown = [...census.types].filter((type) => !isBlockType(type)).slice(0, 3);
      if (unknown.length === 0) return null;
      return `This project has blocks that this Untether does not know: ${unknown.map(shorten).join(", ")}.`;
    }
  }
}

const shorten = (type: string): string => (type.length > 40 ? `${type.slice(0, 40)}…` : type);
