import { addLesson } from "../../lessons/authoring/draft-pack.ts";
import type { PackFiles } from "../../lessons/pack.ts";
import { firstWords } from "./words.ts";

/** The blocks that a new lesson begins with. */
export const firstBlocks = { blocks: { languageVersion: 0, blocks: [{ type: "start", x: 40, y: 40 }] } };

/** A pack with a first lesson, whose words are the author's to change. */
export const withFirstLesson = (files: PackFiles): PackFiles =>
  addLesson(files, firstWords, firstBlocks).files;
