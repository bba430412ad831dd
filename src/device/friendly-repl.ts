import { pythonText } from "./python-text.ts";
import type { Transport } from "./transport.ts";

const CTRL_B = "\x02";
const CTRL_C = "\x03";
const CTRL_D = "\x04";
const CTRL_E = "\x05";
/** Ctrl-A would lead into the raw REPL, which shows nobody what they type. */
const NOT_FOR_PEOPLE = /\x01/g;
/** Several lines at once: typed one by one, each would be indented anew. */
const SEVERAL_LINES = /[\r\n][^\r\n]/;

/**
 * MicroPython's friendly REPL: what people type goes to the board, which echoes it.
 * Source: docs.micropython.org, "The MicroPython Interactive Interpreter Mode".
 */
export class FriendlyRepl {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Goes from the raw prompt to the friendly one, which says its banner. */
  open(): void {
    this.#send(CTRL_B);
  }

  /** Passes on what was typed or pasted. Ctrl-C interrupts what runs; `keysWanted`: the rest is for `input()`. */
  type(text: string, keysWanted: boolean): void {
    const [keys = "", ...afterInterrupt] = text.replace(NOT_FOR_PEOPLE, "").split(CTRL_C);
    if (keys && keysWanted) this.#transport.type(keys.replace(/\r?\n/g, "\r"));
    else if (keys && this.#transport.overTheAir) this.#transport.type(asOneLine(keys));
    else if (keys) this.#send(SEVERAL_LINES.test(keys) ? `${CTRL_E}${keys}${CTRL_D}` : keys);
    if (afterInterrupt.length > 0) this.#transport.interrupt();
  }

  #send(text: string): void {
    this.#transport.write(new TextEncoder().encode(text));
  }
}

/** Several lines as one that runs them: over the air each byte of paste mode would come back in a frame of its own. */
const asOneLine = (keys: string): string =>
  SEVERAL_LINES.test(keys) ? `exec(${pythonText(keys.replace(/\r\n?/g, "\n"))})\r` : keys;
