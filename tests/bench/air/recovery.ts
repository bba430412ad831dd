import { type Cable, startCable } from "../../boards/nano/cable.ts";
import { print, say } from "../report.mjs";
import { BoardOnAir, type Kind } from "./board-on-air.ts";
import { kinds, recoveries, series } from "./kinds.ts";

/** A link that has died is noticed within this time, in milliseconds. */
const TARGET_MS = 10_000;

/** What goes wrong; `happens` resolves when a page can reach the board again. */
interface Fault {
  readonly name: string;
  happens(board: BoardOnAir, cable: Cable): Promise<void>;
}

const isAway = (board: BoardOnAir) => board.until(() => board.state === "away");

const reset: Fault = { name: "reset", happens: async (_, cable) => cable.reset() };
const halfOpen: Fault = {
  name: "half-open",
  async happens(board, cable) {
    cable.goDark();
    await isAway(board);
    cable.light();
  },
};
const powerCycle: Fault = { name: "power-cycle", happens: ({ nano }) => nano.powerCycle() };
const wifi: Fault = {
  name: "wifi",
  async happens(board) {
    board.nano.wifi(false);
    await isAway(board);
    board.nano.wifi(true);
    await board.nano.untilListening();
  },
};

/**
 * What each kind of board comes back from by itself: a stock one waits for whoever has gone without a word, and for
 * somebody who joins the network anew.
 */
const faults: Readonly<Record<Kind["board"], readonly Fault[]>> = {
  untether: [reset, halfOpen, powerCycle, wifi],
  lent: [reset, halfOpen, powerCycle],
  stock: [reset, powerCycle],
};

/** Has things go wrong on all boards at once: most of the time they wait. */
export async function measureRecovery(): Promise<void> {
  say(`Losing and finding boards: ${recoveries} times each.`);
  await Promise.all(kinds.map(measureFaults));
}

async function measureFaults(kind: Kind): Promise<void> {
  const board = await BoardOnAir.start(kind);
  const cable = await startCable(board.nano.port);
  try {
    await board.connect(cable.url);
    for (const fault of faults[kind.board]) await measureFault(board, cable, fault);
  } finally {
    board.session.disconnect();
    await cable.stop();
    await board.end();
  }
}

async function measureFault(board: BoardOnAir, cable: Cable, fault: Fault): Promise<void> {
  const times = await series(recoveries, () => recover(board, cable, fault));
  const parameters = { ...board.kind, fault: fault.name };
  print(
    {
      bench: "air-fault-to-noticed",
      unit: "ms",
      values: times.map(({ noticedMs }) => noticedMs),
      target: TARGET_MS,
      judgedBy: "max",
      parameters,
    },
    { bench: "air-back-to-ready", unit: "ms", values: times.map(({ readyMs }) => readyMs), parameters },
  );
}

/** From the fault until it was noticed, and from the moment at which the board could be reached until it was ready. */
async function recover(
  board: BoardOnAir,
  cable: Cable,
  fault: Fault,
): Promise<{ readonly noticedMs: number; readonly readyMs: number }> {
  const startMs = performance.now();
  let noticedMs = Number.NaN;
  const unsubscribe = board.session.state.subscribe(({ kind }) => {
    if (kind === "away") noticedMs = performance.now() - startMs;
  });
  await fault.happens(board, cable);
  const backMs = performance.now();
  await board.until(() => !Number.isNaN(noticedMs) && board.state === "ready");
  unsubscribe();
  return { noticedMs, readyMs: performance.now() - backMs };
}
