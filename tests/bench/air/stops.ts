import { setTimeout as pause } from "node:timers/promises";
import { print, say } from "../report.mjs";
import { BoardOnAir, type End, type Kind } from "./board-on-air.ts";
import { series, triesOf } from "./kinds.ts";
import { type Endless, endless, FIRST } from "./programs.ts";

/** Long enough for a program to be where it is to be stopped, in milliseconds. */
const SETTLE_MS = 100;
/** Ready again within a second; on a stock board it is known by then what cannot be stopped. */
const TARGET_MS = 1000;
const SAID_MS = 3000;
/** Programs that a stock board cannot be got out of: after each try its power goes off and on. */
const DEAF = new Set(["print-loop"]);

/** Stops programs that do not end; each try shows, too, that the one before has left a board that works. */
export async function measureStops(kind: Kind): Promise<void> {
  const board = await BoardOnAir.start(kind);
  try {
    await board.connect();
    for (const program of endless) await measureStop(board, program);
  } finally {
    await board.end();
  }
}

async function measureStop(board: BoardOnAir, { from, code }: Endless): Promise<void> {
  const { kind } = board;
  const isDeaf = kind.board === "stock" && DEAF.has(from);
  const tries = triesOf(kind, isDeaf ? 0.25 : 1);
  say(`Stopping ${from} on ${kind.board}, chip ${kind.chip}: ${tries} times.`);
  const stops = await series(tries, async () => {
    await board.run(code, FIRST);
    await pause(SETTLE_MS);
    const stop = await board.stop();
    if (stop.end !== "stopped" && stop.end !== "restarted") await revive(board);
    return stop;
  });
  const count = (wanted: End) => stops.filter(({ end }) => end === wanted).length;
  const counts = { stopped: count("stopped"), restarted: count("restarted"), said: count("said") };
  print({
    bench: "air-stop",
    unit: "ms",
    values: stops.map(({ ms }) => ms),
    target: kind.board === "stock" ? SAID_MS : TARGET_MS,
    judgedBy: "max",
    parameters: { ...kind, from, ...counts },
  });
}

async function revive(board: BoardOnAir): Promise<void> {
  board.session.disconnect();
  await board.nano.powerCycle();
  await board.connect();
}
