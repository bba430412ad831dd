import type { BoardDriver } from "./board-driver.ts";
import type { BoardError } from "./board-error.ts";

/** What comes out of the pipe. */
export type TransportEvent =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** Whether the program waits for somebody to type. Boards that cannot tell never say. */
  | { readonly kind: "keys"; readonly areWanted: boolean }
  /** The pipe ended by itself; nothing follows until it is opened again. */
  | { readonly kind: "closed"; readonly error: BoardError };

/** What a board tells of itself when the pipe opens; null for what it cannot tell. */
export interface Arrival {
  /** Another one at every start of the board. */
  readonly boot: string | null;
  /** Whether a program runs. */
  readonly isRunning: boolean | null;
}

/** What is known of a board that tells nothing of itself. */
export const unknownArrival: Arrival = { boot: null, isRunning: null };

/** Hears how much of a file has gone to the board, in bytes. */
export type Progress = (doneBytes: number, totalBytes: number) => void;

/**
 * Frames for a second try, in bytes. A board can lose a byte between two frames that come with a pause, and in most
 * files there is no such place then.
 */
export const LARGE_FRAME_BYTES = 32 * 1024;

/**
 * What a board is like that comes and goes, since the way to it is the air. One that has no such word for itself is
 * always there, or gone for good.
 */
export interface OverTheAir {
  /** How programs get to it. */
  readonly driver: BoardDriver;
  /**
   * Sends a file, which may arrive damaged. Rejects with a `BoardError`. The path has at most 63 bytes; `frameBytes`
   * sends it in pieces of another size than is quick.
   */
  put(path: string, bytes: Uint8Array, progress?: Progress, frameBytes?: number): Promise<void>;
  /** For how long a board may be away before it counts as gone, in milliseconds. */
  readonly absenceMs: number;
  /** From a soft reset to the moment at which the board can be called again, in milliseconds. */
  readonly restartMs: number;
}

/** A pipe of bytes to a board's REPL, however it gets there. */
export interface Transport {
  /** What people call this way, such as "Virtual Nano". */
  readonly label: string;
  /** How long the board may take from an interrupt to its prompt before a restart is the better choice. */
  readonly patienceMs: number;
  /** Whether input may never wait while output comes. Known once it is open. */
  readonly isHalfDuplex?: boolean;
  readonly overTheAir?: OverTheAir;
  /** Opens the pipe. Events come until `close`, or until one of kind `closed`. Rejects with a `BoardError`. */
  open(receive: (event: TransportEvent) => void): Promise<Arrival>;
  /** Sends bytes as they are. */
  write(bytes: Uint8Array): void;
  /**
   * Types text to the running program, at a pace that the board can take; Enter is `\r`. Whatever of it comes when the
   * program is over is lost: a prompt must never take it for code.
   */
  type(text: string): void;
  /** Says that the learner's program is sent next, or that it is over; for boards that can show what runs. */
  programRuns?(runs: boolean): void;
  /** Waits, a second or two at most, until `interrupt` will be heard: for boards that lose it while they print. */
  momentToInterrupt?(): Promise<void>;
  /** Presses Ctrl-C: asks the running program to end. */
  interrupt(): void;
  /** Brings the board to a fresh prompt whatever it is doing. Rejects with a `BoardError`. */
  restart(): Promise<void>;
  /** Closes the pipe; harmless when it is closed. */
  close(): void;
}
