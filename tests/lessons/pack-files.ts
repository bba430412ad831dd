import { fileURLToPath } from "node:url";
import type { PackFiles, Problem } from "../../src/lessons/pack.ts";
import { readPack } from "../../src/lessons/read-pack.ts";
import { filesIn } from "../../src/lessons/shipped-plugin.ts";

/** A whole pack of one lesson in two languages. */
export const tiny: PackFiles = filesIn(fileURLToPath(new URL("./packs/tiny", import.meta.url)));

/** The pack with this file in it; `null` takes the file away. */
export function withFile(
  path: string,
  content: string | Uint8Array | null,
  files: PackFiles = tiny,
): PackFiles {
  const changed = new Map(files);
  if (content === null) changed.delete(path);
  else changed.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  return changed;
}

/** What a file of the tiny pack says. */
export const textOf = (path: string): string => new TextDecoder().decode(tiny.get(path));

/** The pack with this in a file written in another way; fails when the file does not say it. */
export function edited(path: string, from: string, to: string): PackFiles {
  const text = textOf(path);
  if (!text.includes(from)) throw new Error(`${path} does not say ${from}`);
  return withFile(
    path,
    text.replace(from, () => to),
  );
}

/** A problem as a line: `FILE:LINE SENTENCE`. */
export const told = ({ file, line, sentence }: Problem): string =>
  `${file}${line === null ? "" : `:${line}`} ${sentence}`;

/** What a pack is refused with; fails when it is not refused. */
export function refusal(files: PackFiles): string[] {
  const read = readPack(files);
  if (read.kind === "pack") throw new Error("was read");
  return read.problems.map(told);
}

/** What is warned of in a pack; fails when it is refused. */
export function warnings(files: PackFiles): string[] {
  const read = readPack(files);
  if (read.kind === "refused") throw new Error(read.problems.map(told).join("\n"));
  return read.warnings.map(told);
}
