import { VirtualBoard } from "../../src/device/virtual/board.ts";
import { boardPins } from "../../src/shared/nano-rp2040-connect.ts";
import { SimulatedClock } from "./simulated-clock.ts";
import { wasmPath } from "./wasm-path.ts";

/** What a program did: what it printed (`\n` line ends), the traceback it ended with, and the levels it drove. */
export interface Run {
  readonly output: string;
  readonly error: string;
  readonly trace: [atMs: number, pin: string, level: 0 | 1][];
}

/** How long a program is watched, and what is wired to its pins meanwhile; `null` lets go of a pin. */
interface Watch {
  readonly forMs?: number;
  readonly wires?: readonly (readonly [atMs: number, pin: string, level: 0 | 1 | null])[];
}

/** Runs a program on a fresh virtual Nano, in simulated time, for at most `forMs` of it. */
export async function runProgram(code: string, { forMs = 10_000, wires = [] }: Watch = {}): Promise<Run> {
  const clock = new SimulatedClock(forMs);
  const trace: Run["trace"] = [];
  const levels = new Map<number, 0 | 1>();
  let sent: number[] = [];
  const board = await VirtualBoard.boot({
    clock,
    wasmUrl: wasmPath,
    send: (byte) => sent.push(byte),
    takeInterrupt: () => clock.isOver(),
    pinChanged(index, { mode, level }) {
      if (mode !== "out" || levels.get(index) === level) return;
      levels.set(index, level);
      trace.push([Math.round(clock.nowMs()), boardPins[index]!.name, level]);
    },
  });
  const { hardware } = board;
  for (const [atMs, pin, level] of wires) clock.at(atMs, () => hardware.wire(hardware.find(pin), level));
  const type = (text: string) => board.receive(new TextEncoder().encode(text));
  type("\x01");
  sent = [];
  type(`${code}\x04`);
  const answer = new TextDecoder().decode(new Uint8Array(sent)).replaceAll("\r\n", "\n");
  const match = /^OK([\s\S]*)\x04([\s\S]*)\x04>$/.exec(answer);
  if (!match) throw new Error(`The board answered ${JSON.stringify(answer)}`);
  return { output: match[1]!, error: match[2]!, trace };
}
