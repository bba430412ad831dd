import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { newPack } from "../../lessons/authoring/draft-pack.ts";
import type { DraftEntry, DraftStore } from "../../lessons/authoring/draft-store.ts";
import { problemWithDraft } from "../../lessons/authoring/problem-with-draft.ts";
import { readLink } from "../../lessons/read-link.ts";
import { askText, askYesNo } from "../ask.ts";
import { recall, remember } from "../colour-scheme.ts";
import { areFiles, choosePackFile, choosePackFolder, type FoundFiles } from "../lessons/pack-sources.ts";
import { panelStyles } from "../lessons/panel-styles.ts";
import { fill, lessonWords } from "../lessons/words.ts";
import { dialogStyles } from "./dialog-styles.ts";
import { withFirstLesson } from "./first-lesson.ts";
import { choiceField, textField } from "./form-parts.ts";
import { formStyles } from "./form-styles.ts";
import { firstLanguage, languageChoices } from "./languages.ts";
import { authorWords } from "./words.ts";

const AUTHOR = "untether author";
const LONGEST_TITLE = 80;

/** All packs that are being written here, and what a new one can be made of. Fires `open`, `begin` and `remove`. */
@customElement("drafts-dialog")
export class DraftsDialog extends LitElement {
  static override styles = [
    panelStyles,
    formStyles,
    dialogStyles,
    css`
      .main span {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) store!: DraftStore;
  @state() private entries: readonly DraftEntry[] = [];
  @state() private packTitle = "";
  @state() private author = recall(AUTHOR) ?? "";
  @state() private language = firstLanguage;
  @state() private says = "";
  @query("dialog") private dialog!: HTMLDialogElement;

  override render() {
    return html`<dialog aria-labelledby="title">
      <header>
        <h2 id="title">${authorWords.makeLessons}</h2>
        <button @click=${() => this.dialog.close()}>${lessonWords.close}</button>
      </header>
      ${this.#new()} ${this.#kept()}
      <section aria-label=${authorWords.openOther}>
        <h3>${authorWords.openOther}</h3>
        <div class="row">
          <button @click=${() => this.#import(choosePackFile)}>${lessonWords.addFile}</button>
          <button @click=${() => this.#import(choosePackFolder)}>${lessonWords.addFolder}</button>
          <button @click=${this.#importLink}>${lessonWords.addLink}</button>
        </div>
        <p class="soft">${authorWords.openOtherHint}</p>
        <p role="status" class=${this.says ? "says" : ""}>${this.says}</p>
      </section>
    </dialog>`;
  }

  /** Opens the dialog with what is kept now. */
  async show(): Promise<void> {
    this.says = "";
    await this.#read();
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  #new() {
    const isReady = this.packTitle.trim() !== "" && this.author.trim() !== "";
    return html`<section aria-label=${authorWords.newPack}>
      <h3>${authorWords.newPack}</h3>
      ${textField(
        authorWords.packTitle,
        this.packTitle,
        (text) => {
          this.packTitle = text;
        },
        { maxLength: LONGEST_TITLE },
      )}
      ${textField(
        authorWords.author,
        this.author,
        (text) => {
          this.author = text;
        },
        { maxLength: LONGEST_TITLE },
      )}
      <div class="row">
        ${choiceField(authorWords.writtenIn, this.language, languageChoices(), (language) => {
          this.language = language;
        })}
        <button class="first" ?disabled=${!isReady} @click=${this.#begin}>${authorWords.begin}</button>
      </div>
    </section>`;
  }

  #kept() {
    if (this.entries.length === 0) return nothing;
    return html`<section aria-label=${authorWords.drafts}>
      <h3>${authorWords.drafts}</h3>
      <ul class="list">
        ${this.entries.map((entry) => this.#entry(entry))}
      </ul>
    </section>`;
  }

  #entry({ id, title, savedAtMs }: DraftEntry) {
    const name = title || authorWords.untitled;
    const time = new Date(savedAtMs).toLocaleString();
    return html`<li>
      <button class="main" @click=${() => this.#close("open", id)}>
        <span>${name}</span><span class="soft">${fill(authorWords.savedAt, time)}</span>
      </button>
      <button class="link" aria-label=${fill(authorWords.removeDraft, name)} @click=${() => this.#remove(id, name)}>
        ${authorWords.remove}
      </button>
    </li>`;
  }

  async #read(): Promise<void> {
    try {
      this.entries = await this.store.list();
    } catch {
      this.says = authorWords.keepsNothing;
    }
  }

  #begin(): void {
    remember(AUTHOR, this.author);
    const words = { title: this.packTitle.trim(), about: authorWords.firstAbout, stepTitle: "" };
    const files = withFirstLesson(newPack(words, this.author.trim(), this.language));
    this.packTitle = "";
    this.#close("begin", files);
  }

  async #importLink(): Promise<void> {
    const address = await askText(lessonWords.linkQuestion, "https://");
    if (address !== null) await this.#import(() => readLink(address.trim()));
  }

  async #import(find: () => Promise<FoundFiles>): Promise<void> {
    this.says = "";
    const found = await find();
    const problem = areFiles(found) ? problemWithDraft(found) : found;
    if (problem) this.says = problem.sentence;
    else this.#close("begin", found);
  }

  async #remove(id: string, name: string): Promise<void> {
    if (!(await askYesNo(fill(authorWords.removeQuestion, name)))) return;
    this.dispatchEvent(new CustomEvent("remove", { detail: id }));
    await this.store.remove(id).catch(() => undefined);
    await this.#read();
  }

  #close(event: "open" | "begin", detail: unknown): void {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "drafts-dialog": DraftsDialog;
  }
}
