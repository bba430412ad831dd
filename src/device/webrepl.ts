import { Observable, type ReadonlyObservable } from "../shared/observable.ts";
import { AirDriver } from "./air/air-driver.ts";
import { BoardError } from "./board-error.ts";
import { OutputBatch } from "./output-batch.ts";
import { pause } from "./pause.ts";
import { pythonText } from "./python-text.ts";
import type { RawRepl } from "./raw-repl.ts";
import type { Arrival, OverTheAir, Transport, TransportEvent } from "./transport.ts";
import { blameBrowser } from "./webrepl/browser-block.ts";
import { PrintRhythm } from "./webrepl/print-rhythm.ts";
import { TypedKeys } from "./webrepl/typed-keys.ts";
import { type LinkPatience, WebReplLink } from "./webrepl/webrepl-link.ts";
import { HUNG_UP } from "./webrepl/why-closed.ts";

/** Where a board is called, and what it is called by people. */
export interface WebReplBoard {
  /** Such as `ws://192.168.1.20:8266/`. */
  readonly url: string;
  readonly label: string;
  /** 4 to 9 letters of ASCII. Goes over the network as it is. */
  readonly password: string;
  /** Takes the board over from another page that is connected to it; once, so that no two pages fight for it. */
  readonly takesOver?: boolean;
  /** Whether a stock board is lent what our firmware has; it is unless this says no. */
  readonly lends?: boolean;
}

/** How long things may take, in milliseconds; the defaults are for real boards. */
export interface WebReplPatience extends LinkPatience {
  /** From Ctrl-C to the prompt. */
  readonly stopMs: number;
  /** How long a board may be away before it counts as gone. */
  readonly absenceMs: number;
  /** From a soft reset to the first call: the Wi-Fi chip starts, and joins the network anew. */
  readonly restartMs: number;
}

/** Figures of the board: shared reference "board-measured"; a stock handshake takes 4.5 s, its way back 2.9 s. */
const PATIENCE: WebReplPatience = {
  callMs: 15_000,
  loginMs: 5000,
  stopMs: 1500,
  absenceMs: 60_000,
  restartMs: 2500,
};
/** The board reads and understands some 20 KB of Python for that. */
const LEND_MS = 15_000;
const GOING_MS = 500;
const CTRL_C = "\x03";
const CTRL_D = "\x04";

/** How far the way to a board is: it is called, asked to let us in, looked at, and given the kit if it has none. */
export type ConnectStep = "calling" | "logging-in" | "meeting" | "installing";

/** A board over Wi-Fi, by MicroPython's WebREPL: our own firmware at the other end, or the stock one. */
export class WebReplTransport implements Transport {
  readonly patienceMs: number;
  readonly overTheAir: OverTheAir & { readonly driver: AirDriver };
  readonly #board: WebReplBoard;
  #label: string;
  readonly #patience: WebReplPatience;
  readonly #keys: TypedKeys;
  readonly #prints = new PrintRhythm();
  readonly #step = new Observable<ConnectStep>("calling");
  #link: WebReplLink | null = null;
  /** Counts the calls, so that a late answer to an earlier one is for nobody. */
  #calls = 0;
  #calling = new AbortController();
  #takesOver: boolean;
  #output: OutputBatch | null = null;

  constructor(board: WebReplBoard, patience: Partial<WebReplPatience> = {}) {
    this.#board = board;
    this.#takesOver = board.takesOver === true;
    this.#patience = { ...PATIENCE, ...patience };
    this.#label = board.label;
    this.patienceMs = this.#patience.stopMs;
    const { absenceMs, restartMs } = this.#patience;
    const put: OverTheAir["put"] = (...file) => this.#openLink().put(...file);
    const lend = (repl: RawRepl) => this.#lend(repl);
    const isStock = () => this.isHalfDuplex;
    const installs = () => this.#step.set("installing");
    const driver = new AirDriver({ put, isStock, installs, ...(board.lends !== false && { lend }) });
    this.overTheAir = { put, driver, absenceMs, restartMs };
    this.#keys = new TypedKeys((keys) => this.#link?.send(keys));
  }

  /** What the board calls itself, as soon as it has said so. */
  get label(): string {
    return this.#label;
  }

  /** A stock board freezes for good when input waits while it prints; ours does not. */
  get isHalfDuplex(): boolean {
    return this.#link?.greeting === null;
  }

  /** How far the way to the board is, as long as it is not connected. */
  get step(): ReadonlyObservable<ConnectStep> {
    return this.#step;
  }

  async open(receive: (event: TransportEvent) => void): Promise<Arrival> {
    this.close();
    const call = ++this.#calls;
    this.#step.set("calling");
    const link = await this.#call(receive, call);
    if (call !== this.#calls) {
      link.close();
      throw new BoardError("lost", "nobody waits for this call any more");
    }
    this.#link = link;
    this.#takesOver = false;
    this.#step.set("meeting");
    this.#keys.isPaced = this.isHalfDuplex;
    link.isWatched = true;
    const { greeting } = link;
    this.#label = greeting?.name ?? this.#label;
    return { boot: greeting?.boot ?? null, isRunning: greeting?.runs ?? null };
  }

  write(bytes: Uint8Array): void {
    this.#link?.send(new TextDecoder().decode(bytes));
  }

  type(text: string): void {
    // Ctrl-D would end the program's input for good, or run what a prompt has collected.
    this.#keys.type(text.replaceAll(CTRL_D, ""));
  }

  programRuns(runs: boolean): void {
    // On a stock board a question may come at the very moment at which it prints.
    if (this.#link) this.#link.isWatched = !(runs && this.isHalfDuplex);
    if (!runs && this.#keys.forget()) this.#link?.send(CTRL_C);
  }

  /** A stock board that finds Ctrl-C in the middle of a print hangs up, and cannot be stopped any more. */
  async momentToInterrupt(): Promise<void> {
    if (this.isHalfDuplex) await this.#prints.betweenPrints();
  }

  interrupt(): void {
    this.#keys.drop();
    this.#link?.send(CTRL_C);
  }

  /** From the raw prompt only. The board hangs up, or just falls silent: nobody waits for that. */
  async restart(): Promise<void> {
    const link = this.#openLink();
    link.send(CTRL_D);
    await link.quiet();
    this.close();
  }

  close(): void {
    this.#calls++;
    this.#calling.abort();
    this.#keys.forget();
    this.#output?.drop();
    this.#link?.close();
    this.#link = null;
  }

  async #call(receive: (event: TransportEvent) => void, call: number): Promise<WebReplLink> {
    const isCurrent = () => call === this.#calls;
    const output = new OutputBatch((bytes) => isCurrent() && receive({ kind: "bytes", bytes }));
    this.#output = output;
    const listener = {
      answered: () => isCurrent() && this.#step.set("logging-in"),
      text: (bytes: Uint8Array) => {
        this.#keys.heard();
        this.#prints.heard();
        output.take(bytes);
      },
      closed: (error: BoardError) => {
        output.flush();
        if (isCurrent()) receive({ kind: "closed", error });
      },
    };
    const { url, password } = this.#board;
    this.#calling = new AbortController();
    const target = this.#takesOver ? `${url}?takeover=1` : url;
    const { signal } = this.#calling;
    const open = () => WebReplLink.open(target, password, listener, this.#patience, signal);
    try {
      return await open().catch((error) => this.#afterOneselfMaybe(error, open));
    } catch (error) {
      throw await blameBrowser(error, url);
    }
  }

  /** A stock board takes a moment to see that a page has gone, and until then the next one finds it taken: by nobody. */
  async #afterOneselfMaybe(error: unknown, open: () => Promise<WebReplLink>): Promise<WebReplLink> {
    const { signal } = this.#calling;
    if (!(error instanceof BoardError && error.code === "taken" && error.message.startsWith(HUNG_UP)))
      throw error;
    await pause(GOING_MS);
    if (signal.aborted) throw error;
    return open();
  }

  /** What was lent takes the session over, and asks for the password again. If that fails, things stay as they are. */
  async #lend(repl: RawRepl): Promise<void> {
    const link = this.#openLink();
    link.mayBeAskedAgain = true;
    await repl.ask(`import untether.lend as l;l.lend(${pythonText(this.#board.password)})`, LEND_MS);
    link.mayBeAskedAgain = false;
    this.#keys.isPaced = this.isHalfDuplex;
  }

  #openLink(): WebReplLink {
    if (!this.#link) throw new BoardError("lost", "the board is away");
    return this.#link;
  }
}
