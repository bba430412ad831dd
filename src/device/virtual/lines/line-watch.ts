import type { LineListener, Loop } from "./tracer.ts";

/** Lines of a program that can be watched; those after them run unseen. */
const MOST_LINES = 4096;

/** Counts whatever can end a wait: Stop, a step, another pace. */
const WAKE = 0;
const GLOW_MS = 1;
const PAUSED = 2;
const STEPS = 3;
const HALTED_AT = 4;
const PROGRAM = 5;
const TRACED = 6;
const BOARD_SPEED = 7;
const CONTROL_WORDS = 8;
const STARTED_OFFSET = CONTROL_WORDS * Int32Array.BYTES_PER_ELEMENT;
const ENDED_OFFSET = STARTED_OFFSET + MOST_LINES * Float64Array.BYTES_PER_ELEMENT;
const BLOCKS_OFFSET = ENDED_OFFSET + MOST_LINES * Float64Array.BYTES_PER_ELEMENT;

/** What the page knows about a line: `block` is a number of its own for each block, 0 for a line nobody looks at. */
export interface WatchedLine {
  readonly block: number;
  readonly loop: Loop | null;
}

/** Marks of loops among the blocks' numbers. */
const MARKS: Readonly<Record<Loop, number>> = { for: 0x4000, while: 0x8000 };
const MOST_BLOCKS = 0x3fff;

/** A part of the memory that page and board share: which lines of the program run, and how fast they may. */
export class LineWatch implements LineListener {
  static readonly BYTES = BLOCKS_OFFSET + MOST_LINES * Uint16Array.BYTES_PER_ELEMENT;
  readonly #control: Int32Array;
  /** By line, from 0: its place in the order of all that happened; 0 before it runs. */
  readonly started: Float64Array;
  /** By line, from 0: when a function, or the program, was left there last, in the same order. */
  readonly ended: Float64Array;
  readonly #blocks: Uint16Array;
  readonly #isInterrupted: () => boolean;
  readonly #nowMs: () => number;
  #count = 0;
  #lastLine = 0;
  #lastBlock = 0;

  /** `offset` is a multiple of 8; `isInterrupted` tells whether somebody has asked for an interrupt, `nowMs` the time. */
  constructor(
    buffer: ArrayBufferLike,
    offset: number,
    isInterrupted: () => boolean = () => false,
    nowMs: () => number = () => performance.now(),
  ) {
    this.#isInterrupted = isInterrupted;
    this.#nowMs = nowMs;
    this.#control = new Int32Array(buffer, offset, CONTROL_WORDS);
    this.started = new Float64Array(buffer, offset + STARTED_OFFSET, MOST_LINES);
    this.ended = new Float64Array(buffer, offset + ENDED_OFFSET, MOST_LINES);
    this.#blocks = new Uint16Array(buffer, offset + BLOCKS_OFFSET, MOST_LINES);
  }

  /** Page: says which lines the next program has, and forgets what ran before. To be called while nothing runs. */
  setLines(lines: readonly WatchedLine[]): void {
    const numbers = lines
      .slice(0, MOST_LINES)
      .map(({ block, loop }) => Math.min(block, MOST_BLOCKS) | (loop ? MARKS[loop] : 0));
    this.#blocks.fill(0).set(numbers);
    this.started.fill(0);
    this.ended.fill(0);
  }

  /** Page: sets for how many milliseconds each block glows before it runs, and whether the program halts at it. */
  setPace(glowMs: number, isPaused: boolean): void {
    Atomics.store(this.#control, GLOW_MS, glowMs);
    Atomics.store(this.#control, PAUSED, Number(isPaused));
    Atomics.store(this.#control, STEPS, 0);
    this.wake();
  }

  /** Page: lets a program that halts go on to its next block. */
  step(): void {
    Atomics.store(this.#control, STEPS, 1);
    this.wake();
  }

  /** Page: ends a wait, so that the board looks what there is to do. */
  wake(): void {
    Atomics.add(this.#control, WAKE, 1);
    Atomics.notify(this.#control, WAKE);
  }

  /** Page: the line (from 1) at which the program halts; 0 when it runs. */
  get haltedAt(): number {
    return Atomics.load(this.#control, HALTED_AT);
  }

  /** Whether what the board is sent next is a program to watch, and not a few lines of our own. */
  get isProgram(): boolean {
    return Atomics.load(this.#control, PROGRAM) === 1;
  }
  set isProgram(isProgram: boolean) {
    Atomics.store(this.#control, PROGRAM, Number(isProgram));
  }

  /** Whether the board is to be one that can tell which line runs. */
  get isTraced(): boolean {
    return Atomics.load(this.#control, TRACED) === 1;
  }
  set isTraced(isTraced: boolean) {
    Atomics.store(this.#control, TRACED, Number(isTraced));
  }

  /** Whether programs may turn their loops no faster than on the board. */
  get isAtBoardSpeed(): boolean {
    return Atomics.load(this.#control, BOARD_SPEED) === 1;
  }
  set isAtBoardSpeed(isAtBoardSpeed: boolean) {
    Atomics.store(this.#control, BOARD_SPEED, Number(isAtBoardSpeed));
  }

  /** Board: whether what begins now is to be watched. */
  isWanted(): boolean {
    this.#lastBlock = 0;
    return this.isProgram;
  }

  /** Board: the loop that a line (from 1) begins. */
  loopAt(line: number): Loop | null {
    const marked = this.#blocks[line - 1] ?? 0;
    if (marked & MARKS.for) return "for";
    return marked & MARKS.while ? "while" : null;
  }

  /** Board: notes that a line (from 1) comes next, and waits for its turn. Returns whether there was a wait. */
  lineStarts(line: number): boolean {
    const block = (this.#blocks[line - 1] ?? 0) & MOST_BLOCKS;
    if (block === 0) return false;
    this.started[line - 1] = ++this.#count;
    // A block of several lines is one step; the same block further up is its next turn.
    const goesOn = block === this.#lastBlock && line > this.#lastLine;
    this.#lastBlock = block;
    this.#lastLine = line;
    const mustWait = !goesOn && (this.#isPaused || Atomics.load(this.#control, GLOW_MS) > 0);
    if (mustWait) this.#wait(line);
    return mustWait;
  }

  /** Board: notes that a function, or the program, is left at a line (from 1). */
  lineEnds(line: number): void {
    if (line <= MOST_LINES) this.ended[line - 1] = ++this.#count;
  }

  #wait(line: number): void {
    const beganMs = this.#nowMs();
    for (;;) {
      // Whatever comes after this look changes the count, and then there is no wait.
      const wakes = Atomics.load(this.#control, WAKE);
      const isPaused = this.#isPaused;
      const glowMs = Atomics.load(this.#control, GLOW_MS);
      const waitMs = isPaused ? Number.POSITIVE_INFINITY : beganMs + glowMs - this.#nowMs();
      if (waitMs <= 0 || this.#isInterrupted() || (isPaused && this.#takeStep())) break;
      Atomics.store(this.#control, HALTED_AT, isPaused ? line : 0);
      Atomics.wait(this.#control, WAKE, wakes, waitMs);
    }
    Atomics.store(this.#control, HALTED_AT, 0);
  }

  get #isPaused(): boolean {
    return Atomics.load(this.#control, PAUSED) === 1;
  }

  #takeStep(): boolean {
    return Atomics.exchange(this.#control, STEPS, 0) === 1;
  }
}
