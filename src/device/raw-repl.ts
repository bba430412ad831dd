import { ByteReader, type UntilOptions } from "./byte-reader.ts";
import type { Transport } from "./transport.ts";

/** What became of code that was sent: all its output has gone to the sink. */
export interface Executed {
  /** The report of the error that ended it, or an empty string. */
  readonly error: string;
}

/**
 * MicroPython's raw REPL over any transport: no echo, code between prompts, output and error apart.
 * Source: `shared/runtime/pyexec.c`; docs.micropython.org, "The MicroPython Interactive Interpreter Mode".
 */
export class RawRepl {
  readonly #transport: Transport;
  readonly #reader = new ByteReader();
  readonly #timeoutMs: number;
  #isRunning = false;

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
    this.#reader.feed(bytes);
  }

  /** Ends this conversation: what is being waited for, and all that is asked later, rejects with this error. */
  fail(error: Error): void {
    this.#reader.fail(error);
  }

  /** Gets to an empty raw prompt from wherever the board is. Rejects with `no-response` when it does not. */
  async enter(): Promise<void> {
    this.#reader.clear();
    this.#transport.interrupt();
    this.#send("\r\x03\x03\r\x01");
    await this.#reader.until("raw REPL; CTRL-B to exit\r\n>", { timeoutMs: this.#timeoutMs });
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

  /** Runs a few lines of our own, which must end soon. */
  execute(code: string): Promise<Executed> {
    return this.#execute(code, { timeoutMs: this.#timeoutMs });
  }

  async #execute(code: string, options: UntilOptions): Promise<Executed> {
    // Ctrl-D on an empty line is a soft reset, and that restarts a real board's Wi-Fi chip.
    this.#send(`${escapeCommands(code) || "\n"}\x04`);
    await this.#reader.until("OK", { timeoutMs: this.#timeoutMs });
    this.#isRunning = options.sink !== undefined;
    await this.#reader.until("\x04", options);
    this.#isRunning = false;
    const error = await this.#reader.until("\x04", { timeoutMs: this.#timeoutMs });
    await this.#reader.until(">", { timeoutMs: this.#timeoutMs });
    return { error: new TextDecoder().decode(error) };
  }

  #send(text: string): void {
    this.#transport.write(new TextEncoder().encode(text));
  }
}

/** The raw REPL takes these bytes as commands even inside a text, where the escape means the same character. */
const escapeCommands = (code: string): string =>
  code.replace(/[\x01-\x04]/g, (byte) => `\\x0${byte.charCodeAt(0)}`);
