import { ScriptedKeys } from "../../src/device/judge/scripted-keys.ts";
import { SimulatedClock } from "../../src/device/judge/simulated-clock.ts";
import { VirtualBoard } from "../../src/device/virtual/board.ts";
import type { BoardFile, FileChange } from "../../src/device/virtual/files/board-file.ts";
import type { AnalogInput } from "../../src/device/virtual/pins/analog-inputs.ts";
import type { PinState } from "../../src/device/virtual/pins/hardware.ts";
import { InputTable } from "../../src/device/virtual/sensors/inputs.ts";
import type { Surroundings } from "../../src/device/virtual/surroundings.ts";
import { boardPins } from "../../src/shared/nano-rp2040-connect.ts";
import { wasmPath } from "./wasm-path.ts";

/** What a board has besides the usual. */
export interface Extras extends Partial<Surroundings> {
  /** The files that are on it when it starts. */
  readonly files?: readonly BoardFile[];
}

/** A virtual Nano on this thread that is typed to byte by byte; what it sends comes back at once. */
export class TypedBoard {
  readonly clock = new SimulatedClock();
  /** Whether Ctrl-C is being pressed: `"once"` is let go as soon as the board has noticed. */
  ctrlC: "up" | "once" | "held" = "up";
  /** How often the board must have asked before the press counts. */
  ctrlCAfter = 0;
  readonly pins = new Map<string, PinState>();
  /** Called when a pin has changed. */
  onPin: (name: string) => unknown = () => undefined;
  /** What comes from outside. */
  readonly inputs = InputTable.fresh();
  /** What people type to the program that runs. */
  readonly keys = new ScriptedKeys(this.clock, []);
  /** Each time that a program began to wait for keys (true), or no longer did. */
  readonly keysWanted: boolean[] = [];
  /** Hears what programs do to files. */
  onFile: (change: FileChange) => void = () => undefined;
  #board!: VirtualBoard;
  #sent: number[] = [];

  /** A board that has been switched on; its banner waits to be read. */
  static async boot({ files = [], ...extras }: Extras = {}): Promise<TypedBoard> {
    const typed = new TypedBoard();
    typed.#board = await VirtualBoard.boot({
      clock: {
        nowMs: () => typed.clock.nowMs(),
        epochMs: () => typed.clock.epochMs(),
        sleepMs(ms, isOver) {
          if (typed.ctrlC === "up")
            typed.clock.sleepMs(ms, () => typed.ctrlC !== "up" || isOver?.() === true);
        },
      },
      wasmUrl: wasmPath,
      inputs: typed.inputs,
      fileChanged: (change) => typed.onFile(change),
      keys: typed.keys,
      keysWanted: (areWanted) => typed.keysWanted.push(areWanted),
      send: (byte) => typed.#sent.push(byte),
      pinChanged: (index, state) => {
        typed.pins.set(boardPins[index]!.name, state);
        typed.onPin(boardPins[index]!.name);
      },
      takeInterrupt: () => typed.#takeInterrupt(),
      ...extras,
    });
    typed.#board.start(files);
    return typed;
  }

  /** A board at an empty raw prompt. */
  static async bootRaw(extras: Extras = {}): Promise<TypedBoard> {
    const board = await TypedBoard.boot(extras);
    board.type("\x01");
    return board;
  }

  /** Sends text, or bytes, and returns what the board has answered since it was last asked. */
  type(sent: string | Uint8Array): string {
    this.#board.receive(typeof sent === "string" ? new TextEncoder().encode(sent) : sent);
    return this.read();
  }

  /** What the board has sent and nobody has read. */
  read(): string {
    const text = new TextDecoder().decode(new Uint8Array(this.#sent));
    this.#sent = [];
    return text;
  }

  /** Runs a program at the raw prompt; returns what it printed and the last line of its error, `\n` line ends. */
  run(code: string): { readonly output: string; readonly error: string } {
    const answer = this.type(`${code}\x04`).replaceAll("\r\n", "\n");
    const match = /^OK([\s\S]*)\x04([\s\S]*)\x04>$/.exec(answer);
    if (!match) throw new Error(`The board answered ${JSON.stringify(answer)}`);
    return { output: match[1]!, error: match[2]!.trimEnd().split("\n").at(-1)! };
  }

  /** Gives the board a moment while no program runs; returns how long it needs none, in milliseconds. */
  attend(): number {
    return this.#board.attend();
  }

  /** Removes a file of a program's, while none runs. */
  removeFile(path: string): void {
    this.#board.removeFile(path);
  }

  /** Wires a pin from outside. */
  wire(name: string, level: 0 | 1 | null): void {
    this.#board.hardware.wire(this.#board.hardware.find(name), level);
  }

  /** Sets the voltage at an analog input, from 0 to 65535. */
  setAnalog(input: AnalogInput, level: number): void {
    this.#board.signals.analog.set(input, level);
  }

  #takeInterrupt(): boolean {
    if (this.ctrlC === "up" || this.ctrlCAfter-- > 0) return false;
    if (this.ctrlC === "once") this.ctrlC = "up";
    return true;
  }
}
