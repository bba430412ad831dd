import * as v from "valibot";
import type { PackFiles } from "../pack.ts";

/** The settings of a file as they stand there, whatever they are. */
export type LooseSettings = Readonly<Record<string, unknown>>;

const settingsSchema = v.record(v.string(), v.unknown());

/** The text of a file; empty where there is none. */
export const textOf = (files: PackFiles, path: string): string =>
  new TextDecoder().decode(files.get(path) ?? new Uint8Array());

/** The files with one of them written anew. */
export const withFile = (files: PackFiles, path: string, content: string | Uint8Array): PackFiles =>
  new Map([...files, [path, typeof content === "string" ? new TextEncoder().encode(content) : content]]);

/** The files without those that are meant. */
export const withoutFiles = (files: PackFiles, isMeant: (path: string) => boolean): PackFiles =>
  new Map([...files].filter(([path]) => !isMeant(path)));

/** The settings in a JSON file; null while it is broken, as it may be in the midst of typing. */
export function settingsIn(files: PackFiles, path: string): LooseSettings | null {
  try {
    const parsed = v.safeParse(settingsSchema, JSON.parse(textOf(files, path)));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The files with other settings in a JSON file; unchanged while that is broken. */
export function changeSettings(
  files: PackFiles,
  path: string,
  change: (settings: LooseSettings) => LooseSettings,
): PackFiles {
  const settings = settingsIn(files, path);
  return settings ? withFile(files, path, jsonText(change(settings))) : files;
}

/** JSON as people read it. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The texts of a list in loose settings; what else stands there is left out. */
export const textsIn = (settings: LooseSettings | null, name: string): readonly string[] => {
  const list = settings?.[name];
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
};

/** The objects of a list in loose settings; what else stands there is left out. */
export const objectsIn = (settings: LooseSettings | null, name: string): readonly LooseSettings[] => {
  const list = settings?.[name];
  return Array.isArray(list) ? list.filter((one) => v.is(settingsSchema, one)) : [];
};

/** A list with one of its entries put elsewhere; places count from 0. */
export function moved<One>(list: readonly One[], from: number, to: number): readonly One[] {
  const one = list[from];
  const rest = list.filter((_, place) => place !== from);
  return one === undefined ? list : [...rest.slice(0, to), one, ...rest.slice(to)];
}

/** A name for files and steps, made of a title, that none of the others has. */
export function idFor(title: string, others: readonly string[], fallback: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const id =
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40)
      .replace(/-+$/, "") || fallback;
  let free = id;
  for (let n = 2; others.includes(free); n++) free = `${id}-${n}`;
  return free;
}
