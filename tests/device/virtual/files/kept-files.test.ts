import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BoardFile } from "../../../../src/device/virtual/files/board-file.ts";
import { type FileStore, KeptFiles } from "../../../../src/device/virtual/files/kept-files.ts";
import { TypedBoard } from "../../../boards/typed-board.ts";

/** A store that outlives its page. */
class Shelf implements FileStore {
  readonly kept = new Map<string, unknown>();
  isFull = false;

  async load(): Promise<readonly unknown[]> {
    return [...this.kept.values()];
  }

  async save(files: readonly BoardFile[], removed: readonly string[]): Promise<void> {
    if (this.isFull) throw new Error("full");
    for (const file of files) this.kept.set(file.path, file);
    for (const path of removed) this.kept.delete(path);
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textsOf = (files: KeptFiles) =>
  Object.fromEntries(
    files.snapshot().map(({ path, bytes }) => [path, bytes && new TextDecoder().decode(bytes)]),
  );

async function loadedFrom(shelf: FileStore): Promise<KeptFiles> {
  const files = new KeptFiles(shelf);
  await files.loaded;
  return files;
}

async function boardWith(files: KeptFiles): Promise<TypedBoard> {
  const board = await TypedBoard.bootRaw({ files: files.snapshot() });
  board.onFile = (change) => files.hear(change);
  return board;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("files of the virtual Nano", () => {
  it("are there on the next board, and on the next visit", async () => {
    const shelf = new Shelf();
    const files = await loadedFrom(shelf);
    const first = await boardWith(files);
    first.run(`import os
os.mkdir("d")
for name in ("a", "d/b", "gone"):
    with open(name, "w") as f:
        f.write("one\\n")
with open("a", "a") as f:
    f.write("two\\n")
os.remove("gone")
os.rename("d", "e")`);
    const expected = { "/a": "one\ntwo\n", "/e": null, "/e/b": "one\n" };
    expect(textsOf(files)).toEqual(expected);
    const second = await boardWith(files);
    expect(second.run('print(open("a").read(), open("/e/b").read())').output).toBe("one\ntwo\n one\n\n");
    await vi.advanceTimersByTimeAsync(300);
    expect(textsOf(await loadedFrom(shelf))).toEqual(expected);
  });

  it("are kept at once when the page goes away", async () => {
    const shelf = new Shelf();
    const files = await loadedFrom(shelf);
    files.hear({ kind: "written", path: "/a", from: 0, bytes: bytesOf("x"), size: 1 });
    await files.flush();
    expect([...shelf.kept.keys()]).toEqual(["/a"]);
  });

  it("are kept later when the store has no room just now", async () => {
    const shelf = new Shelf();
    const files = await loadedFrom(shelf);
    shelf.isFull = true;
    files.hear({ kind: "folder", path: "/d" });
    await vi.advanceTimersByTimeAsync(300);
    shelf.isFull = false;
    files.hear({ kind: "folder", path: "/e" });
    await vi.advanceTimersByTimeAsync(300);
    expect([...shelf.kept.keys()]).toEqual(["/d", "/e"]);
  });

  it("live as long as the page where nothing can be kept", async () => {
    const files = await loadedFrom({
      load: () => Promise.reject(new Error("forbidden")),
      save: () => Promise.reject(new Error("forbidden")),
    });
    files.hear({ kind: "folder", path: "/d" });
    await files.flush();
    expect(files.list()).toEqual([{ path: "/d", size: null }]);
  });

  it("can be listed and forgotten, a folder with what is in it", async () => {
    const shelf = new Shelf();
    const files = await loadedFrom(shelf);
    for (const path of ["/d/b", "/d", "/da"])
      files.hear({ kind: "written", path, from: 0, bytes: bytesOf("xy"), size: 2 });
    await files.flush();
    files.hear({ kind: "removed", path: "/d" });
    expect(files.list()).toEqual([{ path: "/da", size: 2 }]);
    await files.flush();
    expect([...shelf.kept.keys()]).toEqual(["/da"]);
  });

  it("grow by lines without being copied for each", async () => {
    const files = await loadedFrom(new Shelf());
    const line = bytesOf("0123456789");
    for (let i = 0; i < 50_000; i++)
      files.hear({ kind: "written", path: "/log", from: i * 10, bytes: line, size: (i + 1) * 10 });
    expect(files.list()).toEqual([{ path: "/log", size: 500_000 }]);
    expect(textsOf(files)["/log"]?.slice(-12)).toBe("890123456789");
  });
});

describe("what is found in the store", () => {
  it.each([
    null,
    3,
    {},
    { path: "/a" },
    { path: "/a", bytes: "text" },
    { path: "/a", bytes: [1, 2] },
    { path: 3, bytes: bytesOf("x") },
    { path: "a", bytes: bytesOf("x") },
    { path: "/../a", bytes: bytesOf("x") },
    { path: "/lib/wifi.py", bytes: bytesOf("x") },
    { path: "/virtual/machine.py", bytes: bytesOf("x") },
    { path: `/${"a/".repeat(600)}a`, bytes: bytesOf("x") },
  ])("is passed over where it is no file: %j", async (entry) => {
    const shelf = new Shelf();
    shelf.kept.set("bad", entry);
    shelf.kept.set("good", { path: "/good", bytes: bytesOf("x") });
    expect(textsOf(await loadedFrom(shelf))).toEqual({ "/good": "x" });
  });

  it("is taken as far as it fits on the disk", async () => {
    const shelf = new Shelf();
    for (const name of ["a", "b", "c"])
      shelf.kept.set(name, { path: `/${name}`, bytes: new Uint8Array(6 * 1024 * 1024) });
    const files = await loadedFrom(shelf);
    expect(files.list().map(({ path }) => path)).toEqual(["/a", "/b"]);
    for (let i = 0; i < 2000; i++) shelf.kept.set(`${i}`, { path: `/f${i}`, bytes: null });
    shelf.kept.delete("a");
    expect((await loadedFrom(shelf)).list().length).toBeLessThanOrEqual(512);
  });

  it("is not taken for what a program has written since", async () => {
    const shelf = new Shelf();
    shelf.kept.set("a", { path: "/a", bytes: bytesOf("old") });
    shelf.kept.set("b", { path: "/b", bytes: bytesOf("old") });
    const files = new KeptFiles(shelf);
    files.hear({ kind: "written", path: "/a", from: 0, bytes: bytesOf("new"), size: 3 });
    files.hear({ kind: "removed", path: "/b" });
    await files.loaded;
    expect(textsOf(files)).toEqual({ "/a": "new" });
  });
});
