import { BoardFiles } from "../../../src/device/files.ts";
import { print, say } from "../report.mjs";
import { BoardOnAir, type Kind, timeOf } from "./board-on-air.ts";
import { series, triesOf } from "./kinds.ts";

const SAVED_BYTES = 64 * 1024;
const UPLOADS = Number(process.env.BENCH_UPLOADS) || 1000;
const PATH = "/data.bin";
const LARGEST_BYTES = 8 * 1024;
/** One byte more than so many is what boards lose a byte of. */
const PIECE_BYTES = 512;

/** Saves a file to the flash, and has the board look whether it arrived whole. */
export async function measureSaves(kind: Kind): Promise<void> {
  const tries = triesOf(kind, 0.5);
  say(`Saving ${SAVED_BYTES / 1024} KB to ${kind.board}, chip ${kind.chip}: ${tries} times.`);
  const board = await BoardOnAir.start(kind);
  try {
    await board.connect();
    const files = new BoardFiles(board.session);
    const values = await series(tries, (turn) =>
      timeOf(() => files.write(PATH, contentOf(SAVED_BYTES, turn))),
    );
    print({ bench: "air-save-64-kb", unit: "ms", values, parameters: { ...kind } });
  } finally {
    await board.end();
  }
}

/** Sends files of many sizes, and compares what the board has of each. */
export async function measureUploads(): Promise<void> {
  for (const name of ["untether", "stock"] as const) {
    const count = name === "stock" ? Math.round(UPLOADS / 5) : UPLOADS;
    say(`Sending ${count} files to ${name}.`);
    const board = await BoardOnAir.start({ board: name, chip: "none" });
    try {
      await board.connect();
      await sendMany(board, count);
    } finally {
      await board.end();
    }
  }
}

async function sendMany(board: BoardOnAir, count: number): Promise<void> {
  const files = new BoardFiles(board.session);
  let lost = 0;
  let sends = 0;
  const values = await series(count, async (turn) => {
    const bytes = contentOf(sizeOf(turn), turn);
    const ms = await timeOf(() =>
      files.write(PATH, bytes, (done, total) => (sends += done === total ? 1 : 0)),
    );
    if (!Buffer.from(bytes).equals(board.nano.readFile(PATH) ?? new Uint8Array())) lost++;
    return ms;
  });
  const parameters = { ...board.kind, lost, sentAgain: sends - count };
  print({ bench: "air-upload", unit: "ms", values, parameters });
}

/** Any size; every fourth is one that boards lose a byte of. */
function sizeOf(turn: number): number {
  const size = 1 + Math.floor(Math.random() * LARGEST_BYTES);
  return turn % 4 === 0 ? size - (size % PIECE_BYTES) + 1 : size;
}

function contentOf(size: number, seed: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8) * 7 + seed) & 255);
}
