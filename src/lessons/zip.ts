import { Inflate, zipSync } from "fflate";
import { MOST_FILES, MOST_PACK_BYTES, MOST_ZIP_BYTES } from "./bounds.ts";
import { crc32 } from "./crc32.ts";
import type { PackFiles, Problem } from "./pack.ts";
import { isByTheWay, problemWithPath, withoutOuterFolder } from "./pack-paths.ts";
import { say } from "./sentences.ts";
import { packedBytesOf, readDirectory, type ZipEntry } from "./zip-directory.ts";

/** How much is unpacked before its size is looked at: a packed byte becomes 1,032 bytes at most. */
const SLICE_BYTES = 4096;

/** Unpacks a zip of any origin. Refused, with a sentence, if it is larger than a pack may be, now or unpacked. */
export function unpackPack(zip: Uint8Array): PackFiles | Problem {
  if (zip.length > MOST_ZIP_BYTES) return problem(say.zipTooLarge);
  const listed = readDirectory(zip);
  if (!listed) return problem(say.notAZip);
  const entries = listed.filter(({ path }) => !isByTheWay(path));
  const inside = withoutOuterFolder(new Map(entries.map((entry) => [entry.path, entry])));
  const refusal = problemWithSizes(zip, entries) ?? problemWithPaths(entries, inside);
  return refusal ?? unpackAll(zip, inside);
}

/** Packs files, most of them smaller than before. The same files give the same bytes, whenever that is. */
export function zipPack(files: PackFiles): Uint8Array<ArrayBuffer> {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  // Any day would do that a zip can name; its time has no time zone.
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: new Date("1980-01-01T12:00:00") });
}

/** What the directory gives away before anything is unpacked. */
function problemWithSizes(zip: Uint8Array, entries: readonly ZipEntry[]): Problem | null {
  const sum = (key: "bytes" | "packedBytes") => entries.reduce((total, entry) => total + entry[key], 0);
  if (entries.length > MOST_FILES) return problem(say.tooManyFiles);
  if (sum("bytes") > MOST_PACK_BYTES) return problem(say.tooLarge);
  // Several files may be made to share the same bytes: a small zip would then be worth many large ones.
  return sum("packedBytes") > zip.length ? problem(say.lyingZip) : null;
}

function problemWithPaths(
  entries: readonly ZipEntry[],
  inside: ReadonlyMap<string, ZipEntry>,
): Problem | null {
  for (const path of inside.keys()) {
    const sentence = problemWithPath(path);
    if (sentence) return problem(sentence, path.slice(0, 200));
  }
  const paths = entries.map(({ path }) => path);
  const twice = inside.size < paths.length && paths.find((path, i) => paths.indexOf(path) < i);
  return twice ? problem(say.twicePath, twice) : null;
}

function unpackAll(zip: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): PackFiles | Problem {
  const files = new Map<string, Uint8Array>();
  for (const [path, entry] of entries) {
    const unpacked = unpack(zip, entry);
    if (unpacked.kind === "problem") return problem(unpacked.sentence, path);
    files.set(path, unpacked.bytes);
  }
  return files;
}

type Unpacked =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "problem"; readonly sentence: string };

function unpack(zip: Uint8Array, entry: ZipEntry): Unpacked {
  if (entry.isLocked) return { kind: "problem", sentence: say.lockedZip };
  if (entry.method === "other") return { kind: "problem", sentence: say.strangeZip };
  const packed = packedBytesOf(zip, entry);
  if (!packed) return { kind: "problem", sentence: say.damagedZip };
  const bytes = entry.method === "stored" ? packed.slice() : inflate(packed, entry.bytes);
  if (bytes === "too large" || (bytes && bytes.length !== entry.bytes))
    return { kind: "problem", sentence: say.lyingZip };
  if (!bytes || crc32(bytes) !== entry.crc) return { kind: "problem", sentence: say.damagedZip };
  return { kind: "bytes", bytes };
}

/** Counts while it unpacks, and stops as soon as it is more than was said. Null when it cannot be unpacked. */
function inflate(packed: Uint8Array, mostBytes: number): Uint8Array | "too large" | null {
  const bytes = new Uint8Array(mostBytes);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length <= mostBytes) bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += SLICE_BYTES) {
      inflater.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
      if (length > mostBytes) return "too large";
    }
    return bytes.subarray(0, length);
  } catch {
    return null;
  }
}

const problem = (sentence: string, file = ""): Problem => ({ file, line: null, sentence });
