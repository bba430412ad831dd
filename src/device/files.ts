import { BoardError } from "./board-error.ts";
import { type BoardFileEntry, BoardKit, type BoardSpace } from "./board-kit.ts";
import type { BoardLink } from "./board-link.ts";
import type { Session } from "./session.ts";
import { sha256 } from "./sha256.ts";
import { LARGE_FRAME_BYTES, type Progress } from "./transport.ts";

/** Where a file waits until it is whole: on the disk itself, in a folder that cannot be missing. */
const ARRIVED = "/arrived.new";
/** How much goes with one command where there is no other way, in bytes. */
const PIECE_BYTES = 512;
/** A file larger than this is not read to the page, in bytes. */
const LONGEST_READ = 4 * 1024 * 1024;
/** The disk needs some room for its own tables, in bytes. */
const RESERVE_BYTES = 8192;

/**
 * The files on a board that waits for a program. Every method rejects with a `BoardError`: `busy` while something else
 * is done with the board, `file-failed` with the board's own words, such as the number of an OSError.
 */
export class BoardFiles {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** All files and folders, in the order in which they lie on the disk. */
  list(): Promise<readonly BoardFileEntry[]> {
    return this.#session.use("reading-files", ({ repl }) => new BoardKit(repl).files("/"));
  }

  space(): Promise<BoardSpace> {
    return this.#session.use("reading-files", ({ repl }) => new BoardKit(repl).space());
  }

  /** Reads a whole file, and makes sure that it is as it is on the board. */
  read(path: string): Promise<Uint8Array> {
    return this.#session.use("reading-files", ({ repl }) => readFile(new BoardKit(repl), path));
  }

  /** Writes a file. What was there before stays until the new one has arrived whole; folders are made. */
  write(path: string, bytes: Uint8Array, progress?: Progress): Promise<void> {
    return this.#session.use("writing-files", (board) => writeFile(board, path, bytes, progress));
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#session.use("writing-files", ({ repl }) => new BoardKit(repl).rename(from, to));
  }

  /** Removes a file, or a folder with all that is in it. */
  async remove(path: string): Promise<void> {
    await this.#session.use("writing-files", ({ repl }) => new BoardKit(repl).remove(path));
  }
}

/** Writes a file on a board that a session has lent; as `BoardFiles.write`. */
export async function writeFile(
  board: BoardLink,
  path: string,
  bytes: Uint8Array,
  progress: Progress = () => undefined,
): Promise<void> {
  const kit = new BoardKit(board.repl);
  const { free } = await kit.space();
  if (bytes.length + RESERVE_BYTES > free) throw new BoardError("disk-full", `${free} bytes are free`);
  for (const frameBytes of [undefined, LARGE_FRAME_BYTES]) {
    await send(board, kit, { bytes, progress, frameBytes });
    if (await kit.place(ARRIVED, path, bytes.length, sha256(bytes))) return;
  }
  throw new BoardError("upload-damaged", path);
}

interface Sending {
  readonly bytes: Uint8Array;
  readonly progress: Progress;
  readonly frameBytes: number | undefined;
}

async function send(
  board: BoardLink,
  kit: BoardKit,
  { bytes, progress, frameBytes }: Sending,
): Promise<void> {
  const { overTheAir } = board.transport;
  if (overTheAir) return overTheAir.put(ARRIVED, bytes, progress, frameBytes);
  await kit.create(ARRIVED);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES);
    await kit.append(ARRIVED, piece);
    progress(at + piece.length, bytes.length);
  }
}

async function readFile(kit: BoardKit, path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let offset = 0; offset <= LONGEST_READ; ) {
    const piece = await kit.read(path, offset);
    if (piece.length === 0) return wholeFile(kit, path, pieces);
    pieces.push(piece);
    offset += piece.length;
  }
  throw new BoardError("file-too-big", path);
}

async function wholeFile(kit: BoardKit, path: string, pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  const hashes = await kit.hashes([path]);
  if (hashes[path] !== sha256(bytes)) throw new BoardError("upload-damaged", path);
  return bytes;
}
