import type { BoardError } from "./board-error.ts";

/** What comes out of the pipe. */
export type TransportEvent =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** Whether the program waits for somebody to type. Boards that cannot tell never say. */
  | { readonly kind: "keys"; readonly areWanted: boolean }
  /** The pipe ended by itself; nothing follows until it is opened again. */
  | { readonly kind: "closed"; readonly error: BoardError };

/** A pipe of bytes to a board's REPL, however it gets there. */
export interface Transport {
  /** What people call this way, such as "Virtual Nano". */
  readonly label: string;
  /** How long the board may take from an interrupt to its prompt before a restart is the better choice. */
  readonly patienceMs: number;
  /** Opens the pipe. Events come until `close`, or until one of kind `closed`. Rejects with a `BoardError`. */
  open(receive: (event: TransportEvent) => void): Promise<void>;
  /** Sends bytes as they are. */
  write(bytes: Uint8Array): void;
  /**
   * Types text to the running program, at a pace that the board can take; Enter is `\r`. Whatever of it comes when the
   * program is over is lost: a prompt must never take it for code.
   */
  type(text: string): void;
  /** Says that the learner's program is sent next, or that it is over; for boards that can show what runs. */
  programRuns?(runs: boolean): void;
  /** Presses Ctrl-C: asks the running program to end. */
  interrupt(): void;
  /** Brings the board to a fresh prompt whatever it is doing. Rejects with a `BoardError`. */
  restart(): Promise<void>;
  /** Closes the pipe; harmless when it is closed. */
  close(): void;
}
