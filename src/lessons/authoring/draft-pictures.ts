import { MOST_PICTURE_BYTES } from "../bounds.ts";
import type { PackFiles } from "../pack.ts";
import { pictureKind } from "../pack-paths.ts";
import { problemWithPicture } from "../picture.ts";
import { say } from "../sentences.ts";
import { idFor, withFile } from "./draft-files.ts";

/** A file that somebody has chosen, before it is read. */
export interface ChosenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** The files with a picture more, or the sentence that says why it cannot be used. Nothing too large is read. */
export async function addPicture(
  files: PackFiles,
  file: ChosenFile,
): Promise<{ readonly files: PackFiles; readonly path: string } | { readonly sentence: string }> {
  const kind = pictureKind(file.name);
  if (!kind) return { sentence: say.noPictureFile };
  if (file.size > MOST_PICTURE_BYTES) return { sentence: say.pictureTooLarge };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const taken = [...files.keys()].map((path) => /^pictures\/(.*)\.[a-z]+$/i.exec(path)?.[1] ?? "");
  const path = `pictures/${idFor(file.name.replace(/\.[^.]*$/, ""), taken, "picture")}.${kind}`;
  const sentence = problemWithPicture(path, bytes);
  return sentence ? { sentence } : { files: withFile(files, path, bytes), path };
}
