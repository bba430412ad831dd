import cleanBoard from "../../firmware/untether/clean_board.py?raw";
import { Observable, type ReadonlyObservable } from "../shared/observable.ts";
import { BoardError, toBoardError } from "./board-error.ts";
import { FriendlyRepl } from "./friendly-repl.ts";
import type { Outcome } from "./outcome.ts";
import { RawRepl } from "./raw-repl.ts";
import { parseTraceback } from "./traceback.ts";
import type { Transport, TransportEvent } from "./transport.ts";

/** Where a session stands. */
export type SessionState =
  | { readonly kind: "disconnected"; readonly error: BoardError | null }
  | { readonly kind: "connecting"; readonly label: string }
  | { readonly kind: "ready"; readonly label: string }
  /** Somebody types Python at the board's prompt. */
  | { readonly kind: "typing"; readonly label: string }
  | { readonly kind: "running"; readonly label: string }
  | { readonly kind: "stopping"; readonly label: string };

/** Takes a piece of what a program prints, as the board sends it. */
export type OutputListener = (bytes: Uint8Array) => void;

/** Ends the wait for a program whose board was started anew under it. */
class Restarted extends Error {}

/** Bytes that are commands to a raw REPL, and mean nothing to a program that reads a line. */
const REPL_COMMANDS = /[\x01\x02\x05]/g;

interface Link {
  readonly transport: Transport;
  /** A new one after each restart of the board. */
  repl: RawRepl;
}

const STEP_TIMEOUT_MS = 5000;

/** One board, one program at a time: connect, run, stop, disconnect over any transport. */
export class Session {
  readonly #state = new Observable<SessionState>({ kind: "disconnected", error: null });
  readonly #keysWanted = new Observable(false);
  readonly #output: OutputListener;
  readonly #stepTimeoutMs: number;
  #link: Link | null = null;
  #stopWanted = false;
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

  /** Opens the transport and brings the board to its prompt. Rejects with a `BoardError`; the state tells it too. */
  async connect(transport: Transport): Promise<void> {
    this.disconnect();
    const link: Link = { transport, repl: new RawRepl(transport, this.#stepTimeoutMs) };
    this.#link = link;
    this.#state.set({ kind: "connecting", label: transport.label });
    try {
      await transport.open((event) => this.#receive(link, event));
      if (this.#link !== link) throw new BoardError("lost", "another board took its place");
      await link.repl.enter();
      if (this.#link === link) this.#state.set({ kind: "ready", label: transport.label });
    } catch (error) {
      this.#lose(link, toBoardError(error));
      throw toBoardError(error);
    }
  }

  /** Brings the board to its friendly prompt, with all that the last program has left: `type` then goes there. */
  openPrompt(): void {
    const link = this.#readyLink();
    this.#state.set({ kind: "typing", label: link.transport.label });
    new FriendlyRepl(link.transport).open();
  }

  /** Leaves the prompt, and whatever was begun there. Rejects with a `BoardError`, and lets go of the board, if it cannot. */
  async closePrompt(): Promise<void> {
    const link = this.#link;
    if (!link || this.#state.value.kind !== "typing") return;
    this.#state.set({ kind: "stopping", label: link.transport.label });
    try {
      const entering = link.repl.enter();
      if (await settlesWithin(entering, link.transport.patienceMs)) await entering;
      else await this.#startAnew(link);
      if (this.#link === link) this.#state.set({ kind: "ready", label: link.transport.label });
    } catch (error) {
      this.#lose(link, toBoardError(error));
      throw toBoardError(error);
    }
  }

  /** Runs a program on a clean board until it ends. Rejects with `busy` or `not-connected` when it cannot start. */
  async run(code: string): Promise<Outcome> {
    const link = this.#readyLink();
    const { transport } = link;
    this.#stopWanted = false;
    this.#state.set({ kind: "running", label: transport.label });
    try {
      await this.#clean(link);
      const error = this.#stopWanted ? "" : await this.#runToEnd(link.repl, code);
      return await this.#settle(link, error);
    } catch (error) {
      if (error instanceof Restarted) return { kind: "stopped", restarted: true };
      this.#lose(link, toBoardError(error));
      return { kind: "lost", error: toBoardError(error) };
    }
  }

  /** Ends the running program: an interrupt first, a restart of the board if that does not help in time. */
  async stop(): Promise<void> {
    const link = this.#link;
    if (!link || this.#state.value.kind !== "running") return;
    this.#stopWanted = true;
    this.#state.set({ kind: "stopping", label: link.transport.label });
    link.transport.interrupt();
    if (await settlesWithin(this.#program, link.transport.patienceMs)) await this.#untilStopped();
    else await this.#restart(link);
  }

  /** Types to the prompt, or to the running program, where a Ctrl-C is Stop. Without either, the keys go nowhere. */
  type(text: string): void {
    const link = this.#link;
    if (!link) return;
    if (this.#state.value.kind === "typing")
      new FriendlyRepl(link.transport).type(text, this.#keysWanted.value);
    else this.#typeToProgram(link, text);
  }

  #typeToProgram(link: Link, text: string): void {
    const [keys = "", ...afterStop] = text.split("\x03");
    // A board that asks for keys runs its program, whether or not its answer has been read so far.
    const isHeard = this.#keysWanted.value || (this.#state.value.kind === "running" && link.repl.isRunning);
    if (isHeard && keys) link.transport.type(keys.replace(/\r?\n/g, "\r").replace(REPL_COMMANDS, ""));
    if (afterStop.length > 0) void this.stop();
  }

  /** Lets go of the board; a running program is reported lost to whoever waits for it. */
  disconnect(): void {
    const link = this.#link;
    if (!link) return;
    this.#lose(link, new BoardError("lost", "disconnected"), null);
  }

  async #runToEnd(repl: RawRepl, code: string): Promise<string> {
    const program = repl.run(code, this.#output);
    this.#program = program;
    return (await program).error;
  }

  async #settle(link: Link, error: string): Promise<Outcome> {
    const traceback = error ? parseTraceback(error) : null;
    const isStopped = this.#stopWanted || traceback?.type === "KeyboardInterrupt";
    // A stopped board is a still one: LED dark, pins let go. A finished one stays as its program left it.
    if (isStopped) await this.#clean(link);
    if (this.#link === link) this.#state.set({ kind: "ready", label: link.transport.label });
    if (traceback && traceback.type !== "KeyboardInterrupt") return { kind: "failed", traceback };
    return isStopped ? { kind: "stopped", restarted: false } : { kind: "finished" };
  }

  /** Leaves the board as programs expect it. One that a program has bent too far for that is started anew. */
  async #clean(link: Link): Promise<void> {
    const { error } = await link.repl.execute(cleanBoard);
    // A Stop may come just now, and ends these lines too: once more, then.
    const isStopped = error !== "" && parseTraceback(error).type === "KeyboardInterrupt";
    const again = isStopped ? await link.repl.execute(cleanBoard) : { error };
    if (again.error) await this.#startAnew(link);
  }

  async #startAnew(link: Link): Promise<void> {
    link.repl.fail(new Restarted());
    link.repl = new RawRepl(link.transport, this.#stepTimeoutMs);
    await link.transport.restart();
    await link.repl.enter();
  }

  async #restart(link: Link): Promise<void> {
    try {
      await this.#startAnew(link);
      if (this.#link === link) this.#state.set({ kind: "ready", label: link.transport.label });
    } catch (error) {
      this.#lose(link, toBoardError(error));
    }
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

  #receive(link: Link, event: TransportEvent): void {
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
        this.#lose(link, event.error);
        break;
    }
  }

  get #takesKeys(): boolean {
    return this.#state.value.kind === "running" || this.#state.value.kind === "typing";
  }

  #lose(link: Link, error: BoardError, shown: BoardError | null = error): void {
    if (this.#link !== link) return;
    this.#link = null;
    link.transport.close();
    this.#state.set({ kind: "disconnected", error: shown });
    link.repl.fail(error);
  }

  #readyLink(): Link {
    if (!this.#link) throw new BoardError("not-connected", "there is no board");
    if (this.#state.value.kind !== "ready")
      throw new BoardError("busy", `the board is ${this.#state.value.kind}`);
    return this.#link;
  }
}

/** Whether a promise comes to an end, good or bad, in this time. */
async function settlesWithin(promise: Promise<unknown>, timeoutMs: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, false);
  });
  const settled = promise.then(
    () => true,
    () => true,
  );
  return Promise.race([settled, timeout]).finally(() => clearTimeout(timer));
}
