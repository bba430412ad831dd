import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { BoardError, toBoardError } from "../../device/board-error.ts";
import type { BoardFileEntry, BoardSpace } from "../../device/board-kit.ts";
import { BoardFiles } from "../../device/files.ts";
import { askYesNo } from "../ask.ts";
import type { BoardAdvice, Remedy } from "../explain-board-error.ts";
import { saveFile } from "../save-file.ts";
import type { BoardPlace } from "./board-place.ts";
import { dialogStyles } from "./dialog-styles.ts";
import { explainAirError } from "./explain-air-error.ts";
import "./file-list.ts";
import { sizeOf } from "./sizes.ts";
import { chooseBytes } from "./upload.ts";
import { fill, boardWords as words } from "./words.ts";

/** What is being done with the files. */
interface Doing {
  readonly sentence: string;
  /** From 0 to 1; null where nobody can tell. */
  readonly progress: number | null;
}

/** The files on the board: to look at, take home, bring and delete. */
@customElement("files-dialog")
export class FilesDialog extends LitElement {
  static override styles = [
    dialogStyles,
    css`
      .state {
        min-height: 22px;
        margin-top: 12px;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) place!: BoardPlace;
  /** Does what a button promises; `again` does what has failed once more. */
  @property({ attribute: false }) remedy!: (remedy: Remedy, again: () => void) => void;
  @state() private files: readonly BoardFileEntry[] = [];
  @state() private space: BoardSpace | null = null;
  @state() private doing: Doing | null = null;
  @state() private done = "";
  @state() private failure: { readonly advice: BoardAdvice; readonly again: () => void } | null = null;
  @query("dialog") private dialog!: HTMLDialogElement;

  override render() {
    const { doing } = this;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${fill(words.filesTitle, this.place.workbench.choice.value.transport.label)}</h2>
      <file-list
        .files=${this.files}
        .isKnown=${this.space !== null}
        .isBusy=${doing !== null}
        @download=${(event: CustomEvent<string>) => this.#download(event.detail)}
        @remove=${(event: CustomEvent<string>) => this.#remove(event.detail)}
      ></file-list>
      <p class="state" role="status">${doing?.sentence ?? (this.done || this.#free)}</p>
      ${typeof doing?.progress === "number" ? html`<progress aria-label=${doing.sentence} .value=${doing.progress}></progress>` : nothing}
      ${this.failure ? this.#failed(this.failure.advice, this.failure.again) : nothing}
      <div class="buttons">
        <button ?disabled=${doing !== null} @click=${this.#upload}>${words.upload}</button>
        <button class="first" @click=${() => this.dialog.close()}>${words.close}</button>
      </div>
    </dialog>`;
  }

  /** Opens the dialog, and looks at what is on the board. */
  async show(): Promise<void> {
    this.files = [];
    this.space = null;
    this.failure = null;
    this.done = "";
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    await this.#look("");
  }

  get #free(): string {
    if (!this.space) return "";
    const { free, total } = this.space;
    return words.filesSpace.replace("{free}", sizeOf(free)).replace("{total}", sizeOf(total));
  }

  #failed({ sentence, button, remedy }: BoardAdvice, again: () => void) {
    const act = () => {
      this.failure = null;
      // The dialog with the boards would lie over this one.
      if (remedy === "choose" || remedy === "virtual" || remedy === "take-over") this.dialog.close();
      if (remedy === "files") void this.#look("");
      else this.remedy(remedy, again);
    };
    return html`<div class="failure" role="alert"><p>${sentence}</p><button @click=${act}>${button}</button></div>`;
  }

  /** Reads the list anew; `done` says what was done before. */
  async #look(done: string): Promise<void> {
    await this.#try(
      () => this.#look(done),
      async () => {
        this.#show(words.filesReading, null);
        const files = new BoardFiles(this.place.session);
        this.files = await files.list();
        this.space = await files.space();
        this.done = done && `${done} ${this.#free}`;
      },
    );
  }

  async #download(path: string): Promise<void> {
    await this.#try(
      () => this.#download(path),
      async () => {
        this.#show(words.filesReading, null);
        const bytes = await new BoardFiles(this.place.session).read(path);
        saveFile(path.slice(path.lastIndexOf("/") + 1), "application/octet-stream", bytes.slice());
      },
    );
  }

  async #remove(path: string): Promise<void> {
    if (!(await askYesNo(fill(words.removeQuestion, path)))) return;
    await this.#try(
      () => this.#remove(path),
      async () => {
        await new BoardFiles(this.place.session).remove(path);
        await this.#look(fill(words.removed, path));
      },
    );
  }

  async #upload(): Promise<void> {
    const chosen = await chooseBytes();
    const path = `/${chosen.name}`;
    const isThere = this.files.some((file) => file.path === path);
    if (isThere && !(await askYesNo(fill(words.replaceFile, path)))) return;
    await this.#write(path, chosen.bytes);
  }

  async #write(path: string, bytes: Uint8Array | null): Promise<void> {
    await this.#try(
      () => this.#write(path, bytes),
      async () => {
        if (bytes === null) throw new BoardError("disk-full", "far too big");
        const sentence = fill(words.uploading, path);
        this.#show(sentence, 0);
        await new BoardFiles(this.place.session).write(path, bytes, (done, total) =>
          this.#show(sentence, total === 0 ? 1 : done / total),
        );
        await this.#look(fill(words.uploaded, path));
      },
    );
  }

  #show(sentence: string, progress: number | null): void {
    this.doing = { sentence, progress };
  }

  async #try(again: () => Promise<void>, action: () => Promise<void>): Promise<void> {
    this.failure = null;
    this.done = "";
    try {
      await action();
    } catch (reason) {
      this.failure = { advice: explainAirError(toBoardError(reason)), again: () => void again() };
    } finally {
      this.doing = null;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "files-dialog": FilesDialog;
  }
}
