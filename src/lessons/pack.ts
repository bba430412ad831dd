import type { WorkspaceJson } from "../projects/project.ts";
import type { LessonSettings } from "./format/lesson.ts";
import type { PackSettings } from "./format/pack.ts";

/** A language as BCP 47 writes it, as in `en`. */
export type Language = string;

/** The files of a pack by their paths in it, as in `en/01-blink.md`. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

/** A step as its teacher wrote it, all of it Markdown but the title. */
export interface StepText {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** The first one tells the least. */
  readonly hints: readonly string[];
  /** What is said beside the picture of the step's solution; null when the text never shows the solution. */
  readonly solution: string | null;
}

/** A lesson in one language. */
export interface LessonText {
  readonly title: string;
  /** What the learner will make, in Markdown. */
  readonly goal: string;
  readonly steps: readonly StepText[];
}

/** A lesson that was read and makes sense: files, steps, blocks and pins that it names are there. */
export interface Lesson {
  /** The name of its folder. */
  readonly id: string;
  readonly settings: LessonSettings;
  /** One text in each language of the pack. */
  readonly texts: Readonly<Record<Language, LessonText>>;
  /** Blocks by the name of their file without `.json`; `start` is always there, and what the steps name as solution. */
  readonly workspaces: Readonly<Record<string, WorkspaceJson>>;
}

/** A pack that was read, its lessons in the order in which they are taught. */
export interface Pack {
  readonly settings: PackSettings;
  readonly lessons: readonly Lesson[];
  /** Pictures by their paths, as in `pictures/led.svg`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** Something that is wrong with a pack, and where. */
export interface Problem {
  /** The file's path in the pack; empty when it is the pack as a whole. */
  readonly file: string;
  /** Counted from 1; null when no line can be named. */
  readonly line: number | null;
  readonly sentence: string;
}
