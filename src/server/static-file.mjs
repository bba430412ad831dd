import { open, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/**
 * What the target of a request means: a file's path inside the served folder, or why it names none.
 * @typedef {{kind: "file", path: string} | {kind: "hidden"} | {kind: "malformed"}} Target
 */

/**
 * An open file; whoever gets it closes it.
 * @typedef {{handle: import("node:fs/promises").FileHandle, sizeBytes: number, modifiedMs: number}} OpenFile
 */

const absentCodes = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "EACCES"]);

/**
 * Reads the target of a request, such as "/assets/a.js?v=1", as the browser sent it.
 * @param {string} target
 * @returns {Target}
 */
export function readTarget(target) {
  const path = decode(target.replace(/[?#].*$/s, ""));
  // A backslash parts folders on Windows, and no file of ours has a control character in its name.
  if (path === undefined || !path.startsWith("/") || /[\\\p{Cc}]/u.test(path)) return { kind: "malformed" };
  const names = path.slice(1).split("/");
  // Covers "..", which would leave the folder, and dot files, which are notes for the server itself.
  if (names.some((name) => name.startsWith("."))) return { kind: "hidden" };
  return { kind: "file", path: names.at(-1) === "" ? `${names.join("/")}index.html` : names.join("/") };
}

/**
 * Opens a file of a folder, or answers undefined when there is none there, also when a link leads out of the folder.
 * @param {string} dir
 * @param {string} path relative to dir
 * @returns {Promise<OpenFile | undefined>}
 */
export async function openInside(dir, path) {
  try {
    const [folder, file] = await Promise.all([realpath(dir), realpath(join(dir, path))]);
    if (!file.startsWith(folder + sep)) return undefined;
    const stats = await stat(file);
    if (!stats.isFile()) return undefined;
    return { handle: await open(file), sizeBytes: stats.size, modifiedMs: stats.mtimeMs };
  } catch (error) {
    if (absentCodes.has(String(/** @type {NodeJS.ErrnoException} */ (error).code))) return undefined;
    throw error;
  }
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // Not percent-encoded UTF-8, so it names nothing.
  }
}
