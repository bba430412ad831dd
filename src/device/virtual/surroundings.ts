import type { Clock } from "./clock.ts";
import type { FileChange } from "./files/board-file.ts";
import type { Keys } from "./keyboard.ts";
import type { LineListener } from "./lines/tracer.ts";
import type { MemoryUse } from "./memory/memory-use.ts";
import type { Outside } from "./network/outside.ts";
import type { AnalogInputs } from "./pins/analog-inputs.ts";
import type { PinListener } from "./pins/hardware.ts";
import type { PixelListener } from "./pins/signals.ts";
import type { Wires } from "./pins/wires.ts";
import type { Inputs } from "./sensors/inputs.ts";

/** What surroundings may do to the Python of a board. */
export interface Inside {
  /** Whether a program runs that Ctrl-C would end. */
  isRunning(): boolean;
  /** Has the program that runs raise a KeyboardInterrupt at its next jump. */
  interrupt(): void;
  /** What Python keeps at an address, as `uctypes.addressof` tells it. */
  bytesAt(address: number, size: number): Uint8Array;
}

/** What a virtual Nano is plugged into. */
export interface Surroundings {
  readonly clock: Clock;
  /** Where the WebAssembly file of MicroPython is: a URL, or a path in Node. */
  readonly wasmUrl: string;
  /** Takes a byte that the board sends. */
  readonly send: (byte: number) => void;
  readonly pinChanged: PinListener;
  readonly pixelsSent?: PixelListener;
  readonly inputs: Inputs;
  /** The voltages at the analog inputs; nothing is connected there when it is left out. */
  readonly analog?: AnalogInputs;
  /** What is wired to the pins; nothing when it is left out. */
  readonly wires?: Wires;
  /** What the radio can reach: nobody when it is left out, though every network lets the board in. */
  readonly outside?: Outside;
  /** What is typed to the program that runs. */
  readonly keys: Keys;
  /** Hears when a program begins to wait for keys, and when it no longer does. */
  readonly keysWanted?: (areWanted: boolean) => void;
  /** The Python files that it comes with, by path; those of the virtual Nano when it is left out. */
  readonly firmware?: Readonly<Record<string, string>>;
  /** What that Python can call besides, or in place of, the usual. Nothing in it may throw. */
  readonly calls?: (inside: Inside) => object;
  /** Hears that `boot.py` or `main.py` begins to run. */
  readonly scriptBegins?: (name: string) => void;
  /** Called when Python has handed over a piece of what it prints. */
  readonly piecePrinted?: () => void;
  /** Which files are of programs, by path; all but those of the firmware when it is left out. */
  readonly keepsFile?: (path: string) => boolean;
  /** Hears of every change that programs make to files. */
  readonly fileChanged?: (change: FileChange) => void;
  /** What random numbers begin with; by chance when it is left out. */
  readonly seed?: number;
  /** How many bytes Python may hand out before its garbage is collected: the usual if left out; 0 for at every turn. */
  readonly collectAfterBytes?: number;
  /** Hears what a program holds in memory, a few times a second and at its end. */
  readonly memoryUsed?: (use: MemoryUse) => void;
  /** Whether somebody has pressed Ctrl-C since the last time this was asked. */
  readonly takeInterrupt: () => boolean;
  /** Hears of each line that runs. Needs the MicroPython that has `sys.settrace`. */
  readonly lines?: LineListener;
  /** Called at every turn of a loop, which takes as long as this does; they are as fast as can be when it is left out. */
  readonly paceTurn?: () => void;
}
