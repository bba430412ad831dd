import { walkJson } from "../json-walk.ts";
import type { PackFiles, Problem } from "../pack.ts";
import { say } from "../sentences.ts";
import { textOf } from "./draft-files.ts";
import { PACK } from "./draft-pack.ts";

/** Deeper than any blocks lie in each other; what is deeper cannot be edited, nor shown. */
const MOST_DEPTH = 5000;

/**
 * Why files of any origin cannot even be edited; null when they can. Most of what keeps a pack from being opened may be
 * wrong with them: it is there to be mended.
 */
export function problemWithDraft(files: PackFiles): Problem | null {
  if (!files.has(PACK)) return { file: "", line: null, sentence: say.noPack };
  const isTooDeep = (path: string) =>
    path.endsWith(".json") &&
    walkJson(textOf(files, path), MOST_DEPTH, () => undefined)?.reason === "too deep";
  const file = [...files.keys()].find(isTooDeep);
  return file ? { file, line: null, sentence: `${file}: ${say.tooDeep}` } : null;
}
