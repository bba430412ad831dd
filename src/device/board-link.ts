import { type BoardDriver, TextDriver } from "./board-driver.ts";
import { cleanBoard } from "./clean-board.ts";
import { RawRepl } from "./raw-repl.ts";
import type { Arrival, Transport } from "./transport.ts";

/** A board that a session has taken on: the way to it, the conversation with it, and how things are done with it. */
export class BoardLink {
  readonly transport: Transport;
  readonly driver: BoardDriver;
  readonly #stepTimeoutMs: number;
  #repl: RawRepl;
  #boot: string | null = null;
  /** Whether nothing has happened on the board since a Stop has left it clean. */
  #isCalm = false;

  constructor(transport: Transport, stepTimeoutMs: number) {
    this.transport = transport;
    this.driver = transport.overTheAir?.driver ?? new TextDriver();
    this.#stepTimeoutMs = stepTimeoutMs;
    this.#repl = new RawRepl(transport, stepTimeoutMs);
  }

  get label(): string {
    return this.transport.label;
  }

  /** The conversation of the moment. */
  get repl(): RawRepl {
    return this.#repl;
  }

  /** Which start of the board this is; null when it cannot tell. */
  get boot(): string | null {
    return this.#boot;
  }

  /** Takes down what the board has told of itself. */
  arrived({ boot }: Arrival): void {
    this.#boot = boot;
    this.#isCalm = false;
  }

  /** Begins the conversation anew; whoever waits for something in the old one gets this error. */
  begin(error: Error): void {
    this.#repl.fail(error);
    this.#repl = new RawRepl(this.transport, this.#stepTimeoutMs);
  }

  /** Brings the board to its raw prompt, and gets to know it. Rejects with a `BoardError`. */
  async meet(): Promise<void> {
    await this.#repl.enter();
    await this.driver.meet?.(this.#repl);
    this.#boot = this.driver.boot ?? this.#boot;
  }

  /** The board may look otherwise from now on than a program expects it. */
  stir(): void {
    this.#isCalm = false;
  }

  /** Leaves the board as programs expect it. False when the last one has bent it too far for that. */
  async clean(): Promise<boolean> {
    return this.#isCalm || cleanBoard(this.#repl);
  }

  /** Brings the board to rest after a Stop. False when it has taken harm, and has to be started anew. */
  async calm(): Promise<boolean> {
    this.#isCalm = (await cleanBoard(this.#repl)) && (await this.driver.isWell?.(this.#repl)) !== false;
    return this.#isCalm;
  }
}
