import { VirtualBoard } from "../../src/device/virtual/board.ts";
import type { Clock } from "../../src/device/virtual/clock.ts";
import { type InputName, InputTable, type ReadInput } from "../../src/device/virtual/inputs.ts";
import { boardPins } from "../../src/shared/nano-rp2040-connect.ts";
import { SimulatedClock } from "./simulated-clock.ts";
import { wasmPath } from "./wasm-path.ts";

/** What a program did: what it printed (`\n` line ends), the traceback it ended with, and the levels it drove. */
export interface Run {
  readonly output: string;
  readonly error: string;
  readonly trace: [atMs: number, pin: string, level: 0 | 1][];
}

/** What the sensors measure from a moment on; null takes a sensor away. */
export type InputChange = readonly [
  atMs: number,
  values: Readonly<Partial<Record<InputName, number | null>>>,
];

interface RunOptions {
  /** How much simulated time the program gets. */
  readonly forMs?: number;
  /** What the sensors measure, the earliest change first. */
  readonly inputs?: readonly InputChange[];
}

/** Runs a program on a fresh virtual Nano, in simulated time. */
export async function runProgram(
  code: string,
  { forMs = 10_000, inputs = [] }: RunOptions = {},
): Promise<Run> {
  const clock = new SimulatedClock(forMs);
  const readInput = scripted(clock, inputs);
  const trace: Run["trace"] = [];
  const levels = new Map<number, 0 | 1>();
  let sent: number[] = [];
  const board = await VirtualBoard.boot({
    clock,
    wasmUrl: wasmPath,
    send: (byte) => sent.push(byte),
    readInput,
    takeInterrupt: () => clock.isOver(),
    pinChanged(index, { mode, level }) {
      if (mode !== "out" || levels.get(index) === level) return;
      levels.set(index, level);
      trace.push([Math.round(clock.nowMs()), boardPins[index]!.name, level]);
    },
  });
  const type = (text: string) => board.receive(new TextEncoder().encode(text));
  type("\x01");
  sent = [];
  type(`${code}\x04`);
  const answer = new TextDecoder().decode(new Uint8Array(sent)).replaceAll("\r\n", "\n");
  const match = /^OK([\s\S]*)\x04([\s\S]*)\x04>$/.exec(answer);
  if (!match) throw new Error(`The board answered ${JSON.stringify(answer)}`);
  return { output: match[1]!, error: match[2]!, trace };
}

/** Sensors that measure what was written down for them. */
function scripted(clock: Clock, inputs: readonly InputChange[]): ReadInput {
  const table = InputTable.fresh();
  const pending = [...inputs];
  return (name) => {
    while (pending[0] && pending[0][0] <= clock.nowMs()) {
      for (const [input, value] of Object.entries(pending.shift()![1])) table.set(input as InputName, value);
    }
    return table.read(name);
  };
}
