import { LONGEST_PATH } from "./bounds.ts";
import { say } from "./sentences.ts";

/** What is wrong with a file's path in a pack, as a sentence; null when it is a good one. */
export function problemWithPath(path: string): string | null {
  if (path.length > LONGEST_PATH) return say.longPath;
  const parts = path.split("/");
  if (parts.includes("..") || path.startsWith("/") || /^[A-Za-z]:/.test(path)) return say.leavingPath;
  const isPlain = parts.every((part) => /^[A-Za-z0-9._-]+$/.test(part) && part !== ".");
  return isPlain ? null : say.strangePath;
}

/** Whether it is a file that computers put beside others by themselves, or one that is hidden. */
export const isByTheWay = (path: string): boolean =>
  path
    .split("/")
    .some((part) => /^(\.(?!\.?$)[\w.-]*|__MACOSX|Thumbs\.db|desktop\.ini|node_modules)$/i.test(part));

/** The files without the one folder around them, if there is one and no `pack.json` beside it. */
export function withoutOuterFolder<File>(files: ReadonlyMap<string, File>): ReadonlyMap<string, File> {
  const outer = [...files.keys()].find((path) => /^[^/]+\/pack\.json$/.test(path))?.replace("pack.json", "");
  const isAround = outer !== undefined && [...files.keys()].every((path) => path.startsWith(outer));
  if (!isAround) return files;
  return new Map([...files].map(([path, file]) => [path.slice(outer.length), file]));
}

/** What a picture is by the ending of its path, as in `svg`; null of other files. */
export function pictureKind(path: string): PictureKind | null {
  const ending = /\.(svg|png|jpe?g|webp)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === "jpeg") return "jpg";
  return ending === "svg" || ending === "png" || ending === "jpg" || ending === "webp" ? ending : null;
}

/** The kinds of pictures in packs. */
export type PictureKind = "svg" | "png" | "jpg" | "webp";
