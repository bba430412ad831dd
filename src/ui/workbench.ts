import { type BoardError, toBoardError } from "../device/board-error.ts";
import type { Session } from "../device/session.ts";
import type { Transport } from "../device/transport.ts";
import { emptyProgram, type Program } from "../generators/program.ts";
import { Observable } from "../shared/observable.ts";
import { explainBoardError } from "./explain-board-error.ts";
import { explainPythonError } from "./explain-python-error.ts";
import type { Notice } from "./notice.ts";
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

/** Run and Stop: takes the program of the moment to the board and tells how it went. */
export class Workbench {
  readonly program = new Observable<Program>(emptyProgram);
  readonly notice = new Observable<Notice | null>(null);
  /** The line (from 1) on which the last program failed, as long as the program is still that one. */
  readonly failedLine = new Observable<number | null>(null);
  readonly #session: Session;
  readonly #transport: Transport;
  readonly #canvas: () => Canvas;
  readonly #log: () => RunLog;
  /** What this bench said last. What others say is not its to take away. */
  #said: Notice | null = null;
  /** What the program was when it was found to fail; another one may be mended. */
  #failedCode: string | null = null;

  constructor(session: Session, transport: Transport, canvas: () => Canvas, log: () => RunLog) {
    this.#session = session;
    this.#transport = transport;
    this.#canvas = canvas;
    this.#log = log;
    this.program.subscribe(({ code }) => {
      if (this.#failedCode !== null && code !== this.#failedCode) this.#forgive();
    });
    session.state.subscribe((state) => {
      if (state.kind === "disconnected" && state.error) this.#showBoardError(state.error);
    });
  }

  /** Connects the board; a failure becomes a notice. Returns whether there is a board now. */
  async connect(): Promise<boolean> {
    try {
      this.#takeBack();
      await this.#session.connect(this.#transport);
      return true;
    } catch (error) {
      this.#showBoardError(toBoardError(error));
      return false;
    }
  }

  /** Puts another board in the place of one that waits for a program; what was said about the last one stays. */
  async reconnect(): Promise<void> {
    if (this.#session.state.value.kind !== "ready") return;
    // The state tells of a failure, and whoever listens to it shows that.
    await this.#session.connect(this.#transport).catch(() => undefined);
  }

  /** Runs the program as it is now, on a board that is connected first if there is none. */
  async run(): Promise<void> {
    const isOff = this.#session.state.value.kind === "disconnected";
    if (isOff && !(await this.connect())) return;
    if (this.#session.state.value.kind === "typing") await this.closePrompt();
    if (this.#session.state.value.kind !== "ready") return;
    this.#forgive();
    this.#log().note(words.consoleStarted);
    const ended = await runProgram(this.#session, this.program.value);
    this.#tell(ended);
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

  #tell({ outcome, line, blockId }: ProgramRun): void {
    switch (outcome.kind) {
      case "finished":
        return void this.#log().note(words.consoleFinished);
      case "stopped":
        return void this.#log().note(words.consoleStopped);
      case "not-started":
        this.#log().note(words.consoleStopped);
        return void this.#showBoardError(outcome.error);
      case "lost":
        return void this.#log().note(words.consoleStopped);
      case "failed":
        this.#log().note(words.consoleFailed);
        this.#showFailure(explainPythonError(outcome.traceback), outcome.traceback.text, line, blockId);
    }
  }

  #showFailure(sentence: string, traceback: string, line: number | null, blockId: string | null): void {
    this.#canvas().blame(blockId, sentence);
    const showBlock = { label: words.showBlock, act: () => this.#canvas().reveal(blockId ?? "") };
    this.#say({
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
    const { sentence, button, remedy } = explainBoardError(error);
    const remedies = {
      connect: () => void this.connect(),
      reload: () => location.reload(),
      stop: () => void this.stop(),
      // Boards over the air come with their dialog.
      dialog: () => void this.connect(),
      "take-over": () => void this.connect(),
      files: () => void this.connect(),
      virtual: () => void this.connect(),
    };
    this.#say({
      tone: "error",
      sentence,
      details: { label: words.details, text: `${error.code}: ${error.message}` },
      actions: [{ label: button, act: remedies[remedy] }],
    });
  }

  /** Takes the marks of a failure off. */
  #forgive(): void {
    this.#failedCode = null;
    this.failedLine.set(null);
    this.#canvas().blame(null);
    this.#takeBack();
  }

  #say(notice: Notice): void {
    this.#said = notice;
    this.notice.set(notice);
  }

  #takeBack(): void {
    if (this.notice.value === this.#said) this.notice.set(null);
  }
}
