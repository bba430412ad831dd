import type { BoardError } from "../device/board-error.ts";
import type { Session, SessionState } from "../device/session.ts";
import { emptyProgram, type Program } from "../generators/program.ts";
import { Observable, type ReadonlyObservable } from "../shared/observable.ts";
import type { BoardChoice } from "./board-choice.ts";
import type { Remedy } from "./explain-board-error.ts";
import { explainPythonError } from "./explain-python-error.ts";
import type { Notice } from "./notice.ts";
import { OwnNotice } from "./own-notice.ts";
import { type ProgramRun, runProgram } from "./program-run.ts";
import { words } from "./words.ts";

/** The canvas, as far as running a program needs it. */
export interface Canvas {
  blame(blockId: string | null, sentence?: string): void;
  reveal(blockId: string): void;
  stackName(blockId: string): string | null;
}

/** The console, as far as running a program needs it. */
export interface RunLog {
  note(text: string): void;
}

/** What helps in other places than this bench. */
export type Help = (remedy: Exclude<Remedy, "connect" | "reload" | "stop">) => void;

/** Run and Stop: takes the program of the moment to the board and tells how it went. */
export class Workbench {
  readonly program = new Observable<Program>(emptyProgram);
  readonly notice = new Observable<Notice | null>(null);
  /** The line (from 1) on which the last program failed, as long as the program is still that one. */
  readonly failedLine = new Observable<number | null>(null);
  readonly #choice: Observable<BoardChoice>;
  readonly #session: Session;
  readonly #canvas: () => Canvas;
  readonly #log: () => RunLog;
  readonly #help: Help;
  readonly #said = new OwnNotice(this.notice);
  /** What the program was when it was found to fail; another one may be mended. */
  #failedCode: string | null = null;

  constructor(
    session: Session,
    choice: BoardChoice,
    canvas: () => Canvas,
    log: () => RunLog,
    help: Help = () => undefined,
  ) {
    this.#session = session;
    this.#choice = new Observable(choice);
    this.#help = help;
    this.#canvas = canvas;
    this.#log = log;
    this.program.subscribe(({ code }) => {
      if (this.#failedCode !== null && code !== this.#failedCode) this.#forgive();
    });
    let before: SessionState["kind"] = session.state.value.kind;
    session.state.subscribe(({ kind }) => {
      // Of a board that cannot be reached those tell who wanted it.
      if (before !== "connecting") this.#tellLoss();
      before = kind;
    });
  }

  /** The board that programs go to. */
  get choice(): ReadonlyObservable<BoardChoice> {
    return this.#choice;
  }

  /** Connects the board, or another one; a failure becomes a notice. Returns whether there is a board now. */
  async connect(choice = this.#choice.value): Promise<boolean> {
    this.#choice.set(choice);
    try {
      await this.change(choice);
      return true;
    } catch {
      this.#tellLoss();
      return false;
    }
  }

  /** Connects another board; programs go to it from then on. Rejects with a `BoardError`, and then there is none. */
  async change(choice: BoardChoice): Promise<void> {
    this.#said.takeBack();
    await this.#session.connect(choice.transport);
    this.#choice.set(choice);
  }

  /** Puts another board in the place of one that waits for a program; what was said about the last one stays. */
  async reconnect(): Promise<void> {
    if (this.#session.state.value.kind !== "ready") return;
    await this.#session.connect(this.#choice.value.transport).catch(() => this.#tellLoss());
  }

  /** Runs the program as it is now, on a board that is connected first if there is none. */
  async run(): Promise<void> {
    const isOff = this.#session.state.value.kind === "disconnected";
    if (isOff && !(await this.connect())) return;
    if (this.#session.state.value.kind === "typing") await this.closePrompt();
    if (this.#session.state.value.kind !== "ready") return;
    this.#forgive();
    this.#log().note(words.consoleStarted);
    const { tellFate } = this.#choice.value;
    const ended = await runProgram(this.#session, this.program.value);
    this.#tell(ended, tellFate);
    if (ended.outcome.kind !== "failed") return;
    this.#failedCode = this.program.value.code;
    if (ended.program.code === this.#failedCode) this.failedLine.set(ended.line);
  }

  async stop(): Promise<void> {
    await this.#session.stop();
  }

  /** Lets people type Python at the board's prompt, on a board that is connected first if there is none. */
  async openPrompt(): Promise<void> {
    const isOff = this.#session.state.value.kind === "disconnected";
    if (isOff && !(await this.connect())) return;
    if (this.#session.state.value.kind === "ready") this.#session.openPrompt();
  }

  async closePrompt(): Promise<void> {
    // What goes wrong shows in the session's state.
    await this.#session.closePrompt().catch(() => undefined);
    this.#log().note(words.consolePromptLeft);
  }

  /** The one button, pressed by key. */
  async runOrStop(): Promise<void> {
    if (this.#session.state.value.kind === "running") await this.stop();
    else await this.run();
  }

  #tell({ outcome, line, blockId }: ProgramRun, tellFate: BoardChoice["tellFate"]): void {
    switch (outcome.kind) {
      case "finished":
        return void this.#log().note(words.consoleFinished);
      case "stopped":
        return void this.#log().note(words.consoleStopped);
      case "not-started":
        this.#log().note(words.consoleStopped);
        return void this.#showBoardError(outcome.error);
      case "lost":
        return void this.#log().note(tellFate(outcome.fate));
      case "failed":
        this.#log().note(words.consoleFailed);
        this.#showFailure(explainPythonError(outcome.traceback), outcome.traceback.text, line, blockId);
    }
  }

  #showFailure(sentence: string, traceback: string, line: number | null, blockId: string | null): void {
    this.#canvas().blame(blockId, sentence);
    const showBlock = { label: words.showBlock, act: () => this.#canvas().reveal(blockId ?? "") };
    this.#said.say({
      tone: "error",
      sentence: this.#placed(sentence, line, blockId),
      details: { label: words.showTraceback, text: traceback },
      actions: blockId === null ? [] : [showBlock],
    });
  }

  /** The sentence with its place before it: the stack where there are several, and the line. */
  #placed(sentence: string, line: number | null, blockId: string | null): string {
    const stack = blockId === null ? null : this.#canvas().stackName(blockId);
    const places = [stack && `“${stack}”`, line !== null && `${words.line} ${line}`].filter(Boolean);
    return places.length ? `${places.join(", ")}: ${sentence}` : sentence;
  }

  #showBoardError(error: BoardError): void {
    const { sentence, button, remedy } = this.#choice.value.explain(error);
    this.#said.say({
      tone: "error",
      sentence,
      details: { label: words.details, text: `${error.code}: ${error.message}` },
      actions: [{ label: button, act: () => this.#remedy(remedy) }],
    });
  }

  #remedy(remedy: Remedy): void {
    switch (remedy) {
      case "connect":
        return void this.connect();
      case "reload":
        return void location.reload();
      case "stop":
        return void this.stop();
      default:
        return void this.#help(remedy);
    }
  }

  /** Tells why there is no board any more, if that is so and nobody wanted it. */
  #tellLoss(): void {
    const state = this.#session.state.value;
    if (state.kind === "disconnected" && state.error) this.#showBoardError(state.error);
  }

  /** Takes the marks of a failure off. */
  #forgive(): void {
    this.#failedCode = null;
    this.failedLine.set(null);
    this.#canvas().blame(null);
    this.#said.takeBack();
  }
}
