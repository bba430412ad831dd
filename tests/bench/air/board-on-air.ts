import { Session } from "../../../src/device/session.ts";
import type { SessionState } from "../../../src/device/session-state.ts";
import { WebReplTransport } from "../../../src/device/webrepl.ts";
import { type Nano, startNano } from "../../boards/nano/nano.ts";

const PASSWORD = "lab12345";
/** The longest that anything may take, in milliseconds. */
const PATIENCE_MS = 60_000;
/** States that tell what has become of a Stop. */
const TELLING: ReadonlySet<SessionState["kind"]> = new Set(["ready", "restarting", "away", "disconnected"]);

/** A kind of board, and how fast its chip is. */
export interface Kind {
  /** Our firmware, a stock board that is lent some of it, or a stock board as it is. */
  readonly board: "untether" | "lent" | "stock";
  readonly chip: "none" | "slow";
}

/** How a program came to its end after Stop. */
export type End =
  | "stopped"
  /** The board had to be started anew. */
  | "restarted"
  /** Nothing helps but the board's button, and that was said. */
  | "said"
  | "other";

/** A Nano on this computer with a session. All times are in milliseconds. */
export class BoardOnAir {
  readonly kind: Kind;
  readonly nano: Nano;
  readonly session: Session;
  /** What programs have printed since this was emptied. */
  text = "";
  readonly #decoder = new TextDecoder();
  #check: () => void = () => undefined;

  private constructor(kind: Kind, nano: Nano) {
    this.kind = kind;
    this.nano = nano;
    this.session = new Session((bytes) => {
      this.text += this.#decoder.decode(bytes, { stream: true });
      this.#check();
    });
    this.session.state.subscribe(() => this.#check());
  }

  /** Switches one on that nobody has called before. */
  static async start(kind: Kind): Promise<BoardOnAir> {
    const firmware = kind.board === "untether" ? "untether" : "stock";
    return new BoardOnAir(kind, await startNano({ firmware, chip: kind.chip, password: PASSWORD }));
  }

  get state(): SessionState["kind"] {
    return this.session.state.value.kind;
  }

  /** Calls it, and brings it to its prompt; how long that took. `url` is another way to it. */
  connect(url = this.nano.url): Promise<number> {
    const { board } = this.kind;
    const way = { url, label: board, password: PASSWORD, lends: board === "lent" };
    const transport = new WebReplTransport(way, { absenceMs: PATIENCE_MS });
    return timeOf(() => this.session.connect(transport));
  }

  /** Hangs up, and waits until the board has seen that. */
  async leave(): Promise<void> {
    this.session.disconnect();
    await this.nano.untilIdle();
  }

  /** Runs a program; how long it takes until this is printed. */
  async run(code: string, awaited: string): Promise<number> {
    this.text = "";
    const startMs = performance.now();
    void this.session.run(code);
    await this.until(() => this.text.includes(awaited));
    return performance.now() - startMs;
  }

  /** Presses Stop; how long it takes until the board is ready, or it is said that this takes more than that. */
  async stop(): Promise<{ readonly ms: number; readonly end: End }> {
    const startMs = performance.now();
    void this.session.stop();
    await this.until(() => TELLING.has(this.state));
    const ms = performance.now() - startMs;
    const wasRestarted = this.state === "restarting";
    await this.until(() => this.state !== "restarting");
    const state = this.session.state.value;
    if (state.kind === "ready") return { ms, end: wasRestarted ? "restarted" : "stopped" };
    const error = state.kind === "away" || state.kind === "disconnected" ? state.error : null;
    return { ms, end: error?.code === "no-prompt" ? "said" : "other" };
  }

  /** Waits until the session waits for something to do. */
  ready(): Promise<void> {
    return this.until(() => this.state === "ready");
  }

  /** Waits until this is true; it is asked at each output and each change of the session. */
  until(isTrue: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(this.#silence()), PATIENCE_MS);
      this.#check = () => {
        if (!isTrue()) return;
        this.#check = () => undefined;
        clearTimeout(limit);
        resolve();
      };
      this.#check();
    });
  }

  async end(): Promise<void> {
    this.session.disconnect();
    await this.nano.stop();
  }

  #silence(): Error {
    const { board, chip } = this.kind;
    const state = JSON.stringify(this.session.state.value);
    return new Error(`${board}, ${chip}: nothing came. ${state} ${this.nano.log.slice(-1000)}`);
  }
}

/** How long something takes, in milliseconds. */
export async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await act();
  return performance.now() - startMs;
}
