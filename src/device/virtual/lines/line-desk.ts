import type { LineWatch, WatchedLine } from "./line-watch.ts";

/** How the board runs programs, as the page wants it. */
export interface RunManner {
  /** Whether it tells which line runs. */
  readonly isShown: boolean;
  /** Whether it halts before each block. */
  readonly isPaused: boolean;
  /** For how long each block is shown before it runs, in milliseconds; 0 for full speed. */
  readonly glowMs: number;
  /** Whether it turns its loops no faster than the real board. */
  readonly isAtBoardSpeed: boolean;
}

/** The page's place to watch the lines of a program from, whichever virtual board runs it. */
export class LineDesk {
  #manner: RunManner = { isShown: false, isPaused: false, glowMs: 0, isAtBoardSpeed: false };
  #lines: readonly WatchedLine[] = [];
  #board: LineWatch | null = null;

  /** Whether the board is one that cannot do what is wanted, so that another has to take its place. */
  get isOutdated(): boolean {
    return this.#board !== null && this.#board.isTraced !== this.#manner.isShown;
  }

  /** What the board tells, if there is one. */
  get board(): Pick<LineWatch, "started" | "ended" | "haltedAt"> | null {
    return this.#board;
  }

  /** Sets how programs run, at once and on all boards to come; what is shown needs a board of its own, see `isOutdated`. */
  set(manner: RunManner): void {
    this.#manner = manner;
    if (this.#board) this.#tell(this.#board);
  }

  /** Says which lines the next program has. */
  watch(lines: readonly WatchedLine[]): void {
    this.#lines = lines;
  }

  /** Lets a program that halts go on to its next block. */
  step(): void {
    this.#board?.step();
  }

  /** A board that is about to be switched on: it is told what it has to be. */
  prepare(board: LineWatch): void {
    board.isTraced = this.#manner.isShown;
    this.#tell(board);
  }

  plugIn(board: LineWatch): void {
    this.#board = board;
    this.#tell(board);
  }

  unplug(): void {
    this.#board = null;
  }

  /** A program comes to the board, or has come to its end. */
  programRuns(runs: boolean): void {
    if (!this.#board) return;
    this.#board.setLines(runs ? this.#lines : []);
    this.#board.isProgram = runs;
  }

  #tell(board: LineWatch): void {
    const { isShown, glowMs, isPaused, isAtBoardSpeed } = this.#manner;
    // A board of before may still run; nobody could let it go on.
    board.setPace(isShown ? glowMs : 0, isShown && isPaused);
    board.isAtBoardSpeed = isAtBoardSpeed;
  }
}
