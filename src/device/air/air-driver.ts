import type { BoardDriver, ProgramToRun } from "../board-driver.ts";
import { BoardError } from "../board-error.ts";
import { type About, BoardKit, KitError } from "../board-kit.ts";
import type { Executed, RawRepl } from "../raw-repl.ts";
import { sha256 } from "../sha256.ts";
import { LARGE_FRAME_BYTES, type OverTheAir } from "../transport.ts";
import { helpersOf, kitFiles, loanFiles } from "./board-files-source.ts";
import { Delivery } from "./delivery.ts";

/** As `firmware/untether/ram_disk.py` has room for, in bytes. */
const LONGEST_PROGRAM = 96 * 1024;
const ARRIVED = "/run/program.new";
const OLDEST_PYTHON: readonly number[] = [1, 24];
const OLDEST_NINA: readonly number[] = [1, 5];
/** What the kit prints instead of running a program that did not arrive whole. */
const BAD = "\x1eBAD\x1e\r\n";
/** The version of the kit that this page works with. */
const KIT = 1;

/** The way through the air, as far as a driver needs it. */
export interface Air extends Pick<OverTheAir, "put"> {
  /** Whether the board has no firmware of ours: a Stop may then leave it locked up. */
  isStock(): boolean;
  /** Called before the kit is brought to a board that has none, which takes some seconds. */
  installs?(): void;
  /** Has a stock board use what was lent to it, and logs in again. */
  lend?(repl: RawRepl): Promise<void>;
}

/**
 * How programs get to a board over the air: as files, which are quick and can be checked, and then one short line.
 * The files go to a disk in memory, so that a plain Run wears no flash.
 */
export class AirDriver implements BoardDriver {
  readonly #air: Air;
  readonly #delivery: Delivery;
  #about: About | null = null;

  constructor(air: Air) {
    this.#air = air;
    this.#delivery = new Delivery(air);
  }

  get boot(): string | null {
    return this.#about?.boot ?? null;
  }

  /** What the board has told of itself. */
  get about(): About | null {
    return this.#about;
  }

  async meet(repl: RawRepl): Promise<void> {
    this.#delivery.forget();
    this.#about = await this.#askAbout(repl);
    const { python, nina } = this.#about;
    if (isOlder(python, OLDEST_PYTHON)) throw new BoardError("old-firmware", python.join("."));
    if (nina && isOlder(nina, OLDEST_NINA)) throw new BoardError("old-nina", nina.join("."));
    if (this.#air.isStock() && this.#air.lend) await this.#lend(repl, this.#air.lend);
  }

  async refresh(repl: RawRepl): Promise<void> {
    this.#about = await new BoardKit(repl).about();
  }

  async run(repl: RawRepl, program: ProgramToRun): Promise<Executed> {
    const bytes = new TextEncoder().encode(program.code);
    if (bytes.length > LONGEST_PROGRAM) throw new BoardError("file-too-big", `${bytes.length} bytes`);
    await this.bring(repl, program.code);
    for (const frameBytes of [undefined, LARGE_FRAME_BYTES]) {
      await this.#air.put(ARRIVED, bytes, program.progress, frameBytes);
      if (program.isStopped()) return { error: "" };
      const ended = await this.#start(repl, bytes, program.sink);
      if (ended) return ended;
    }
    throw new BoardError("upload-damaged", "the program did not arrive whole, twice");
  }

  async bring(repl: RawRepl, code: string): Promise<void> {
    await this.#delivery.bring(repl, new Map([...kitFiles, ...helpersOf(code)]));
  }

  async isWell(repl: RawRepl): Promise<boolean> {
    if (!this.#air.isStock()) return true;
    return new BoardKit(repl).isAlive().catch((error) => {
      if (error instanceof KitError) return false;
      throw error;
    });
  }

  /** Lends a stock board what our firmware has, for as long as it is on. Without that it works, too, if not as well. */
  async #lend(repl: RawRepl, lend: NonNullable<Air["lend"]>): Promise<void> {
    await this.#delivery.bring(repl, new Map([...kitFiles, ...loanFiles]));
    await lend(repl);
  }

  /** Runs what has arrived; null when that was not whole. */
  async #start(repl: RawRepl, bytes: Uint8Array, sink: ProgramToRun["sink"]): Promise<Executed | null> {
    const told = new Withheld(BAD, sink);
    const ended = await repl.run(BoardKit.lineToRun(bytes.length, sha256(bytes)), (piece) =>
      told.take(piece),
    );
    if (told.isComplete) return null;
    told.release();
    return { error: asSent(ended.error) };
  }

  async #askAbout(repl: RawRepl): Promise<About> {
    const kit = new BoardKit(repl);
    try {
      const about = await kit.about();
      if (about.kit === KIT) return about;
    } catch (error) {
      if (!(error instanceof KitError)) throw error;
    }
    this.#air.installs?.();
    await this.#delivery.install(repl, kitFiles);
    return kit.about();
  }
}

/** The way to the program, which is not its own: the line that started it, and the kit. */
const LAUNCHER = / {2}File "(<stdin>|untether\/\w+\.py|\/untether\/\w+\.py)", line \d+, in .*\r?\n/g;

/** The report of an error as if the program had been sent to the prompt as it is. */
function asSent(report: string): string {
  return report.replace(LAUNCHER, "").replaceAll('File "/run/program.py"', 'File "<stdin>"');
}

/** Holds back output as long as it may be a certain text, which is not meant for people. */
class Withheld {
  readonly #text: Uint8Array;
  readonly #sink: (bytes: Uint8Array) => void;
  #held = 0;
  #isOver = false;

  constructor(text: string, sink: (bytes: Uint8Array) => void) {
    this.#text = new TextEncoder().encode(text);
    this.#sink = sink;
  }

  /** Whether the whole text has come, and nothing else. */
  get isComplete(): boolean {
    return !this.#isOver && this.#held === this.#text.length;
  }

  take(bytes: Uint8Array): void {
    const fits = bytes.every((byte, i) => this.#text[this.#held + i] === byte);
    if (!this.#isOver && fits) {
      this.#held += bytes.length;
      return;
    }
    this.release();
    this.#sink(bytes);
  }

  /** Passes on what was held back: it was something else. */
  release(): void {
    if (this.#held > 0) this.#sink(this.#text.slice(0, this.#held));
    this.#held = 0;
    this.#isOver = true;
  }
}

const isOlder = (version: readonly number[], oldest: readonly number[]): boolean => {
  const at = oldest.findIndex((part, i) => (version[i] ?? 0) !== part);
  return at >= 0 && (version[at] ?? 0) < (oldest[at] ?? 0);
};
