import { BoardError } from "../board-error.ts";
import { arrivedAs, BoardKit, KitError, MANIFEST } from "../board-kit.ts";
import type { RawRepl } from "../raw-repl.ts";
import { sha256 } from "../sha256.ts";
import { LARGE_FRAME_BYTES, type OverTheAir } from "../transport.ts";

type Files = ReadonlyMap<string, string>;

const OLDEST = "(1,24)";
/** Makes the folder for the kit on a board that has none, and tells whether the board is too old for it. */
const PREPARE = `import sys,os
if sys.implementation.version[:2]<${OLDEST}:print(sys.implementation.version[:3])
elif "untether" not in os.listdir("/"):os.mkdir("/untether")`;
/** Has the board load the kit anew. What keeps something for as long as the board is on stays as it is. */
const RELOAD = `import sys
for n in "kit","clean_board","board_files","autostart":sys.modules.pop("untether."+n,0)`;

/**
 * Brings files along that a board needs, and does not write what is there already: flash wears out. They
 * go to the disk in memory first, where no folder can be missing: a board hangs up when it cannot open a file.
 */
export class Delivery {
  readonly #air: Pick<OverTheAir, "put">;
  /** What is on the board for sure, by path: the hash. */
  readonly #known = new Map<string, string>();

  constructor(air: Pick<OverTheAir, "put">) {
    this.#air = air;
  }

  /** It may be another board, or its files may have changed. */
  forget(): void {
    this.#known.clear();
  }

  /** Sees to it that these files are on the board. Rejects with a `BoardError`. */
  async bring(repl: RawRepl, files: Files): Promise<void> {
    const wanted = [...files].map(([path, text]) => toFile(path, text));
    const unsure = wanted.filter(({ path, sha }) => this.#known.get(path) !== sha);
    if (unsure.length === 0) return;
    const kit = new BoardKit(repl);
    const missing = (await this.#askWhatIsMissing(kit, unsure)).flatMap((place) => {
      const file = unsure[place];
      return file ? [{ place, ...file }] : [];
    });
    let damaged = missing;
    for (const frameBytes of [undefined, LARGE_FRAME_BYTES]) {
      for (const { place, bytes } of damaged)
        await this.#air.put(arrivedAs(place), bytes, undefined, frameBytes);
      const places = damaged.length > 0 ? await kit.install() : [];
      damaged = damaged.filter(({ place }) => places.includes(place));
    }
    if (damaged.length > 0) throw new BoardError("upload-damaged", "helpers of the program");
    if (missing.some(({ path }) => path.startsWith("/untether/"))) await repl.ask(RELOAD);
    for (const { path, sha } of unsure) this.#known.set(path, sha);
  }

  /** Sends the list of files, once more in one piece if it does not arrive whole; which of them the board lacks. */
  async #askWhatIsMissing(kit: BoardKit, files: readonly FileToBring[]): Promise<readonly number[]> {
    const list = encode(JSON.stringify(files.map(({ path, bytes, sha }) => [path, bytes.length, sha])));
    for (const frameBytes of [undefined, LARGE_FRAME_BYTES]) {
      await this.#air.put(MANIFEST, list, undefined, frameBytes);
      try {
        return await kit.missing();
      } catch (error) {
        if (!(error instanceof KitError)) throw error;
      }
    }
    throw new BoardError("upload-damaged", "list of helpers");
  }

  /** Brings the kit to a board that has none, or one that does not work. Rejects with a `BoardError`. */
  async install(repl: RawRepl, files: Files): Promise<void> {
    const { output, error } = await repl.ask(PREPARE);
    if (output.trim()) throw new BoardError("old-firmware", output.trim());
    if (error) throw new BoardError("file-failed", error);
    for (const [path, text] of files) await this.#air.put(path, toFile(path, text).bytes);
    await repl.ask(RELOAD);
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

interface FileToBring {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 in hex digits. */
  readonly sha: string;
}

function toFile(path: string, text: string): FileToBring {
  const bytes = encode(text);
  return { path, bytes, sha: sha256(bytes) };
}
