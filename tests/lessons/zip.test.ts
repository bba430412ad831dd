import { zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import type { PackFiles, Problem } from "../../src/lessons/pack.ts";
import { unpackPack, zipPack } from "../../src/lessons/zip.ts";
import { tiny, told } from "./pack-files.ts";

const text = (content: string) => new TextEncoder().encode(content);
const zipOf = (files: Readonly<Record<string, Uint8Array>>) => zipSync(files);
const hello = () => zipOf({ "pack.json": text("hello ".repeat(50)) });

const isProblem = (result: PackFiles | Problem): result is Problem => !(result instanceof Map);

/** What a zip is refused with. */
function refusal(zip: Uint8Array): string {
  const result = unpackPack(zip);
  if (!isProblem(result)) throw new Error("was unpacked");
  return told(result);
}

/** The files of a zip; fails when it is refused. */
function unpacked(zip: Uint8Array): PackFiles {
  const result = unpackPack(zip);
  if (isProblem(result)) throw new Error(told(result));
  return result;
}

/** Where the entry of the first file begins in the directory. */
const directoryOf = (zip: Uint8Array) => new DataView(zip.buffer).getUint32(zip.length - 6, true);

/** The zip with this number at a place of the first file's entry in the directory. */
function patched(zip: Uint8Array, place: number, bytes: 2 | 4, value: number): Uint8Array {
  const view = new DataView(zip.buffer);
  const at = directoryOf(zip) + place;
  if (bytes === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return zip;
}

describe("a zip", () => {
  it("gives back what was packed", () => {
    expect(unpacked(zipPack(tiny))).toEqual(tiny);
  });

  it("is the same whenever and in whatever order the same files are packed", () => {
    expect(zipPack(new Map([...tiny].reverse()))).toEqual(zipPack(tiny));
  });

  it("may have one folder around its files, of any name, and folders as entries", () => {
    const around = Object.fromEntries([...tiny].map(([path, bytes]) => [`My pack (2)/${path}`, bytes]));
    expect(unpacked(zipOf({ "My pack (2)/": new Uint8Array(), ...around }))).toEqual(tiny);
  });

  it("may hold files that are not packed, empty ones, and a comment at its end", () => {
    const zip = zipSync({ "a.md": [text("a"), { level: 0 }], "b.md": new Uint8Array() });
    const comment = text("made by hand");
    zip[zip.length - 2] = comment.length;
    const files = unpacked(new Uint8Array([...zip, ...comment]));
    expect([...files.values()].map((bytes) => bytes.length)).toEqual([1, 0]);
  });

  it("loses what computers add by themselves", () => {
    const zip = zipOf({
      "a.md": text("a"),
      ".DS_Store": text("x"),
      "__MACOSX/._a.md": text("x"),
      "en/Thumbs.db": text("x"),
    });
    expect([...unpacked(zip).keys()]).toEqual(["a.md"]);
  });
});

const LYING = "This zip file does not say the truth about its sizes. It is not opened.";
const DAMAGED = "This zip file is damaged. Make it again.";
const NOT_PLAIN =
  "The path of this file has other characters than A-Z, a-z, 0-9, dot, hyphen and underscore.";
const OUT = "The path of this file leads out of the pack.";

test.each<readonly [string, () => Uint8Array, string]>([
  ["that is empty", () => new Uint8Array(), " This is not a zip file, or its end is missing."],
  ["that is text", () => text("hello ".repeat(100)), " This is not a zip file, or its end is missing."],
  [
    "whose end is cut off",
    () => zipPack(tiny).subarray(0, -30),
    " This is not a zip file, or its end is missing.",
  ],
  [
    "whose beginning is cut off",
    () => zipPack(tiny).subarray(1000),
    " This is not a zip file, or its end is missing.",
  ],
  [
    "that is too large",
    () => new Uint8Array(10_000_001),
    " This file is larger than 10 MB. A pack may not be larger.",
  ],
  [
    "that unpacks to too much",
    () => patched(hello(), 24, 4, 30_000_001),
    " This pack is larger than 30 MB. That is too much.",
  ],
  [
    "of too many files",
    () => zipOf(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`a${i}`, new Uint8Array()]))),
    " This pack has more than 2,000 files. That is too many.",
  ],
  [
    "with a password",
    () => patched(hello(), 8, 2, 1),
    "pack.json This zip file has a password. Make it without one.",
  ],
  [
    "packed in a strange way",
    () => patched(hello(), 10, 2, 14),
    "pack.json This zip file is packed in a way that Untether cannot read. Make it again as a plain zip.",
  ],
  [
    "that says a file is smaller than it is",
    () => patched(zipOf({ a: new Uint8Array(1_000_000) }), 24, 4, 10),
    `a ${LYING}`,
  ],
  ["that says a file is larger than it is", () => patched(hello(), 24, 4, 301), `pack.json ${LYING}`],
  ["whose checksum is another", () => patched(hello(), 16, 4, 1), `pack.json ${DAMAGED}`],
  ["whose file is elsewhere", () => patched(hello(), 42, 4, 7), `pack.json ${DAMAGED}`],
  ["whose file is beyond its end", () => patched(hello(), 42, 4, 0xffff_fff0), `pack.json ${DAMAGED}`],
  ["with a path that leads out", () => zipOf({ "../evil.md": text("x") }), `../evil.md ${OUT}`],
  [
    "with a path that leads out inside",
    () => zipOf({ "en/../../evil.md": text("x") }),
    `en/../../evil.md ${OUT}`,
  ],
  ["with a path from the root", () => zipOf({ "/evil.md": text("x") }), `/evil.md ${OUT}`],
  ["with backslashes", () => zipOf({ "..\\evil.md": text("x") }), `..\\evil.md ${NOT_PLAIN}`],
  ["with a NUL in a path", () => zipOf({ "a\0.md": text("x") }), `a\0.md ${NOT_PLAIN}`],
])("a zip %s is refused", (_, make, sentence) => {
  expect(refusal(make())).toBe(sentence);
});

test("a zip with two files of one name is refused", () => {
  const zip = zipOf({ "a.md": text("one"), "b.md": text("two") });
  const at = zip.lastIndexOf("b".charCodeAt(0));
  zip[at] = "a".charCodeAt(0);
  expect(refusal(zip)).toBe("a.md There are two files with this name.");
});

test("a zip whose files share the same bytes is refused before anything is unpacked", () => {
  const zip = zipOf({ "a.md": crypto.getRandomValues(new Uint8Array(5000)), "b.md": new Uint8Array() });
  const directory = directoryOf(zip);
  const second = directory + 46 + 4;
  for (const place of [10, 12, 16, 20, 24])
    zip.set(zip.subarray(directory + place, directory + place + 4), second + place);
  zip.set([0, 0, 0, 0], second + 42);
  expect(refusal(zip)).toBe(` ${LYING}`);
});

test("a bomb is given up as soon as it is larger than it says, and not when all of it is unpacked", () => {
  const bomb = zipOf({ a: new Uint8Array(12_000_000) });
  const packed = bomb.length;
  expect(packed).toBeGreaterThan(10_000);
  // What comes after the first slices is no longer looked at: else this would be a damaged zip.
  bomb.fill(0xff, 5000, packed - 100);
  expect(refusal(patched(bomb, 24, 4, 1000))).toBe(`a ${LYING}`);
});
