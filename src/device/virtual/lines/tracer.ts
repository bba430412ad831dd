import { type LineTable, readLineTable } from "./line-table.ts";

/** A loop that a line begins. */
export type Loop = "for" | "while";

/** Who wants to know which line of a program runs. Lines count from 1. */
export interface LineListener {
  /** Whether what the board is about to run is a program to watch. */
  isWanted(): boolean;
  /** The loop that a line begins whose body is on the lines below it, a `while True` excepted. */
  loopAt(line: number): Loop | null;
  /** Called before a line runs, which it does when this returns; tells whether that took a wait. */
  lineStarts(line: number): boolean;
  /** Called when a function, or the program, is left at a line. */
  lineEnds(line: number): void;
}

/** Where things are in MicroPython's memory, in bytes: `mp_obj_frame_t`, `mp_code_state_t`, `mp_obj_fun_bc_t`. */
const STATE_OF_FRAME = 4;
const ENTRY_OF_FRAME = 20;
const LINE_OF_FRAME = 24;
const FUNCTION_OF_STATE = 0;
const POSITION_OF_STATE = 4;
const FRAME_OF_STATE = 24;
const BYTECODE_OF_FUNCTION = 12;
/** The instructions that jump, and what stands after them for a jump to nowhere (`py/bc0.h`). */
const FIRST_JUMP = 0x42;
const LAST_JUMP = 0x46;
const SHORT_ZERO = 0x40;
const LONG_ZERO = 0x4000;

/**
 * Makes lines out of what MicroPython's `sys.settrace` tells. That has two faults. What a loop does at its end, such as
 * the condition of `while`, has the number of the loop's last line, whether or not that one runs. And a loop of one
 * line stays on it untold. Where in its code a frame is sets both right.
 */
export class Tracer {
  readonly #memory: { readonly HEAPU8: Uint8Array };
  readonly #listener: LineListener;
  readonly #waited: () => void;
  #words: Uint32Array = new Uint32Array();
  /** By the address of the bytecode. */
  readonly #tables = new Map<number, LineTable>();
  /** Where conditions of `while` are in the code, and the lines that they belong to. */
  readonly #conditions = new Map<number, number>();
  #frame = 0;
  #line = 0;
  /** The line that was told last. */
  #told = 0;

  /** `memory` is MicroPython's module; `waited` is called when a program has waited for the turn of a line. */
  constructor(memory: { readonly HEAPU8: Uint8Array }, listener: LineListener, waited: () => void) {
    this.#memory = memory;
    this.#listener = listener;
    this.#waited = waited;
  }

  /** Forgets the program before; whether the next one is to be watched. */
  begin(): boolean {
    this.#tables.clear();
    this.#conditions.clear();
    this.#frame = 0;
    return this.#listener.isWanted();
  }

  /** A jump: has MicroPython tell the line that it leads back to, even if that is the same. */
  turn(): void {
    this.#look();
    if (!this.#isAlive(this.#frame)) return;
    if (this.#jumpsBack(this.#positionOf(this.#frame))) this.#words[(this.#frame + LINE_OF_FRAME) >> 2] = 0;
  }

  /** What `firmware/virtual/_lines.py` calls, with the address of a frame. */
  calls(): object {
    return {
      line_starts: (frame: number): void => {
        const line = this.#place(frame);
        if (line === 0) return;
        this.#told = line;
        if (this.#listener.lineStarts(line)) this.#waited();
      },
      line_ends: (frame: number): void => {
        this.#look();
        this.#frame = 0;
        this.#listener.lineEnds(this.#word(frame + LINE_OF_FRAME));
      },
    };
  }

  /** The line that comes next in a frame; 0 when none does. */
  #place(frame: number): number {
    this.#look();
    const before = frame === this.#frame ? this.#line : 0;
    const position = this.#positionOf(frame);
    const line = this.#word(frame + LINE_OF_FRAME);
    this.#frame = frame;
    this.#line = line;
    if (this.#isStart(frame, position)) return line;
    // A `for` takes its next value where its line has begun already; before the first turn that is no news.
    if (this.#listener.loopAt(line) === "for") return line === this.#told ? 0 : line;
    return this.#condition(position, before);
  }

  /** The line of the `while` whose condition comes next; 0 when none does, or when it has just been told. */
  #condition(position: number, before: number): number {
    const isFirst = this.#listener.loopAt(before) === "while";
    if (isFirst && !this.#conditions.has(position)) this.#conditions.set(position, before);
    return isFirst ? 0 : (this.#conditions.get(position) ?? 0);
  }

  /** Whether a line begins here, or goes on here after it has waited. */
  #isStart(frame: number, position: number): boolean {
    const { code, starts } = this.#tableOf(frame);
    const offset = position - code;
    return starts.has(offset) || offset === this.#word(frame + ENTRY_OF_FRAME);
  }

  #tableOf(frame: number): LineTable {
    const ofFunction = this.#word(this.#word(frame + STATE_OF_FRAME) + FUNCTION_OF_STATE);
    const bytecode = this.#word(ofFunction + BYTECODE_OF_FUNCTION);
    const known = this.#tables.get(bytecode);
    const table = known ?? readLineTable(this.#memory.HEAPU8, bytecode);
    if (!known) this.#tables.set(bytecode, table);
    return table;
  }

  #jumpsBack(position: number): boolean {
    const [instruction = 0, first = 0, second = 0] = this.#memory.HEAPU8.subarray(position, position + 3);
    const isJump = instruction >= FIRST_JUMP && instruction <= LAST_JUMP;
    const isShort = (first & 0x80) === 0;
    return isJump && (isShort ? first < SHORT_ZERO : ((first & 0x7f) | (second << 7)) < LONG_ZERO);
  }

  /** Whether this is still a frame: one that has been left is garbage, and another object may have taken its place. */
  #isAlive(frame: number): boolean {
    return frame !== 0 && this.#word(this.#word(frame + STATE_OF_FRAME) + FRAME_OF_STATE) === frame;
  }

  #positionOf(frame: number): number {
    return this.#word(this.#word(frame + STATE_OF_FRAME) + POSITION_OF_STATE);
  }

  #word(address: number): number {
    return this.#words[address >> 2] ?? 0;
  }

  #look(): void {
    const { buffer } = this.#memory.HEAPU8;
    if (this.#words.buffer !== buffer) this.#words = new Uint32Array(buffer);
  }
}
