import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { PackFiles, Problem } from "../../lessons/pack.ts";
import { say } from "../../lessons/prove/sentences.ts";
import { unpackPack } from "../../lessons/zip.ts";

const SETTINGS = "pack.json";

/** The folders in a folder that hold a pack. */
export function packsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => join(folder, name)).filter((path) => existsSync(join(path, SETTINGS)));
}

/** The files of a pack that is a folder or a zip; a problem where there is none. */
export function packAt(path: string): PackFiles | Problem {
  if (!existsSync(path)) return { file: "", line: null, sentence: say.nothingThere };
  return statSync(path).isDirectory() ? filesIn(path) : unpackPack(new Uint8Array(readFileSync(path)));
}

function filesIn(folder: string): PackFiles {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    paths.map((path) => [relative(folder, path).replaceAll(sep, "/"), new Uint8Array(readFileSync(path))]),
  );
}
