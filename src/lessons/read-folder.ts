import { MOST_FILES, MOST_PACK_BYTES } from "./bounds.ts";
import type { PackFiles, Problem } from "./pack.ts";
import { isByTheWay, withoutOuterFolder } from "./pack-paths.ts";
import { say } from "./sentences.ts";

/** A file of a folder that somebody has opened, before it is read. */
export interface FolderEntry {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Rejects when the file has gone away, or may not be read. */
  readonly read: () => Promise<Uint8Array>;
}

/** Folders inside each other, beyond what any pack has. */
const MOST_FOLDERS_DEEP = 8;

/** Reads a folder of any origin. Nothing is read of one that is larger than a pack may be. */
export async function readFolder(
  entries: AsyncIterable<FolderEntry> | Iterable<FolderEntry>,
): Promise<PackFiles | Problem> {
  const found = new Map<string, FolderEntry>();
  let bytes = 0;
  for await (const entry of entries) {
    if (isByTheWay(entry.path)) continue;
    found.set(entry.path, entry);
    bytes += entry.size;
    if (found.size > MOST_FILES) return problem(say.tooManyFiles);
    if (bytes > MOST_PACK_BYTES) return problem(say.tooLarge);
  }
  return readAll(found);
}

async function readAll(entries: ReadonlyMap<string, FolderEntry>): Promise<PackFiles | Problem> {
  const files = new Map<string, Uint8Array>();
  for (const [path, { read }] of entries) {
    const content = await read().catch(() => null);
    if (!content) return problem(say.unreadable, path);
    files.set(path, content);
  }
  return withoutOuterFolder(files);
}

/** The files of a folder that was chosen with `showDirectoryPicker`, or dropped. Hidden folders are not gone into. */
export async function* entriesOfDirectory(
  folder: FileSystemDirectoryHandle,
  path = "",
  depth = 0,
): AsyncGenerator<FolderEntry> {
  for await (const entry of folder.values()) {
    const inside = path + entry.name;
    if (isByTheWay(inside)) continue;
    if (entry.kind === "file") yield entryOf(inside, await entry.getFile());
    else if (depth < MOST_FOLDERS_DEEP) yield* entriesOfDirectory(entry, `${inside}/`, depth + 1);
  }
}

/** The files of a folder that was chosen with `<input type="file" webkitdirectory>`. */
export const entriesOfInput = (files: Iterable<File>): FolderEntry[] =>
  Array.from(files, (file) => entryOf(file.webkitRelativePath || file.name, file));

const entryOf = (path: string, file: File): FolderEntry => ({
  path,
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});

const problem = (sentence: string, file = ""): Problem => ({ file, line: null, sentence });
