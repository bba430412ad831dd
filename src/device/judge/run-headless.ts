import { VirtualBoard } from "../virtual/board.ts";
import type { LineListener } from "../virtual/lines/tracer.ts";
import { BOARD_TURN_MS } from "../virtual/lines/turn-pace.ts";
import type { AnalogInput } from "../virtual/pins/analog-inputs.ts";
import type { Surroundings } from "../virtual/surroundings.ts";
import { type Limit, type Limits, Meter, Unstoppable, usualLimits } from "./limits.ts";
import { type InputChange, ScriptedInputs } from "./scripted-inputs.ts";
import { ScriptedKeys, type Typed } from "./scripted-keys.ts";
import { type NetworkScript, ScriptedNetwork } from "./scripted-network.ts";
import { SimulatedClock } from "./simulated-clock.ts";
import { type Deed, PinWatch, type TraceEntry } from "./trace.ts";

/** What is done to a board while a program runs. All times are in milliseconds since it began. */
export interface Script extends NetworkScript {
  /** Wires a pin from outside to a level, or to nothing. */
  readonly wires?: readonly (readonly [atMs: number, pin: string, level: 0 | 1 | null])[];
  /** Levels from 0 to 65535. */
  readonly analog?: readonly (readonly [atMs: number, input: AnalogInput, level: number])[];
  /** What the sensors measure, the earliest change first. */
  readonly inputs?: readonly InputChange[];
  /** What is typed to the program, the earliest first. */
  readonly typed?: readonly Typed[];
  /** What random numbers begin with; 1 if it is left out. */
  readonly seed?: number;
}

/** Where and how a program is judged. */
export interface Courtroom {
  /** Where MicroPython's WebAssembly file is: a URL, or a path in Node. */
  readonly wasmUrl: string;
  readonly limits?: Partial<Limits>;
  /**
   * What a turn of a loop, or a call of the board's, costs on the program's own clock, in milliseconds. Without it a
   * loop that watches the clock goes on until it has used up its turns.
   */
  readonly turnMs?: number;
  /** Hears of each line that runs; needs the MicroPython that has `sys.settrace`. */
  readonly lines?: LineListener;
}

/** What a program did. */
export interface Verdict {
  readonly output: string;
  /** The traceback it ended with, that of Ctrl-C at a limit too; empty when it came to its own end. */
  readonly error: string;
  readonly trace: readonly TraceEntry[];
  /** The limit that it met, if any. */
  readonly over: Limit | null;
  /** How long it went on, in milliseconds on its own clock. */
  readonly ms: number;
  /** Whether it took no notice of Ctrl-C, so that its board had to be left in the middle of it. */
  readonly isSpoilt: boolean;
  /** The most that it held in memory, in bytes, weighed a few times a second; a board has 190,000. */
  readonly memoryBytes: number;
}

const LINE_FEED = 10;
/** How the raw REPL begins its answer, and what it sends when the program has nothing more to print. */
const ACCEPTED = "OK";
const END_OF_OUTPUT = 4;

/**
 * Runs a program on a virtual Nano of its own on which sleeping takes no time, and writes down what it does. The same
 * program and script give the same trace, byte for byte. Boards of one realm must run one after the other; a call
 * inside MicroPython that never comes back can only be ended from outside, with the worker that this runs in.
 */
export async function runHeadless(program: string, script: Script, room: Courtroom): Promise<Verdict> {
  const hearing = new Hearing(script, room);
  const board = await VirtualBoard.boot(hearing.surroundings(room.wasmUrl));
  return hearing.hear(board, program);
}

/** One program before the judge. */
class Hearing {
  readonly #clock = new SimulatedClock();
  readonly #script: Script;
  readonly #meter: Meter;
  readonly #turnMs: number;
  readonly #lines: LineListener | undefined;
  readonly #trace: TraceEntry[] = [];
  #sent: number[] = [];
  #line: number[] = [];
  #isOpen = false;
  #isPrinting = true;

  constructor(script: Script, { limits = {}, turnMs = BOARD_TURN_MS, lines }: Courtroom) {
    this.#script = script;
    this.#turnMs = turnMs;
    this.#lines = lines;
    this.#meter = new Meter({ ...usualLimits, ...limits }, () => this.#clock.nowMs());
  }

  surroundings(wasmUrl: string): Surroundings {
    const { inputs = [], typed = [], seed = 1 } = this.#script;
    const pins = new PinWatch((deed) => this.#note(deed));
    return {
      clock: this.#clock,
      wasmUrl,
      seed,
      send: (byte) => this.#send(byte),
      inputs: new ScriptedInputs(this.#clock, inputs),
      outside: new ScriptedNetwork(
        () => this.#clock.nowMs(),
        (deed) => this.#note(deed),
        this.#script,
      ),
      keys: new ScriptedKeys(this.#clock, typed),
      takeInterrupt: () => this.#takeInterrupt(),
      memoryUsed: ({ nowBytes }) => this.#isOpen && this.#meter.weigh(nowBytes),
      pixelsSent: pins.pixelsSent,
      pinChanged: pins.changed,
      ...(this.#lines && { lines: this.#lines }),
    };
  }

  hear(board: VirtualBoard, program: string): Verdict {
    const { wires = [], analog = [] } = this.#script;
    for (const [atMs, pin, level] of wires)
      this.#clock.at(atMs, () => board.hardware.wire(board.hardware.find(pin), level));
    for (const [atMs, input, level] of analog)
      this.#clock.at(atMs, () => board.signals.analog.set(input, level));
    board.start();
    board.receive(new TextEncoder().encode("\x01"));
    this.#sent = [];
    this.#isOpen = true;
    try {
      // Ctrl-D behind nothing at all would start the board anew.
      board.receive(new TextEncoder().encode(`${program || "\n"}\x04`));
    } catch (error) {
      if (error instanceof Unstoppable) return this.#verdict(true);
      throw error;
    }
    return this.#verdict(false);
  }

  #verdict(isSpoilt: boolean): Verdict {
    const answer = new TextDecoder().decode(new Uint8Array(this.#sent)).replaceAll("\r\n", "\n");
    const { over, memoryBytes } = this.#meter;
    const [, output = "", error = ""] = /^OK([\s\S]*?)(?:\x04([\s\S]*)\x04>)?$/.exec(answer) ?? [];
    // What the judge itself has pressed is no error of the program's.
    if (error && over === null) this.#note(["error", error.trimEnd().split("\n").at(-1) ?? ""]);
    const ms = Math.round(this.#clock.nowMs());
    return { output, error, trace: this.#trace, over, ms, isSpoilt, memoryBytes };
  }

  #note(deed: Deed): void {
    if (!this.#isOpen || !this.#meter.use("entries")) return;
    this.#trace.push([Math.round(this.#clock.nowMs()), ...deed] as TraceEntry);
  }

  #send(byte: number): void {
    if (this.#isOpen && !this.#meter.use("outputBytes")) return;
    this.#sent.push(byte);
    if (this.#isOpen) this.#write(byte);
  }

  /** Puts what is printed together to lines. What the REPL says before (`OK`) and after it is none of that. */
  #write(byte: number): void {
    if (byte === END_OF_OUTPUT) this.#isPrinting = false;
    if (!this.#isPrinting || this.#sent.length <= ACCEPTED.length) return;
    if (byte !== LINE_FEED) {
      this.#line.push(byte);
      return;
    }
    const line = new TextDecoder().decode(new Uint8Array(this.#line));
    this.#line = [];
    this.#note(["print", line.replace(/\r$/, "")]);
  }

  #takeInterrupt(): boolean {
    if (!this.#isOpen) return false;
    this.#clock.sleepMs(this.#turnMs);
    return this.#meter.isPressed();
  }
}
