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
