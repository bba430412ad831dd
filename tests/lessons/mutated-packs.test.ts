import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { PackFiles, Problem } from "../../src/lessons/pack.ts";
import { readPack } from "../../src/lessons/read-pack.ts";
import { unpackPack, zipPack } from "../../src/lessons/zip.ts";
import { textOf, tiny, withFile } from "./pack-files.ts";

// On a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const paths = [...tiny.keys()];
const settings = paths.filter((path) => path.endsWith(".json"));
const texts = paths.filter((path) => path.endsWith(".md"));
const zip = zipPack(tiny);

/** What a pack becomes: itself, or sentences, each of them whole. Fails on anything else. */
function isTold(files: PackFiles): void {
  const read = readPack(files);
  if (read.kind === "refused") {
    expect(read.problems.length).toBeGreaterThan(0);
    expect(read.problems.length).toBeLessThanOrEqual(51);
    expect(read.problems.filter((problem) => !isSentence(problem))).toEqual([]);
  } else {
    expect(read.pack.lessons.map(({ id }) => id)).toEqual(read.pack.settings.order);
  }
}

const isSentence = ({ sentence, line }: Problem): boolean =>
  /^[A-Z`0-9].{4,600}[.:#}]/s.test(sentence) &&
  !/undefined|\[object|NaN/.test(sentence) &&
  (line === null || line >= 1);

/** The same of a zip. */
function isToldOfZip(bytes: Uint8Array): void {
  const unpacked = unpackPack(bytes);
  if (unpacked instanceof Map) isTold(unpacked);
  else expect(isSentence(unpacked as Problem)).toBe(true);
}

const oddNames = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "length",
    "",
    "id",
    "kind",
    "at",
    "\0",
  ),
  fc.string({ maxLength: 8 }),
);
const oddValues = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    -0,
    0.5,
    "",
    "*",
    "D2",
    "en",
    "start",
    "../x",
    "javascript:1",
    [],
    {},
    true,
    "a".repeat(5000),
    "\ud800",
  ),
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(oddNames, fc.jsonValue({ maxDepth: 2 }), { noNullPrototype: true }),
);

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Every place in JSON, as the keys that lead to it. */
function placesIn(json: Json): string[][] {
  if (typeof json !== "object" || json === null) return [[]];
  return [
    [],
    ...Object.entries(json).flatMap(([key, value]) => placesIn(value).map((place) => [key, ...place])),
  ];
}

/** The JSON with something else in one place; `undefined` takes away what is there. */
function replaced(json: Json, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const inside = replaced((json as Record<string, Json>)[key] as Json, rest, value);
  if (Array.isArray(json))
    return json.flatMap((one, i) => (String(i) !== key ? [one] : inside === undefined ? [] : [inside]));
  const entries = Object.entries(json as object).filter(([name]) => name !== key);
  return Object.fromEntries(inside === undefined ? entries : [...entries, [key, inside]]);
}

const jsonChange = fc.constantFrom(...settings).chain((path) => {
  const json: Json = JSON.parse(textOf(path));
  const value = fc.oneof(
    { weight: 3, arbitrary: oddValues },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
  return fc.record({ path: fc.constant(path), place: fc.constantFrom(...placesIn(json)), value });
});

const markdownPieces = fc.oneof(
  fc.constantFrom(
    "# ",
    "## x {#y}",
    "\n",
    "\n\n",
    "```",
    "```blocks\n",
    ":::",
    "::: hint\n",
    "::: solution\n",
    "[[",
    "]]",
    "[[led_set]]",
    "![a](",
    "[a](",
    ")",
    "> ",
    "- ",
    "1. ",
    "|a|b|\n|-|-|\n",
    "<b>",
    "`",
    "*",
    "_",
    "~~",
    "{",
    "}",
    "\r",
    "\0",
    "\ud800",
    "__proto__",
  ),
  fc.string({ maxLength: 5 }),
);

const ofEveryObject = Object.getOwnPropertyNames(Object.prototype);

describe("a pack that was changed in any way becomes sentences, never an exception", () => {
  it("when values in its settings and blocks are other ones, or are missing", () => {
    fc.assert(
      fc.property(fc.array(jsonChange, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce(
          (files, { path, place, value }) =>
            withFile(path, JSON.stringify(replaced(JSON.parse(textOf(path)), place, value)) ?? "", files),
          tiny,
        );
        isTold(changed);
      }),
      { numRuns: 300 },
    );
  });

  it("when settings get names that mean something to JavaScript", () => {
    fc.assert(
      fc.property(jsonChange, oddNames, oddValues, ({ path, place }, name, value) => {
        const text = textOf(path);
        const inside = JSON.stringify({ [name]: value }).slice(1, -1);
        const at = [...text.matchAll(/\{/g)].map(({ index }) => index);
        const offset = at[place.length % at.length] ?? 0;
        isTold(withFile(path, `${text.slice(0, offset + 1)}${inside},${text.slice(offset + 1)}`));
        expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(ofEveryObject);
      }),
      { numRuns: 300 },
    );
  });

  it("when bytes of its files are other ones, or are cut off", () => {
    const change = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.nat(5000),
      byte: fc.nat(255),
      isCut: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = changes.reduce((files, { path, at, byte, isCut }) => {
          const bytes = new Uint8Array(files.get(path) ?? []);
          if (bytes.length > 0) bytes[at % bytes.length] = byte;
          return withFile(path, isCut ? bytes.subarray(0, at % (bytes.length + 1)) : bytes, files);
        }, tiny);
        isTold(changed);
      }),
      { numRuns: 400 },
    );
  });

  it("when files are missing, have other names, or are put in the place of others", () => {
    const name = fc.oneof(
      fc.constantFrom(
        ...paths,
        "../x",
        "/x",
        "a\\b",
        "a\0b",
        "__proto__",
        "constructor/lesson.json",
        "en/__proto__.md",
        "a//b",
        "./a",
      ),
      fc.string(),
    );
    const change = fc.record({ from: fc.constantFrom(...paths), to: fc.option(name) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const files = new Map(tiny);
        for (const { from, to } of changes) {
          const content = files.get(from) ?? new Uint8Array();
          files.delete(from);
          if (to !== null) files.set(to, content);
        }
        isTold(files);
      }),
      { numRuns: 400 },
    );
  });

  it("when its texts are put together of anything", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(2000),
        fc.array(markdownPieces, { maxLength: 30 }),
        (path, at, pieces) => {
          const text = textOf(path);
          isTold(
            withFile(path, text.slice(0, at % text.length) + pieces.join("") + text.slice(at % text.length)),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it("when it is a zip of which bytes are other ones", () => {
    const changes = fc.array(fc.record({ at: fc.nat(zip.length - 1), byte: fc.nat(255) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(changes, (all) => {
        const changed = zip.slice();
        for (const { at, byte } of all) changed[at] = byte;
        isToldOfZip(changed);
      }),
      { numRuns: 400 },
    );
  });

  it("when it is a zip whose directory lies about sizes, places, names and how many files there are", () => {
    const directory = new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true);
    const changes = fc.array(
      fc.record({
        at: fc.integer({ min: directory, max: zip.length - 4 }),
        value: fc.oneof(fc.constantFrom(0, 1, 0xffff, 0x7fff_ffff, 0xffff_ffff), fc.nat(0xffff_ffff)),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(changes, (all) => {
        const changed = zip.slice();
        for (const { at, value } of all) new DataView(changed.buffer).setUint32(at, value, true);
        isToldOfZip(changed);
      }),
      { numRuns: 300 },
    );
  });

  it("when it is a zip that is cut anywhere, or has anything put in", () => {
    fc.assert(
      fc.property(
        fc.nat(zip.length),
        fc.nat(zip.length),
        fc.uint8Array({ maxLength: 50 }),
        (from, to, bytes) => {
          isToldOfZip(zip.subarray(Math.min(from, to), Math.max(from, to)));
          isToldOfZip(new Uint8Array([...zip.subarray(0, from), ...bytes, ...zip.subarray(from)]));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("when it is nothing but bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), isToldOfZip), { numRuns: 300 });
  });
});
