import { Judge } from "../../../src/device/judge/judge.ts";
import { Session } from "../../../src/device/session.ts";
import { VirtualTransport } from "../../../src/device/virtual/virtual-transport.ts";
import type { MemoryReading, TimedBoards } from "../timed-boards.ts";
import { watchMemory } from "./watched-memory.ts";

const board = new VirtualTransport();
const session = new Session(() => undefined);
const judge = new Judge();
/** So that nothing but the program's own time ends it. */
const limits = { turns: 100_000_000, outputBytes: 10_000_000, entries: 10_000_000 };

async function timeOf(act: () => Promise<void>): Promise<number> {
  const startMs = performance.now();
  await act();
  return performance.now() - startMs;
}

const PIECE_MS = 10_000;

async function watchReal(program: string, pieces: number): Promise<MemoryReading[]> {
  const read = (): MemoryReading => ({ heapBytes: board.readMemory()?.nowBytes ?? 0, linearBytes: 0 });
  const readings = [read()];
  const running = session.run(program);
  for (let piece = 0; piece < pieces; piece++) {
    await new Promise((resolve) => setTimeout(resolve, PIECE_MS));
    readings.push(read());
  }
  await session.stop();
  const outcome = await running;
  if (outcome.kind !== "stopped") throw new Error(JSON.stringify(outcome));
  return readings;
}

const boards: TimedBoards = {
  boot: () => timeOf(() => session.connect(board)),
  run: (program) =>
    timeOf(async () => {
      const outcome = await session.run(program);
      if (outcome.kind !== "finished") throw new Error(JSON.stringify(outcome));
    }),
  watchSimulated: watchMemory,
  watchReal,
  judge: (program, forMs) =>
    timeOf(async () => {
      const judgement = await judge.judge(program, {}, { ...limits, ms: forMs });
      if (judgement.kind !== "verdict" || judgement.verdict.over !== "ms")
        throw new Error(JSON.stringify(judgement).slice(0, 500));
    }),
};
Reflect.set(globalThis, "boards", boards);
