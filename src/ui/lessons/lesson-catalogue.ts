import { html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { inLanguage } from "../../lessons/format/words.ts";
import type { CataloguePack, Library } from "../../lessons/library.ts";
import type { LessonCard } from "../../lessons/pack-card.ts";
import type { ProjectDesk } from "../../projects/project-desk.ts";
import type { ProjectEntry } from "../../projects/project-store.ts";
import { askYesNo } from "../ask.ts";
import { catalogueStyles } from "./catalogue-styles.ts";
import { lessonCard, needs, progressOf } from "./lesson-card.ts";
import { learnersLanguage, nameOfLanguage, rememberLanguage } from "./lesson-language.ts";
import "./pack-adder.ts";
import { panelStyles } from "./panel-styles.ts";
import { fill, lessonWords } from "./words.ts";

/** What leads from the catalogue to writing lessons: the drafts that there are, a copy of a pack, or the class list. */
export type AuthorWish =
  | { readonly kind: "drafts" }
  | { readonly kind: "class-list" }
  | { readonly kind: "copy"; readonly pack: string };

/**
 * All packs with their lessons, to search and to begin; packs are added and removed here. Fires `open` with a
 * `LessonLink`, and `write` with an `AuthorWish`.
 */
@customElement("lesson-catalogue")
export class LessonCatalogue extends LitElement {
  static override styles = [panelStyles, catalogueStyles];

  @property({ attribute: false }) library!: Library;
  @property({ attribute: false }) desk!: ProjectDesk;
  @state() private packs: readonly CataloguePack[] = [];
  @state() private entries: readonly ProjectEntry[] = [];
  @state() private filter = "";
  /** The language that the learner has chosen; null for that of the device. */
  @state() private chosen: string | null = null;
  @state() private says = "";
  @query("dialog") private dialog!: HTMLDialogElement;

  override render() {
    const found = this.packs.map((pack) => ({ pack, lessons: this.#found(pack) }));
    const count = found.reduce((sum, { lessons }) => sum + lessons.length, 0);
    return html`<dialog aria-labelledby="title">
      <header>
        <h2 id="title">${lessonWords.lessons}</h2>
        <input
          type="search"
          placeholder=${lessonWords.find}
          aria-label=${lessonWords.find}
          .value=${this.filter}
          @input=${this.#search}
        />
        ${this.#languageChoice()}
        <button @click=${() => this.#write({ kind: "class-list" })}>${lessonWords.classList}</button>
        <button @click=${() => this.#write({ kind: "drafts" })}>${lessonWords.makeLesson}</button>
        <button @click=${() => this.dialog.close()}>${lessonWords.close}</button>
      </header>
      <div class="body" tabindex="-1" autofocus>
        <p class="says" role="status">${this.says}</p>
        ${found.map(({ pack, lessons }) => (lessons.length > 0 ? this.#pack(pack, lessons) : nothing))}
        <p role="status" class="soft">
          ${count === 0 ? lessonWords.nothingFound : this.filter ? fill(lessonWords.found, count) : ""}
        </p>
        <pack-adder .library=${this.library} @added=${() => this.#read()}></pack-adder>
      </div>
    </dialog>`;
  }

  /** Opens the catalogue, with a sentence above it if there is something to say. */
  async show(says = ""): Promise<void> {
    this.says = says;
    this.filter = "";
    await this.desk.flush();
    await this.#read();
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  async #read(): Promise<void> {
    const entries = this.desk.list().catch(() => []);
    [this.packs, this.entries] = await Promise.all([this.library.catalogue(), entries]);
  }

  /** The lessons of a pack that have all the words of the search somewhere on their cards, or on their pack. */
  #found({ title, lessons }: CataloguePack): readonly LessonCard[] {
    const wanted = this.filter.toLowerCase().split(/\s+/).filter(Boolean);
    const ofPack = Object.values(title).join(" ");
    return lessons.filter((card) => {
      const words = `${ofPack} ${Object.values(card.title).join(" ")} ${needs(card)}`.toLowerCase();
      return wanted.every((word) => words.includes(word));
    });
  }

  #pack(pack: CataloguePack, lessons: readonly LessonCard[]) {
    const { id, age, author } = pack;
    const language = this.#languageOf(pack);
    const title = inLanguage(pack.title, language);
    const ages = age && fill(lessonWords.ages, { from: age[0], to: age[1] });
    const facts = [ages, fill(lessonWords.by, author)].filter(Boolean).join(" · ");
    return html`<section class="pack" aria-label=${title}>
      <div class="pack-head">
        <h3 lang=${language}>${title}</h3>
        <span class="soft">${facts}</span>
        <button
          class="link"
          aria-label=${fill(lessonWords.editCopyOf, title)}
          @click=${() => this.#write({ kind: "copy", pack: id })}
        >
          ${lessonWords.editCopy}
        </button>
        ${pack.isAdded ? this.#removeButton(id, title) : nothing}
        <p lang=${language}>${inLanguage(pack.about, language)}</p>
      </div>
      <ul class="cards">
        ${lessons.map((card) =>
          lessonCard(card, language, progressOf(id, card, this.entries), () =>
            this.#open(id, card.id, language),
          ),
        )}
      </ul>
    </section>`;
  }

  #removeButton(id: string, title: string) {
    const remove = async () => {
      if (!(await askYesNo(fill(lessonWords.removeQuestion, title)))) return;
      await this.library.remove(id);
      await this.#read();
    };
    return html`<button class="link" @click=${remove}>${fill(lessonWords.removePack, title)}</button>`;
  }

  #languageChoice() {
    const languages = [...new Set(this.packs.flatMap((pack) => pack.languages))];
    if (languages.length < 2) return nothing;
    const current = this.chosen ?? learnersLanguage(languages);
    return html`<select aria-label=${lessonWords.language} @change=${this.#choose}>
      ${languages.map(
        (language) =>
          html`<option value=${language} .selected=${language === current}>${nameOfLanguage(language)}</option>`,
      )}
    </select>`;
  }

  #choose(event: Event): void {
    this.chosen = (event.target as HTMLSelectElement).value;
    rememberLanguage(this.chosen);
  }

  #languageOf({ languages }: CataloguePack): string {
    return this.chosen ? learnersLanguage(languages, [this.chosen]) : learnersLanguage(languages);
  }

  #search(event: Event): void {
    this.filter = (event.target as HTMLInputElement).value;
  }

  #write(wish: AuthorWish): void {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent("write", { detail: wish }));
  }

  #open(pack: string, lesson: string, language: string): void {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent("open", { detail: { pack, lesson, language } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "lesson-catalogue": LessonCatalogue;
  }
}
