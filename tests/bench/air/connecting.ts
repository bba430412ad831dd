import { print, say } from "../report.mjs";
import { BoardOnAir, type Kind } from "./board-on-air.ts";
import { series, triesOf } from "./kinds.ts";

/** What it should take with our firmware. */
const TARGET_MS = { none: 60, slow: 600 };

/** Calls a board: the first time, when it may have to be given something, and again and again. */
export async function measureConnecting(kind: Kind): Promise<void> {
  const tries = triesOf(kind);
  say(`Connecting ${kind.board}, chip ${kind.chip}: ${tries} times.`);
  const board = await BoardOnAir.start(kind);
  try {
    const firstMs = await board.connect();
    const values = await series(tries, async () => {
      await board.leave();
      return board.connect();
    });
    const isOurs = kind.board === "untether";
    print({ bench: "air-connect-first", unit: "ms", values: [firstMs], parameters: { ...kind } });
    print({
      bench: "air-connect",
      unit: "ms",
      values,
      parameters: { ...kind },
      ...(isOurs && { target: TARGET_MS[kind.chip] }),
    });
  } finally {
    await board.end();
  }
}
