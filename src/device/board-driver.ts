import type { Executed, RawRepl } from "./raw-repl.ts";
import type { Progress } from "./transport.ts";

/** What is done with a board that stands at its raw prompt: it depends on the way there how that is done best. */
export interface BoardDriver {
  /** Gets to know a board that is at its raw prompt for the first time. Rejects with a `BoardError`. */
  meet?(repl: RawRepl): Promise<void>;
  /** Asks once more what the board tells of itself. */
  refresh?(repl: RawRepl): Promise<void>;
  /** Which start of the board this is; null when it cannot tell. */
  readonly boot: string | null;
  /** Brings the helpers to the board that a program imports, and whatever the kit needs. */
  bring?(repl: RawRepl, code: string): Promise<void>;
  /** Brings a program to a clean board and runs it until it ends. `isStopped` is asked when all is there. */
  run(repl: RawRepl, program: ProgramToRun): Promise<Executed>;
  /** Whether the board has come out of a Stop unharmed. False when it should be started anew. */
  isWell?(repl: RawRepl): Promise<boolean>;
}

/** A program on its way to a board. */
export interface ProgramToRun {
  readonly code: string;
  /** Takes what the program prints. */
  readonly sink: (bytes: Uint8Array) => void;
  readonly progress: Progress;
  /** Whether somebody has pressed Stop meanwhile. */
  readonly isStopped: () => boolean;
}

const NOTHING: Executed = { error: "" };

/** Everything is sent as text, for boards that take that as fast as it comes. */
export class TextDriver implements BoardDriver {
  readonly boot = null;

  async run(repl: RawRepl, { code, sink, isStopped }: ProgramToRun): Promise<Executed> {
    return isStopped() ? NOTHING : repl.run(code, sink);
  }
}
