import { BoardError, toBoardError } from "../../device/board-error.ts";
import { BoardFiles } from "../../device/files.ts";
import { forgetProgram, SAVED_PROGRAM, saveProgram } from "../../device/saved-program.ts";
import { askYesNo } from "../ask.ts";
import type { Remedy } from "../explain-board-error.ts";
import { OwnNotice } from "../own-notice.ts";
import { isAir } from "./air-choice.ts";
import type { BoardPlace } from "./board-place.ts";
import { explainAirError } from "./explain-air-error.ts";
import { fill, boardWords as words } from "./words.ts";

/** The program that a board starts by itself: saves it, and takes it away again. Tells of all in a notice. */
export class SavedProgramCommands {
  readonly #place: BoardPlace;
  readonly #remedy: (remedy: Remedy, again: () => void) => void;
  readonly #said: OwnNotice;

  /** `remedy` does what a button promises; `again` does what has failed once more. */
  constructor(place: BoardPlace, remedy: (remedy: Remedy, again: () => void) => void) {
    this.#place = place;
    this.#remedy = remedy;
    this.#said = new OwnNotice(place.workbench.notice);
  }

  /** Saves the program of the moment, and asks first. */
  async save(): Promise<void> {
    const { code } = this.#place.workbench.program.value;
    await this.#try(
      () => this.save(),
      async () => {
        const saved = await this.#readSaved();
        if (saved !== code && !(await this.#ask(this.#saveQuestion(saved)))) return;
        this.#showProgress(0);
        await saveProgram(this.#place.session, code, (done, total) => this.#showProgress(done / total));
        const forget = { label: words.forgetIt, act: () => void this.forget() };
        this.#said.say({
          tone: "info",
          sentence: this.#isAir ? words.saved : words.savedVirtual,
          actions: [forget],
        });
      },
    );
  }

  /** Has the board start nothing by itself any more, and asks first. */
  async forget(): Promise<void> {
    await this.#try(
      () => this.forget(),
      async () => {
        this.#requireReady();
        if (!(await this.#ask(words.forgetQuestion))) return;
        await forgetProgram(this.#place.session);
        this.#said.say({ tone: "info", sentence: words.forgotten, actions: [] });
      },
    );
  }

  /** The program that is on the board, or null. */
  async #readSaved(): Promise<string | null> {
    const files = new BoardFiles(this.#place.session);
    const all = await files.list();
    if (!all.some(({ path }) => path === SAVED_PROGRAM)) return null;
    return new TextDecoder().decode(await files.read(SAVED_PROGRAM));
  }

  /** The virtual board goes to its prompt as soon as the page is there. */
  get #isAir(): boolean {
    return isAir(this.#place.workbench.choice.value);
  }

  #saveQuestion(saved: string | null): string {
    if (saved !== null) return words.replaceQuestion;
    return this.#isAir ? words.saveQuestion : words.saveVirtualQuestion;
  }

  #ask(question: string): Promise<boolean> {
    return askYesNo(fill(question, this.#place.workbench.choice.value.transport.label));
  }

  #requireReady(): void {
    const { kind } = this.#place.session.state.value;
    if (kind !== "ready") throw new BoardError(kind === "disconnected" ? "not-connected" : "busy", kind);
  }

  #showProgress(progress: number): void {
    this.#said.say({ tone: "info", sentence: words.saving, progress, actions: [] });
  }

  async #try(again: () => Promise<void>, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (reason) {
      const error = toBoardError(reason);
      const { sentence, button, remedy } = explainAirError(error);
      this.#said.say({
        tone: "error",
        sentence,
        details: { label: words.details, text: `${error.code}: ${error.message}` },
        actions: [{ label: button, act: () => this.#remedy(remedy, () => void again()) }],
      });
    }
  }
}
