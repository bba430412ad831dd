import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { lessonsOf } from "../../lessons/authoring/draft-pack.ts";
import { lessonText } from "../../lessons/authoring/draft-text.ts";
import {
  countUntranslated,
  isUntranslated,
  type Piece,
  type PieceName,
  piecesOf,
} from "../../lessons/authoring/translation.ts";
import { nameOfLanguage } from "../lessons/lesson-language.ts";
import { fill } from "../lessons/words.ts";
import { DraftElement } from "./draft-element.ts";
import { textField } from "./form-parts.ts";
import { authorWords } from "./words.ts";

/** All texts of a pack or of a lesson, beside their translations, and what is still missing. */
@customElement("translate-form")
export class TranslateForm extends DraftElement {
  static override styles = [
    ...DraftElement.styles,
    css`
      .pair {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 4px 12px;
        padding-bottom: 8px;
        border-bottom: 1px solid var(--line);
      }
      .source {
        margin: 24px 0 0;
        padding: 8px 10px;
        border-radius: 8px;
        background: var(--paper);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .missing {
        grid-column: 2;
        font-weight: 600;
        font-size: 14px;
      }
    `,
  ];

  /** The language that is translated to. */
  @property({ attribute: false }) other = "";

  override render() {
    const lesson = this.lesson || null;
    const pieces = piecesOf(this.files, lesson, this.other);
    const name = nameOfLanguage(this.other);
    const all = countUntranslated(this.files, this.other);
    const here = pieces.filter(isUntranslated).length;
    return html`<section aria-label=${authorWords.translate}>
        <h3>${fill(authorWords.translateTo, name)}</h3>
        <p role="status">${all === 0 ? authorWords.allTranslated : fill(authorWords.untranslated, { here, all })}</p>
        ${this.#places()}
      </section>
      <section aria-label=${authorWords.texts}>
        ${pieces.filter(({ source }) => source !== "").map((piece) => this.#pair(piece))}
      </section>`;
  }

  /** The pack itself and its lessons, with how much of each is missing. */
  #places() {
    const places = [null, ...lessonsOf(this.files)];
    return html`<details ?open=${!this.lesson}>
      <summary>${authorWords.missingTexts}</summary>
      <ul class="list">
      ${places.map((lesson) => {
        const missing = piecesOf(this.files, lesson, this.other).filter(isUntranslated).length;
        const title =
          lesson === null ? authorWords.pack : lessonText(this.files, lesson, this.language).title;
        const isHere = (this.lesson || null) === lesson;
        return html`<li>
          <button
            class="main link"
            aria-current=${isHere ? "page" : nothing}
            @click=${() => this.go({ kind: "translate", lesson, language: this.other })}
          >
            ${title} – ${missing === 0 ? authorWords.complete : fill(authorWords.missingHere, missing)}
          </button>
        </li>`;
      })}
      </ul>
    </details>`;
  }

  #pair(piece: Piece) {
    const { name, source, translation, write } = piece;
    const label = nameOf(name);
    const edit = (text: string) =>
      this.draft.change(
        (files) => write(files, text),
        `${this.other} ${this.lesson} ${JSON.stringify(name)}`,
      );
    const isLong = source.length > 60 || ["body", "goal", "hint", "solution"].includes(name.kind);
    return html`<div class="pair">
      <p class="source" lang=${this.language}>${source}</p>
      ${textField(label, translation, edit, { rows: isLong ? 3 : 1, language: this.other })}
      ${isUntranslated(piece) ? html`<p class="missing">${authorWords.stillMissing}</p>` : nothing}
    </div>`;
  }
}

function nameOf(name: PieceName): string {
  switch (name.kind) {
    case "title":
      return authorWords.title;
    case "about":
      return authorWords.about;
    case "goal":
      return authorWords.goal;
    case "step-title":
      return fill(authorWords.pieceTitle, name.step);
    case "body":
      return fill(authorWords.pieceText, name.step);
    case "hint":
      return fill(authorWords.pieceHint, name);
    case "solution":
      return fill(authorWords.pieceSolution, name.step);
    case "check":
      return fill(authorWords.pieceCheck, name);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "translate-form": TranslateForm;
  }
}
