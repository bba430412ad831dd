import { ByteReader, type UntilOptions } from "./byte-reader.ts";
import { anyEnd, programEnd, reportOf } from "./program-end.ts";
import type { Transport } from "./transport.ts";

/** What became of code that was sent: all its output has gone to the sink. */
export interface Executed {
  /** The report of the error that ended it, or an empty string. */
  readonly error: string;
}

/** What code of our own has said. */
export interface Answer extends Executed {
  readonly output: string;
}

const BANNER = "raw REPL; CTRL-B to exit\r\n>";
const CTRL_A = "\x01";
const CTRL_C = "\x03";
const CTRL_D = "\x04";
/** How often a board is asked for its prompt, and how long each time, where one thing has to come after another. */
const TRIES = 3;
const TRY_MS = 1500;
/** When nothing has come for so long, nothing is on its way. */
const QUIET_MS = 300;
const MOST_NOISE_MS = 2000;

/**
 * MicroPython's raw REPL over any transport: no echo, code between prompts, output and error apart.
 * Source: `shared/runtime/pyexec.c`; docs.micropython.org, "The MicroPython Interactive Interpreter Mode".
 */
export class RawRepl {
  readonly #transport: Transport;
  readonly #reader = new ByteReader();
  readonly #timeoutMs: number;
  #isRunning = false;
  #heardAtMs = 0;

  /** `timeoutMs` limits every step but the running of a program. */
  constructor(transport: Transport, timeoutMs: number) {
    this.#transport = transport;
    this.#timeoutMs = timeoutMs;
  }

  /** Whether a program runs, as far as the board has told. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Takes bytes that the board sent. */
  feed(bytes: Uint8Array): void {
    this.#heardAtMs = performance.now();
    this.#reader.feed(bytes);
  }

  /** Ends this conversation: what is being waited for, and all that is asked later, rejects with this error. */
  fail(error: Error): void {
    this.#reader.fail(error);
  }

  /**
   * Gets to an empty raw prompt from wherever the board is. Rejects with `no-response` when it does not, for a board
   * that has to be asked step by step after so many tries.
   */
  async enter(tries = TRIES): Promise<void> {
    if (this.#transport.isHalfDuplex) return this.#enterStepwise(tries);
    this.#reader.clear();
    this.#transport.interrupt();
    this.#send(`\r${CTRL_C}${CTRL_C}\r${CTRL_A}`);
    await this.#reader.until(BANNER, { timeoutMs: this.#timeoutMs });
  }

  /** Runs a program at the raw prompt and waits for its end, however long it takes. */
  async run(code: string, sink: (bytes: Uint8Array) => void): Promise<Executed> {
    this.#transport.programRuns?.(true);
    try {
      return await this.#execute(code, { sink });
    } finally {
      this.#transport.programRuns?.(false);
    }
  }

  /** Waits for the end of a program that somebody else has started, at this prompt or before it. */
  async watch(sink: (bytes: Uint8Array) => void): Promise<Executed> {
    this.#isRunning = true;
    const { match } = await this.#reader.find(anyEnd, "end of the program", { sink });
    this.#isRunning = false;
    return { error: reportOf(match) };
  }

  /** Runs a few lines of our own, which must end soon, and tells what they print. */
  async ask(code: string, timeoutMs = this.#timeoutMs): Promise<Answer> {
    const pieces: Uint8Array[] = [];
    const { error } = await this.#execute(code, { timeoutMs, sink: (bytes) => pieces.push(bytes.slice()) });
    const decoder = new TextDecoder();
    const output = pieces.map((piece) => decoder.decode(piece, { stream: true })).join("");
    return { output: output.replaceAll("\r\n", "\n"), error };
  }

  /** Throws away what was typed to a program that ended before it read that: the prompt would take it for code. */
  clearInput(): void {
    this.#send(CTRL_C);
  }

  async #execute(code: string, options: UntilOptions): Promise<Executed> {
    const isProgram = options.timeoutMs === undefined;
    this.#reader.clear();
    // Ctrl-D on an empty line is a soft reset, and that restarts a real board's Wi-Fi chip.
    this.#send(escapeCommands(code) || "\n");
    this.#send(CTRL_D);
    await this.#reader.until("OK", { timeoutMs: this.#timeoutMs });
    this.#isRunning = isProgram;
    const { match } = await this.#reader.find(programEnd, "end of the program", options);
    this.#isRunning = false;
    return { error: reportOf(match) };
  }

  /** One thing after another: input that waits while a stock board prints would freeze it for good. */
  async #enterStepwise(tries: number): Promise<void> {
    for (let tried = 1; ; tried++) {
      this.#transport.interrupt();
      await this.#untilQuiet();
      this.#reader.clear();
      this.#send(CTRL_A);
      const answer = this.#reader.until(BANNER, { timeoutMs: Math.min(TRY_MS, this.#timeoutMs) });
      if (tried >= tries) return void (await answer);
      if (await settles(answer)) return;
    }
  }

  async #untilQuiet(): Promise<void> {
    const startMs = performance.now();
    this.#heardAtMs = startMs;
    for (;;) {
      const leftMs = this.#heardAtMs + QUIET_MS - performance.now();
      if (leftMs <= 0 || performance.now() - startMs > MOST_NOISE_MS) return;
      await new Promise((resolve) => setTimeout(resolve, leftMs));
    }
  }

  #send(text: string): void {
    this.#transport.write(new TextEncoder().encode(text));
  }
}

/** Whether a promise comes to a good end. */
const settles = (promise: Promise<unknown>): Promise<boolean> =>
  promise.then(
    () => true,
    () => false,
  );

/** The raw REPL takes these bytes as commands even inside a text, where the escape means the same character. */
const escapeCommands = (code: string): string =>
  code.replace(/[\x01-\x04]/g, (byte) => `\\x0${byte.charCodeAt(0)}`);
