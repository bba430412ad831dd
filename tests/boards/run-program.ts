import { VirtualBoard } from "../../src/device/virtual/board.ts";
import type { Clock } from "../../src/device/virtual/clock.ts";
import { type InputName, type Inputs, InputTable } from "../../src/device/virtual/inputs.ts";
import { boardPins } from "../../src/shared/nano-rp2040-connect.ts";
import { SimulatedClock } from "./simulated-clock.ts";
import { wasmPath } from "./wasm-path.ts";

/** What a program did: what it printed (`\n` line ends), the traceback it ended with, and the levels it drove. */
export interface Run {
  readonly output: string;
  readonly error: string;
  readonly trace: [atMs: number, pin: string, level: 0 | 1][];
}

/** What the sensors measure from a moment on (null takes one away), and what then comes in at RX. */
export type InputChange = readonly [
  atMs: number,
  change: Readonly<Partial<Record<InputName, number | null>> & { serial?: string }>,
];

interface RunOptions {
  /** How much simulated time the program gets. */
  readonly forMs?: number;
  /** What comes from outside, the earliest change first. */
  readonly inputs?: readonly InputChange[];
}

/** Runs a program on a fresh virtual Nano, in simulated time. */
export async function runProgram(
  code: string,
  { forMs = 10_000, inputs = [] }: RunOptions = {},
): Promise<Run> {
  const clock = new SimulatedClock(forMs);
  const trace: Run["trace"] = [];
  const levels = new Map<number, 0 | 1>();
  let sent: number[] = [];
  const board = await VirtualBoard.boot({
    clock,
    wasmUrl: wasmPath,
    send: (byte) => sent.push(byte),
    inputs: scripted(clock, inputs),
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
