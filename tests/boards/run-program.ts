import type { AnalogInput } from "../../src/device/virtual/analog-inputs.ts";
import { VirtualBoard } from "../../src/device/virtual/board.ts";
import type { Clock } from "../../src/device/virtual/clock.ts";
import type { Wave } from "../../src/device/virtual/hardware.ts";
import { type InputName, type Inputs, InputTable } from "../../src/device/virtual/inputs.ts";
import { boardPins } from "../../src/shared/nano-rp2040-connect.ts";
import { ScriptedKeys, type Typed } from "./scripted-keys.ts";
import { type NetworkCircumstances, type NetworkRun, ScriptedNetwork } from "./scripted-network.ts";
import { SimulatedClock } from "./simulated-clock.ts";
import { wasmPath } from "./wasm-path.ts";

/** What a program did: what it printed (`\n` line ends), the traceback it ended with, and the levels it drove. */
export interface Run extends NetworkRun {
  readonly output: string;
  readonly error: string;
  readonly trace: [atMs: number, pin: string, level: 0 | 1][];
  /** What pins sent besides levels: `440 Hz 50 %`, nothing after it, or the colours of a strip: `ff0000 000000`. */
  readonly signals: [atMs: number, pin: string, signal: string][];
}

/** What the sensors measure from a moment on (null takes one away), and what then comes in at RX. */
export type InputChange = readonly [
  atMs: number,
  change: Readonly<Partial<Record<InputName, number | null>> & { serial?: string }>,
];

/** What is done to a board from outside while a program runs. */
export interface Circumstances extends NetworkCircumstances {
  /** For how long it is watched at most, in milliseconds. */
  readonly forMs?: number;
  readonly wires?: readonly (readonly [atMs: number, pin: string, level: 0 | 1 | null])[];
  /** Levels from 0 to 65535. */
  readonly analog?: readonly (readonly [atMs: number, input: AnalogInput, level: number])[];
  /** What the sensors measure, the earliest change first. */
  readonly inputs?: readonly InputChange[];
  /** What is typed to the program while it runs, the earliest first. */
  readonly typed?: readonly Typed[];
}

/** Runs a program on a fresh virtual Nano, in simulated time. */
export async function runProgram(
  code: string,
  { forMs = 10_000, wires = [], analog = [], inputs = [], typed = [], ...around }: Circumstances = {},
): Promise<Run> {
  const clock = new SimulatedClock(forMs);
  const trace: Run["trace"] = [];
  const signals: Run["signals"] = [];
  const signal = (index: number, text: string) =>
    signals.push([Math.round(clock.nowMs()), boardPins[index]!.name, text]);
  const waves = new Map<number, string>();
  const levels = new Map<number, 0 | 1>();
  const network = new ScriptedNetwork(() => clock.nowMs(), around);
  let sent: number[] = [];
  const board = await VirtualBoard.boot({
    clock,
    wasmUrl: wasmPath,
    send: (byte) => sent.push(byte),
    inputs: scripted(clock, inputs),
    outside: network,
    keys: new ScriptedKeys(clock, typed),
    takeInterrupt: () => clock.isOver(),
    pixelsSent: (index, bytes) => signal(index, coloursOf(bytes)),
    pinChanged(index, { mode, level, wave }) {
      const text = textOf(wave);
      if (text !== (waves.get(index) ?? "")) signal(index, text);
      waves.set(index, text);
      if (mode !== "out" || levels.get(index) === level) return;
      levels.set(index, level);
      trace.push([Math.round(clock.nowMs()), boardPins[index]!.name, level]);
    },
  });
  for (const [atMs, pin, level] of wires)
    clock.at(atMs, () => board.hardware.wire(board.hardware.find(pin), level));
  for (const [atMs, input, level] of analog) clock.at(atMs, () => board.signals.analog.set(input, level));
  const type = (text: string) => board.receive(new TextEncoder().encode(text));
  type("\x01");
  sent = [];
  type(`${code}\x04`);
  const answer = new TextDecoder().decode(new Uint8Array(sent)).replaceAll("\r\n", "\n");
  const match = /^OK([\s\S]*)\x04([\s\S]*)\x04>$/.exec(answer);
  if (!match) throw new Error(`The board answered ${JSON.stringify(answer)}`);
  return { output: match[1]!, error: match[2]!, trace, signals, ...network.run };
}

const textOf = (wave: Wave | undefined): string =>
  wave ? `${wave.hz} Hz ${Number((wave.duty * 100).toFixed(2))} %` : "";

/** The colours of a strip of lights, which takes green before red. */
function coloursOf(bytes: readonly number[]): string {
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(..)(..)(..)/g, "$2$1$3 ").trimEnd();
}

/** An outside that does what was written down for it. */
function scripted(clock: Clock, changes: readonly InputChange[]): Inputs {
  const table = InputTable.fresh();
  const pending = [...changes];
  const current = () => {
    while (pending[0] && pending[0][0] <= clock.nowMs()) {
      const { serial = "", ...values } = pending.shift()![1];
      table.feedSerial(serial);
      for (const [name, value] of Object.entries(values)) table.set(name as InputName, value);
    }
    return table;
  };
  return { read: (name) => current().read(name), takeSerial: () => current().takeSerial() };
}
