import type { PackFiles } from "../pack.ts";
import { readPack } from "../read-pack.ts";
import { changeSettings } from "./draft-files.ts";
import { lessonsOf, PACK } from "./draft-pack.ts";

/** The files with these lessons only in their order; those of others have no effect. */
const withLessons = (files: PackFiles, order: readonly string[]): PackFiles =>
  changeSettings(files, PACK, (settings) => ({ ...settings, order }));

/** A draft without the lessons that cannot be opened yet, so that a learner can do the others; null if there are none. */
export function readablePart(files: PackFiles): PackFiles | null {
  const good = lessonsOf(files).filter((lesson) => readPack(withLessons(files, [lesson])).kind === "pack");
  return good.length > 0 ? withLessons(files, good) : null;
}
