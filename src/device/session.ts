import { Observable, type ReadonlyObservable } from "../shared/observable.ts";
import { BoardError, toBoardError } from "./board-error.ts";
import { BoardLink } from "./board-link.ts";
import { FriendlyRepl } from "./friendly-repl.ts";
import { fateOf, findBoard } from "./homecoming.ts";
import type { Fate, Outcome } from "./outcome.ts";
import { pause, settlesWithin } from "./pause.ts";
import { Missed, Restarted } from "./program-lost.ts";
import type { Executed } from "./raw-repl.ts";
import type { BoardTask, SessionState } from "./session-state.ts";
import { parseTraceback } from "./traceback.ts";
import type { Arrival, Progress, Transport, TransportEvent } from "./transport.ts";

export type { SessionState } from "./session-state.ts";

/** Takes a piece of what a program prints, as the board sends it. */
export type OutputListener = (bytes: Uint8Array) => void;

/** How much of a file has gone to the board, in bytes. */
export interface Sent {
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/** Bytes that are commands to a raw REPL, and mean nothing to a program that reads a line. */
const REPL_COMMANDS = /[\x01\x02\x05]/g;
const STEP_TIMEOUT_MS = 5000;
/** Failures that leave the connection as it was. */
const HARMLESS: ReadonlySet<BoardError["code"]> = new Set([
  "upload-damaged",
  "file-too-big",
  "disk-full",
  "file-failed",
]);

/** One board, one program at a time: connect, run, stop, disconnect over any transport. */
export class Session {
  readonly #state = new Observable<SessionState>({ kind: "disconnected", error: null });
  readonly #keysWanted = new Observable(false);
  readonly #sent = new Observable<Sent | null>(null);
  readonly #output: OutputListener;
  readonly #stepTimeoutMs: number;
  #link: BoardLink | null = null;
  #stopWanted = false;
  /** Whether the program that runs, or ran last, is one that ran before we came. */
  #isFound = false;
  /** The program that runs, or the last one; settled when it has ended. */
  #program: Promise<unknown> = Promise.resolve();

  /** `stepTimeoutMs` limits each step of the protocol; a running program has no limit. */
  constructor(output: OutputListener, stepTimeoutMs = STEP_TIMEOUT_MS) {
    this.#output = output;
    this.#stepTimeoutMs = stepTimeoutMs;
    this.#state.subscribe(() => this.#takesKeys || this.#keysWanted.set(false));
  }

  get state(): ReadonlyObservable<SessionState> {
    return this.#state;
  }

  /** Whether the program waits for somebody to type, where the board can tell. */
  get keysWanted(): ReadonlyObservable<boolean> {
    return this.#keysWanted;
  }

  /** How far a program is on its way to the board; null when none is. */
  get sent(): ReadonlyObservable<Sent | null> {
    return this.#sent;
  }

  /**
   * Opens the transport and brings the board to its prompt, unless it says that a program runs: then that goes on, and
   * can be stopped. Rejects with a `BoardError`; the state tells it too.
   */
  async connect(transport: Transport): Promise<void> {
    this.disconnect();
    const link = new BoardLink(transport, this.#stepTimeoutMs);
    this.#link = link;
    this.#state.set({ kind: "connecting", label: transport.label });
    try {
      const arrival = await this.#open(link);
      await this.#settleIn(link, arrival);
    } catch (error) {
      this.#lose(link, toBoardError(error));
      throw toBoardError(error);
    }
  }

  /** Brings the board to its friendly prompt, with all that the last program has left: `type` then goes there. */
  openPrompt(): void {
    const link = this.#readyLink();
    link.stir();
    this.#state.set({ kind: "typing", label: link.label });
    new FriendlyRepl(link.transport).open();
  }

  /** Leaves the prompt, and whatever was begun there. Rejects with a `BoardError`, and lets go of the board, if it cannot. */
  async closePrompt(): Promise<void> {
    const link = this.#link;
    if (!link || this.#state.value.kind !== "typing") return;
    this.#state.set({ kind: "stopping", label: link.label });
    try {
      const entering = link.repl.enter();
      if (await settlesWithin(entering, link.transport.patienceMs)) await entering;
      else await this.#startAnew(link);
      this.#setReady(link);
    } catch (error) {
      this.#part(link, toBoardError(error));
      throw toBoardError(error);
    }
  }

  /** Runs a program on a clean board until it ends. Rejects with `busy` or `not-connected` when it cannot start. */
  async run(code: string): Promise<Outcome> {
    const link = this.#readyLink();
    this.#stopWanted = false;
    this.#isFound = false;
    this.#setRunning(link, true);
    try {
      if (!(await link.clean())) await this.#startAnew(link);
      const error = this.#stopWanted ? "" : (await this.#runToEnd(link, code)).error;
      return await this.#settle(link, error);
    } catch (error) {
      return this.#afterFailure(link, error);
    } finally {
      this.#sent.set(null);
    }
  }

  /** Does something with a board that waits at its raw prompt. Rejects with a `BoardError`: `busy` when it does not. */
  async use<T>(task: BoardTask, action: (board: BoardLink) => Promise<T>): Promise<T> {
    const link = this.#readyLink();
    link.stir();
    this.#state.set({ kind: "working", label: link.label, task });
    try {
      const result = await action(link);
      this.#setReady(link);
      return result;
    } catch (error) {
      const failure = toBoardError(error);
      if (HARMLESS.has(failure.code)) this.#setReady(link);
      else this.#part(link, failure);
      throw failure;
    }
  }

  /** Ends the running program: an interrupt first, a restart of the board if that does not help in time. */
  async stop(): Promise<void> {
    const link = this.#link;
    if (!link || this.#state.value.kind !== "running") return;
    this.#stopWanted = true;
    this.#state.set({ kind: "stopping", label: link.label });
    if (link.repl.isRunning && link.transport.momentToInterrupt) {
      await link.transport.momentToInterrupt();
      if (!this.#isStopping(link)) return this.#untilStopped();
    }
    link.transport.interrupt();
    // What is on its way to the board cannot be stopped half-way, and is not started when it is there.
    const isOnItsWay = link.transport.overTheAir !== undefined && !link.repl.isRunning;
    if (isOnItsWay || (await settlesWithin(this.#program, link.transport.patienceMs)))
      await this.#untilStopped();
    else await this.#force(link);
  }

  /** Types to the prompt, or to the running program, where a Ctrl-C is Stop. Without either, the keys go nowhere. */
  type(text: string): void {
    const link = this.#link;
    if (!link) return;
    if (this.#state.value.kind === "typing")
      new FriendlyRepl(link.transport).type(text, this.#keysWanted.value);
    else this.#typeToProgram(link, text);
  }

  /** Lets go of the board; a running program is reported lost to whoever waits for it. */
  disconnect(): void {
    const link = this.#link;
    if (link) this.#lose(link, new BoardError("lost", "disconnected"), null);
  }

  #typeToProgram(link: BoardLink, text: string): void {
    const [keys = "", ...afterStop] = text.split("\x03");
    // A board that asks for keys runs its program, whether or not its answer has been read so far.
    const isHeard = this.#keysWanted.value || (this.#state.value.kind === "running" && link.repl.isRunning);
    if (isHeard && keys) link.transport.type(keys.replace(/\r?\n/g, "\r").replace(REPL_COMMANDS, ""));
    if (afterStop.length > 0) void this.stop();
  }

  async #open(link: BoardLink): Promise<Arrival> {
    const arrival = await link.transport.open((event) => this.#receive(link, event));
    this.#requireCurrent(link);
    link.arrived(arrival);
    return arrival;
  }

  /** A program that runs by itself goes on; where none does, the board is made ready for one. */
  async #settleIn(link: BoardLink, arrival: Arrival): Promise<void> {
    if (arrival.isRunning) this.#watch(link);
    else await this.#meet(link);
  }

  /** Gets to know a board, which then waits for a program. */
  async #meet(link: BoardLink): Promise<void> {
    await link.meet();
    this.#requireCurrent(link);
    this.#setReady(link);
  }

  async #runToEnd(link: BoardLink, code: string): Promise<Executed> {
    const progress: Progress = (doneBytes, totalBytes) =>
      this.#sent.set(doneBytes < totalBytes ? { doneBytes, totalBytes } : null);
    const isStopped = () => this.#stopWanted;
    link.stir();
    const program = link.driver.run(link.repl, { code, sink: this.#output, progress, isStopped });
    this.#program = program;
    return program;
  }

  /** Shows a program that ran before we came, until it ends. */
  #watch(link: BoardLink): void {
    this.#stopWanted = false;
    this.#isFound = true;
    this.#setRunning(link, true);
    const program = link.repl.watch(this.#output);
    this.#program = program;
    program
      .then(() => this.#meet(link))
      .catch((error) => {
        const isKnown = error instanceof Restarted || error instanceof Missed;
        if (!isKnown) this.#part(link, toBoardError(error));
      });
  }

  async #settle(link: BoardLink, error: string): Promise<Outcome> {
    const traceback = error ? parseTraceback(error) : null;
    const isStopped = this.#stopWanted || traceback?.type === "KeyboardInterrupt";
    // A stopped board is a still one: LED dark, pins let go. A finished one stays as its program left it.
    const restarted = isStopped && (await this.#calm(link));
    this.#setReady(link);
    if (traceback && traceback.type !== "KeyboardInterrupt") return { kind: "failed", traceback };
    return isStopped ? { kind: "stopped", restarted } : { kind: "finished" };
  }

  /** Brings a board to rest whose program was stopped. Returns whether it had to be started anew for that. */
  async #calm(link: BoardLink): Promise<boolean> {
    const isCalm = await link.calm();
    if (!isCalm) await this.#startAnew(link);
    return !isCalm;
  }

  async #startAnew(link: BoardLink): Promise<void> {
    const { transport } = link;
    link.begin(new Restarted());
    const { overTheAir } = transport;
    if (overTheAir)
      this.#state.set({ kind: "restarting", label: link.label, restartMs: overTheAir.restartMs });
    await transport.restart();
    if (overTheAir) await this.#call(link, overTheAir.restartMs);
    await link.meet();
  }

  /** The program has not ended after the first Ctrl-C. */
  async #force(link: BoardLink): Promise<void> {
    try {
      if (link.transport.overTheAir) await this.#wrest(link);
      else await this.#startAnew(link);
      this.#setReady(link);
    } catch (error) {
      this.#part(link, toBoardError(error));
    }
  }

  /** Nobody can start a real board anew whose program holds it: it gets one more chance, then its button has to help. */
  async #wrest(link: BoardLink): Promise<void> {
    link.begin(new Restarted());
    try {
      await link.repl.enter(1);
    } catch (error) {
      throw new BoardError("no-prompt", "the program does not stop", { cause: error });
    }
    await this.#calm(link);
  }

  #receive(link: BoardLink, event: TransportEvent): void {
    if (this.#link !== link) return;
    switch (event.kind) {
      case "bytes":
        if (this.#state.value.kind === "typing") this.#output(event.bytes);
        else link.repl.feed(event.bytes);
        break;
      case "keys":
        this.#keysWanted.set(event.areWanted && this.#takesKeys);
        break;
      case "closed":
        this.#part(link, event.error);
        break;
    }
  }

  /** The way to a board is cut: one that comes and goes is looked for, any other is lost. */
  #part(link: BoardLink, error: BoardError): void {
    const { kind } = this.#state.value;
    if (this.#link !== link || kind === "away") return;
    const hasMet = kind !== "connecting" && kind !== "restarting";
    // Somebody has taken the board over: to call again would take it back.
    if (!link.transport.overTheAir || !hasMet || error.code === "taken") return void this.#lose(link, error);
    // A stock board hangs up when Ctrl-C meets it in the middle of a print, and its program goes on.
    const isDeaf = kind === "stopping" && link.transport.isHalfDuplex && error.code === "lost";
    const shown = isDeaf ? new BoardError("no-prompt", error.message, { cause: error }) : error;
    const wasRunning = (kind === "running" || kind === "stopping") && link.repl.isRunning;
    this.#state.set({ kind: "away", label: link.label, error: shown, wasRunning });
    if (!wasRunning) link.begin(error);
    this.#seek(link, shown, wasRunning).catch((reason) => this.#lose(link, toBoardError(reason)));
  }

  /** Looks for a board until it answers again, and goes on where things were. */
  async #seek(link: BoardLink, error: BoardError, wasRunning: boolean): Promise<void> {
    link.transport.close();
    const { boot } = link;
    const arrival = await this.#call(link, 0);
    if (!wasRunning) return this.#settleIn(link, arrival);
    const fate = await fateOf(this.#program, boot, arrival);
    if (fate === "stopped" || fate === "over") return this.#miss(link, arrival, error, fate);
    if (this.#state.value.kind === "away") await this.#resume(link, arrival);
  }

  /** The board is back, and its program may still run. */
  async #resume(link: BoardLink, arrival: Arrival): Promise<void> {
    this.#setRunning(link, arrival.isRunning === true);
    if (this.#stopWanted) await this.stop();
  }

  /** The board is back, its program is not; another one may have started by itself. */
  async #miss(link: BoardLink, arrival: Arrival, error: BoardError, fate: Fate): Promise<void> {
    link.begin(new Missed(error, fate));
    await this.#settleIn(link, arrival);
  }

  async #call(link: BoardLink, firstPauseMs: number): Promise<Arrival> {
    await pause(firstPauseMs);
    const absenceMs = link.transport.overTheAir?.absenceMs ?? 0;
    return findBoard(
      () => this.#open(link),
      absenceMs,
      () => this.#link === link,
    );
  }

  #afterFailure(link: BoardLink, error: unknown): Outcome {
    if (error instanceof Restarted) return { kind: "stopped", restarted: true };
    if (error instanceof Missed) return { kind: "lost", error: error.reason, fate: error.fate };
    const failure = toBoardError(error);
    if (HARMLESS.has(failure.code)) {
      this.#setReady(link);
      return { kind: "not-started", error: failure };
    }
    this.#part(link, failure);
    return { kind: "lost", error: failure, fate: "unknown" };
  }

  get #takesKeys(): boolean {
    return this.#state.value.kind === "running" || this.#state.value.kind === "typing";
  }

  #setRunning({ label }: BoardLink, isSure: boolean): void {
    this.#state.set({ kind: "running", label, isSure, isFound: this.#isFound });
  }

  #setReady(link: BoardLink): void {
    if (this.#link === link) this.#state.set({ kind: "ready", label: link.label });
  }

  #isStopping(link: BoardLink): boolean {
    return link.repl.isRunning && this.#state.value.kind === "stopping";
  }

  #untilStopped(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#state.value.kind !== "stopping") return resolve();
      const unsubscribe = this.#state.subscribe(({ kind }) => {
        if (kind === "stopping") return;
        unsubscribe();
        resolve();
      });
    });
  }

  #lose(link: BoardLink, error: BoardError, shown: BoardError | null = error): void {
    if (this.#link !== link) return;
    this.#link = null;
    link.transport.close();
    this.#state.set({ kind: "disconnected", error: shown });
    link.repl.fail(error);
  }

  #requireCurrent(link: BoardLink): void {
    if (this.#link !== link) throw new BoardError("lost", "another board took its place");
  }

  #readyLink(): BoardLink {
    if (!this.#link) throw new BoardError("not-connected", "there is no board");
    if (this.#state.value.kind !== "ready")
      throw new BoardError("busy", `the board is ${this.#state.value.kind}`);
    return this.#link;
  }
}
