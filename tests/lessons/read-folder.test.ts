import { describe, expect, it } from "vitest";
import type { PackFiles, Problem } from "../../src/lessons/pack.ts";
import {
  entriesOfDirectory,
  entriesOfInput,
  type FolderEntry,
  readFolder,
} from "../../src/lessons/read-folder.ts";
import { tiny, told } from "./pack-files.ts";

type Tree = { readonly [name: string]: Tree | string };

/** A folder as a browser hands it over. */
const directory = (name: string, tree: Tree): FileSystemDirectoryHandle =>
  ({
    kind: "directory",
    name,
    async *values() {
      for (const [inside, content] of Object.entries(tree)) {
        if (typeof content !== "string") yield directory(inside, content);
        else yield { kind: "file", name: inside, getFile: async () => new File([content], inside) };
      }
    },
  }) as unknown as FileSystemDirectoryHandle;

const entry = (path: string, size = 1): FolderEntry => ({
  path,
  size,
  read: async () => new Uint8Array(size),
});
const pathsOf = (result: PackFiles | Problem) =>
  result instanceof Map ? [...result.keys()] : told(result as Problem);

describe("a folder", () => {
  it("gives its files, those in folders too, but nothing that is hidden", async () => {
    const tree = { "pack.json": "{}", en: { "a.md": "A" }, ".git": { config: "x" }, ".DS_Store": "x" };
    const files = await readFolder(entriesOfDirectory(directory("my pack", tree)));
    expect(pathsOf(files)).toEqual(["pack.json", "en/a.md"]);
  });

  it("is not gone into without end", async () => {
    const endless: Tree = new Proxy(
      {},
      {
        ownKeys: () => ["a"],
        getOwnPropertyDescriptor: () => ({ value: endless, enumerable: true, configurable: true }),
        get: () => endless,
      },
    );
    expect(pathsOf(await readFolder(entriesOfDirectory(directory("a", endless))))).toEqual([]);
  });

  it("may come from a field for files, with its own name before each path", async () => {
    const files = [...tiny].map(([path, bytes]) => {
      const file = new File([bytes as BlobPart], path.split("/").at(-1) ?? "");
      return Object.defineProperty(file, "webkitRelativePath", { value: `My pack/${path}` });
    });
    expect(await readFolder(entriesOfInput(files))).toEqual(tiny);
  });

  it("of too many files is refused before any is read", async () => {
    const unread = { path: "", size: 0, read: () => Promise.reject(new Error("was read")) };
    const many = Array.from({ length: 2001 }, (_, i) => ({ ...unread, path: `a${i}` }));
    expect(pathsOf(await readFolder(many))).toBe(" This pack has more than 2,000 files. That is too many.");
  });

  it("that is too large is refused before any of it is read", async () => {
    expect(pathsOf(await readFolder([entry("a", 20_000_000), entry("b", 20_000_000)]))).toBe(
      " This pack is larger than 30 MB. That is too much.",
    );
  });

  it("with a file that cannot be read is refused with the name of that file", async () => {
    const gone = { ...entry("en/a.md"), read: () => Promise.reject(new Error("gone")) };
    expect(pathsOf(await readFolder([entry("pack.json"), gone]))).toBe(
      "en/a.md This file could not be read. It may be gone, or be locked.",
    );
  });
});
