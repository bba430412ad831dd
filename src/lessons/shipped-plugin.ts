import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import type { PackFiles, Problem } from "./pack.ts";
import { cardOf, type PackCard } from "./pack-card.ts";
import { isByTheWay } from "./pack-paths.ts";
import { packFiles } from "./packed-files.ts";
import { readPack } from "./read-pack.ts";

const CARDS = "virtual:lesson-cards";
const PACK = /\/lessons\/([a-z0-9-]+)\/pack\.json\?pack$/;

/**
 * Makes a module of each pack in `lessons/` (`pack.json?pack`), with all of its files, and one of their cards. A build
 * fails when a pack cannot be read, and says why.
 */
export function shippedPacks(folder: string = resolve("lessons")): Plugin {
  return {
    name: "shipped-packs",
    enforce: "pre",
    resolveId(source) {
      const [, id] = PACK.exec(source) ?? [];
      if (id) return `\0pack:${id}`;
      return source === CARDS ? `\0${CARDS}` : null;
    },
    load(module) {
      const watch = (path: string) => this.addWatchFile(path);
      const id = module.startsWith("\0pack:") ? module.slice("\0pack:".length) : null;
      if (id) return moduleOf("files", packFiles(filesIn(join(folder, id), watch)));
      return module === `\0${CARDS}` ? moduleOf("cards", readCards(folder, watch)) : null;
    },
  };
}

/** The files of a pack's folder; tells the path of each. */
export function filesIn(folder: string, tell: (path: string) => void = () => undefined): PackFiles {
  const found = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = found.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const inside = paths.map((path) => [relative(folder, path).replaceAll(sep, "/"), path] as const);
  return new Map(
    inside.flatMap(([name, path]) => {
      if (isByTheWay(name)) return [];
      tell(path);
      return [[name, new Uint8Array(readFileSync(path))]];
    }),
  );
}

/** Faster to read for a browser than the same as code. */
const moduleOf = (name: string, value: unknown): string =>
  `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

function readCards(folder: string, tell: (path: string) => void): PackCard[] {
  const folders = readdirSync(folder).filter((id) => existsSync(join(folder, id, "pack.json")));
  return folders.map((id) => {
    const read = readPack(filesIn(join(folder, id), tell));
    if (read.kind === "refused") {
      throw new Error(`The pack lessons/${id} cannot be read:\n${read.problems.map(toLine).join("\n")}`);
    }
    const card = cardOf(read.pack);
    if (card.id !== id)
      throw new Error(`The pack lessons/${id} has another id: ${card.id}. They have to be the same.`);
    return card;
  });
}

const toLine = ({ file, line, sentence }: Problem): string =>
  [file, line, sentence].filter((part) => part !== null && part !== "").join(": ");
