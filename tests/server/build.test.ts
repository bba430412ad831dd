import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compressFiles, hashInputs } from "../../src/server/build.mjs";
import { holdsAll, isNodeNewEnough } from "../../src/server/install.mjs";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "untether-build-"));
  await mkdir(join(root, "src", "ui"), { recursive: true });
  await writeFile(join(root, "src", "ui", "app.ts"), "one");
  await writeFile(join(root, "index.html"), "<html>");
});

afterEach(() => rm(root, { recursive: true }));

describe("the hash of what the page is built from", () => {
  it("stays the same when only the time of a file changes, or a file the page is not built from", async () => {
    const before = await hashInputs(root);
    await utimes(join(root, "index.html"), 1, 1);
    await writeFile(join(root, "README.md"), "words");
    expect(await hashInputs(root)).toBe(before);
  });

  it("changes with a file's content, its name, and a new file", async () => {
    const hashes = new Set([await hashInputs(root)]);
    await writeFile(join(root, "src", "ui", "app.ts"), "two");
    hashes.add(await hashInputs(root));
    await rm(join(root, "src", "ui", "app.ts"));
    await writeFile(join(root, "src", "app.ts"), "two");
    hashes.add(await hashInputs(root));
    await mkdir(join(root, "lessons"));
    await writeFile(join(root, "lessons", "blink.json"), "{}");
    hashes.add(await hashInputs(root));
    expect(hashes.size).toBe(4);
  });
});

describe("compressing", () => {
  it("writes a copy beside each file that gets smaller, and only there", async () => {
    const content = "again and again ".repeat(200);
    await Promise.all(
      ["big.js", "big.wasm", "photo.png"].map((name) => writeFile(join(root, "src", name), content)),
    );
    await writeFile(join(root, "src", "small.js"), "tiny");
    await compressFiles(join(root, "src"));
    const copies = (await readdir(join(root, "src"), { recursive: true })).filter((name) =>
      name.endsWith(".br"),
    );
    expect(copies.sort()).toEqual(["big.js.br", "big.wasm.br"]);
    expect(brotliDecompressSync(await readFile(join(root, "src", "big.js.br"))).toString()).toBe(content);
  });
});

describe("whether packages are installed", () => {
  const wanted = { "": {}, "node_modules/lit": { version: "3.3.3" } };

  it("is so when every package is there in its version", () => {
    expect(holdsAll(wanted, { "node_modules/lit": { version: "3.3.3" } })).toBe(true);
    expect(holdsAll(wanted, { "node_modules/lit": { version: "3.3.2" } })).toBe(false);
    expect(holdsAll(wanted, {})).toBe(false);
  });

  it("does not depend on optional packages, which are for other computers", () => {
    const fsevents = { "node_modules/fsevents": { version: "2.3.3", optional: true } };
    expect(holdsAll(fsevents, {})).toBe(true);
    expect(holdsAll(fsevents, { "node_modules/fsevents": { version: "2.0.0" } })).toBe(false);
  });
});

describe("Node", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("%s is new enough", (version) => {
    expect(isNodeNewEnough(version)).toBe(true);
  });

  it.each(["20.18.3", "18.20.0", "8.0.0"])("%s is too old", (version) => {
    expect(isNodeNewEnough(version)).toBe(false);
  });
});
