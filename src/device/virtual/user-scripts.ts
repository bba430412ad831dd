const CTRL_A = 1;
const CTRL_B = 2;
const CTRL_D = 4;
/** How the raw REPL begins its answer. */
const ACCEPTED = "OK";

/** The REPL of MicroPython, from inside the board. */
export interface InnerRepl {
  /** Whether whoever is plugged in speaks the raw REPL's language. */
  readonly isRaw: boolean;
  /** Begins anew, with banner and prompt. */
  begin(): void;
  /** Feeds a byte to it; returns whether that ended the interpreter. */
  feed(byte: number): boolean;
  /** Has a listener take what it sends, in place of whoever is plugged in; null ends that. */
  listen(listener: ((byte: number) => void) | null): void;
  /** Sends a byte to whoever is plugged in. */
  send(byte: number): void;
}

/** How a script ended: by itself, by an error, which was shown, or by a reset that it asked for. */
export type ScriptEnd = "done" | "failed" | "reset";

/**
 * Runs a file of a learner's before the prompt, as `pyexec_file_if_exists` of the firmware does: its output goes out, and
 * so does its error, in which the lines are the file's own. It takes the raw REPL's way, unseen, since that can be
 * interrupted as programs can.
 */
export function runScript(repl: InnerRepl, name: string, text: string): ScriptEnd {
  const answer = new Answer(repl);
  repl.listen(() => undefined);
  repl.begin();
  repl.feed(CTRL_A);
  for (const byte of new TextEncoder().encode(escapeCommands(text))) repl.feed(byte);
  repl.listen((byte) => answer.take(byte));
  const isReset = repl.feed(CTRL_D);
  repl.listen(() => undefined);
  if (!repl.isRaw) repl.feed(CTRL_B);
  repl.listen(null);
  const error = answer.error.replaceAll('File "<stdin>"', `File "${name}"`);
  for (const byte of new TextEncoder().encode(error)) repl.send(byte);
  if (isReset) return "reset";
  return error ? "failed" : "done";
}

/** What the raw REPL answers: `OK`, the output, 04, the error, 04 and the prompt. */
class Answer {
  readonly #repl: InnerRepl;
  #part: "accepted" | "output" | "error" | "prompt" = "accepted";
  #acceptedBytes = 0;
  readonly #error: number[] = [];

  constructor(repl: InnerRepl) {
    this.#repl = repl;
  }

  get error(): string {
    return new TextDecoder().decode(new Uint8Array(this.#error));
  }

  take(byte: number): void {
    if (this.#part === "accepted") {
      if (++this.#acceptedBytes === ACCEPTED.length) this.#part = "output";
    } else if (byte === CTRL_D) this.#part = this.#part === "output" ? "error" : "prompt";
    else if (this.#part === "output") this.#repl.send(byte);
    else if (this.#part === "error") this.#error.push(byte);
  }
}

/** The raw REPL takes these bytes as commands even inside a text, where the escape means the same character. */
const escapeCommands = (code: string): string =>
  code.replace(/[\x01-\x04]/g, (byte) => `\\x0${byte.charCodeAt(0)}`);
