import { MOST_ZIP_BYTES } from "../../lessons/bounds.ts";
import type { PackFiles, Problem } from "../../lessons/pack.ts";
import { entriesOfInput, readFolder } from "../../lessons/read-folder.ts";
import { unpackPack } from "../../lessons/zip.ts";
import { lessonWords } from "./words.ts";

/** Files of a pack, or why there are none. */
export type FoundFiles = PackFiles | Problem;

/** Whether files were found. */
export const areFiles = (found: FoundFiles): found is PackFiles => !("sentence" in found);

/** Lets the person choose a zip; resolves with what is in it, never when none is chosen. */
export async function choosePackFile(): Promise<FoundFiles> {
  const [file] = await chooseFiles({ accept: ".zip,application/zip" });
  if (!file || file.size > MOST_ZIP_BYTES) return { file: "", line: null, sentence: lessonWords.packTooBig };
  return unpackPack(new Uint8Array(await file.arrayBuffer()));
}

/** Lets the person choose a folder; resolves with what is in it, never when none is chosen. */
export async function choosePackFolder(): Promise<FoundFiles> {
  return readFolder(entriesOfInput(await chooseFiles({ webkitdirectory: true })));
}

/** Lets the person choose files; resolves with them, never when none is chosen. */
export function chooseFiles(how: {
  readonly accept?: string;
  readonly webkitdirectory?: true;
  readonly multiple?: true;
}): Promise<readonly File[]> {
  const input = document.createElement("input");
  Object.assign(input, { type: "file", ...how });
  input.click();
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
  });
}
