import { BoardError } from "../board-error.ts";
import { BoardKit } from "../board-kit.ts";
import type { RawRepl } from "../raw-repl.ts";
import { sha256 } from "../sha256.ts";
import type { OverTheAir } from "../transport.ts";

type Files = ReadonlyMap<string, string>;

/** In memory, where no folder can be missing: a board hangs up when it cannot open what it is to write. */
const ARRIVED = "/run/file.new";
const OLDEST = "(1,24)";
/** Makes the folder for the kit on a board that has none, and tells whether the board is too old for it. */
const PREPARE = `import sys,os
if sys.implementation.version[:2]<${OLDEST}:print(sys.implementation.version[:3])
elif "untether" not in os.listdir("/"):os.mkdir("/untether")`;
/** Has the board load the kit anew. What keeps something for as long as the board is on stays as it is. */
const RELOAD = `import sys
for n in "kit","clean_board","board_files","autostart":sys.modules.pop("untether."+n,0)`;

/** Brings files along that a board needs, and does not write what is there already: flash wears out. */
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
    const hashes = await kit.hashes(unsure.map(({ path }) => path));
    const missing = unsure.filter(({ path, sha }) => hashes[path] !== sha);
    for (const { path, bytes, sha } of missing) {
      await this.#air.put(ARRIVED, bytes);
      if (!(await kit.place(ARRIVED, path, bytes.length, sha))) throw new BoardError("upload-damaged", path);
    }
    if (missing.some(({ path }) => path.startsWith("/untether/"))) await repl.ask(RELOAD);
    for (const { path, sha } of unsure) this.#known.set(path, sha);
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

function toFile(path: string, text: string): { path: string; bytes: Uint8Array; sha: string } {
  const bytes = new TextEncoder().encode(text);
  return { path, bytes, sha: sha256(bytes) };
}
