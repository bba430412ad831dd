import { print, say } from "../report.mjs";
import { BoardOnAir, type Kind } from "./board-on-air.ts";
import { series, triesOf } from "./kinds.ts";
import { endless, FIRST, programOf } from "./programs.ts";

const KILOBYTES = [1, 4, 16, 64];
const STOPPED_KILOBYTES = 16;
/** What 16 KB should take with our firmware. */
const TARGET_MS = { none: 30, slow: 1500 };

const sleeping = endless.find(({ from }) => from === "sleep")?.code ?? "";

/** Runs programs of several sizes until their first output. */
export async function measureRuns(kind: Kind): Promise<void> {
  const tries = triesOf(kind);
  say(`Running programs on ${kind.board}, chip ${kind.chip}: ${tries} times each.`);
  const board = await BoardOnAir.start(kind);
  try {
    await board.connect();
    for (const kilobytes of KILOBYTES) await measureRun(board, kilobytes, tries);
    await measureRunAfterStop(board, tries);
  } finally {
    await board.end();
  }
}

async function measureRun(board: BoardOnAir, kilobytes: number, tries: number): Promise<void> {
  const code = programOf(1024 * kilobytes);
  const values = await series(tries + 1, async () => {
    const ms = await board.run(code, FIRST);
    await board.ready();
    return ms;
  });
  print({
    bench: "air-run-to-first-output",
    unit: "ms",
    // The first time brings the kit along.
    values: values.slice(1),
    parameters: { ...board.kind, kilobytes },
    ...(board.kind.board === "untether" && kilobytes === 16 && { target: TARGET_MS[board.kind.chip] }),
  });
}

/** As learners do it: stop a program, change it, run it. */
async function measureRunAfterStop(board: BoardOnAir, tries: number): Promise<void> {
  const code = programOf(1024 * STOPPED_KILOBYTES);
  const values = await series(tries, async () => {
    await board.run(sleeping, FIRST);
    await board.stop();
    const ms = await board.run(code, FIRST);
    await board.ready();
    return ms;
  });
  const parameters = { ...board.kind, kilobytes: STOPPED_KILOBYTES };
  print({ bench: "air-run-after-stop-to-first-output", unit: "ms", values, parameters });
}
