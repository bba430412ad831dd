import * as v from "valibot";
import { BoardError } from "./board-error.ts";
import { pythonText as quote } from "./python-text.ts";
import type { RawRepl } from "./raw-repl.ts";
import { parseTraceback, type Traceback } from "./traceback.ts";

const IMPORT_KIT = "import untether.kit as k;";
/** A board answers with no more than this, in UTF-16 units. */
const LONGEST_ANSWER = 256 * 1024;
const MOST_FILES = 1000;
/** The answer among what handlers of a program may print meanwhile. */
const ANSWER = /\x1e(.*)\n/;
const NO_ROOM = /\b(28|ENOSPC)\b/;

const versionSchema = v.pipe(v.array(v.number()), v.minLength(2), v.maxLength(4));
const shortText = v.pipe(v.string(), v.maxLength(120));
const aboutSchema = v.object({
  kit: v.number(),
  machine: shortText,
  python: versionSchema,
  id: shortText,
  free: v.number(),
  nina: v.nullable(versionSchema),
  name: v.nullable(shortText),
  boot: shortText,
  autostart: v.boolean(),
  safe_mode: v.boolean(),
});
const hashesSchema = v.record(shortText, v.nullable(v.pipe(v.string(), v.maxLength(64))));
const pathSchema = v.pipe(v.string(), v.startsWith("/"), v.maxLength(300));
const filesSchema = v.pipe(
  v.array(v.object({ path: pathSchema, size: v.pipe(v.number(), v.minValue(0)), folder: v.boolean() })),
  v.maxLength(MOST_FILES),
);
const placesSchema = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(MOST_FILES));
const sizeSchema = v.pipe(v.number(), v.minValue(0));
const spaceSchema = v.object({ free: sizeSchema, total: sizeSchema });

const base64Schema = v.pipe(
  v.string(),
  v.base64(),
  v.transform((text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))),
);

/** Where a list of files goes, each as [path, size in bytes, SHA-256 in hex digits]. */
export const MANIFEST = "/run/files.json";
/** Where the file goes that stands at this place of the list. */
export const arrivedAs = (place: number): string => `/run/${place}`;

/** What a board tells of itself. */
export type About = v.InferOutput<typeof aboutSchema>;
/** A file or folder on a board; `size` in bytes. */
export type BoardFileEntry = v.InferOutput<typeof filesSchema>[number];
/** The room on the board's disk, in bytes. */
export type BoardSpace = v.InferOutput<typeof spaceSchema>;

/** A command that the board could not carry out. */
export class KitError extends BoardError {
  constructor(readonly traceback: Traceback) {
    super("file-failed", `${traceback.type}: ${traceback.message}`);
  }
}

/** Asks a board at its raw prompt, by `firmware/untether/kit.py`. What comes back is somebody else's: one parse each. */
export class BoardKit {
  readonly #repl: RawRepl;

  constructor(repl: RawRepl) {
    this.#repl = repl;
  }

  /** Tells what board this is. Throws a `KitError` when it has no kit. */
  about(): Promise<About> {
    return this.#ask("about()", aboutSchema);
  }

  /** The SHA-256 of each of these files; null where there is none. */
  hashes(paths: readonly string[]): Promise<Readonly<Record<string, string | null>>> {
    return this.#ask(`hashes(${paths.map(quote).join(",")})`, hashesSchema);
  }

  /** Which files of the list at `MANIFEST` are not on the board as they should be: their places in it. */
  missing(): Promise<readonly number[]> {
    return this.#ask("missing()", placesSchema);
  }

  /** Puts the files of that list in place that have arrived as `arrivedAs`. Returns the places of damaged ones. */
  install(): Promise<readonly number[]> {
    return this.#ask("install()", placesSchema);
  }

  /** Whether the firmware still takes turns with programs; a Stop may have locked it up. */
  async isAlive(): Promise<boolean> {
    return (await this.#ask("lives()", v.number())) === 1;
  }

  /** Puts a file that has arrived in its place, unless it is damaged. Returns whether it did. */
  place(arrived: string, path: string, size: number, sha: string): Promise<boolean> {
    return this.#ask(`place(${quote(arrived)},${quote(path)},${size},${quote(sha)})`, v.boolean());
  }

  files(folder: string): Promise<readonly BoardFileEntry[]> {
    return this.#ask(`files(${quote(folder)})`, filesSchema);
  }

  space(): Promise<BoardSpace> {
    return this.#ask("space()", spaceSchema);
  }

  /** Reads a piece of a file; empty at its end. */
  read(path: string, offset: number): Promise<Uint8Array> {
    return this.#ask(`read(${quote(path)},${offset})`, base64Schema);
  }

  /** Makes an empty file, in place of one that may be there. */
  create(path: string): Promise<boolean> {
    return this.#ask(`create(${quote(path)})`, v.boolean());
  }

  /** Adds bytes to the end of a file. */
  append(path: string, bytes: Uint8Array): Promise<boolean> {
    return this.#ask(`append(${quote(path)},${bytesLiteral(bytes)})`, v.boolean());
  }

  remove(path: string): Promise<boolean> {
    return this.#ask(`remove(${quote(path)})`, v.boolean());
  }

  rename(from: string, to: string): Promise<boolean> {
    return this.#ask(`rename(${quote(from)},${quote(to)})`, v.boolean());
  }

  /** Has the saved program start by itself at power-on, or no longer. */
  autostart(isWanted: boolean): Promise<boolean> {
    return this.#ask(`autostart(${isWanted ? "True" : "False"})`, v.boolean());
  }

  /** The line that runs a program that was put on the board. */
  static lineToRun(size: number, sha: string): string {
    return `${IMPORT_KIT}k.run(${size},${quote(sha)})`;
  }

  async #ask<T>(command: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
    const { output, error } = await this.#repl.ask(`${IMPORT_KIT}k.${command}`);
    if (error) throw toFailure(new KitError(parseTraceback(error)));
    const parsed = v.safeParse(schema, parseJson(ANSWER.exec(output)?.[1] ?? ""));
    if (!parsed.success) throw new BoardError("no-response", `${command}: ${output.slice(0, 200)}`);
    return parsed.output;
  }
}

/** A command fails for reasons of its own, or because there is no room. */
function toFailure(error: KitError): Error {
  const { type, message } = error.traceback;
  if (type === "OSError" && NO_ROOM.test(message)) return new BoardError("disk-full", message);
  return type === "OSError" ? new BoardError("file-failed", message) : error;
}

function parseJson(text: string): unknown {
  if (text.length > LONGEST_ANSWER) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const bytesLiteral = (bytes: Uint8Array): string =>
  `b"${[...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("")}"`;
