import { html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { solutionOf, workspaceIn, workspacesOf } from "../../lessons/authoring/draft-blocks.ts";
import { addPicture } from "../../lessons/authoring/draft-pictures.ts";
import { changeStepText, lessonText } from "../../lessons/authoring/draft-text.ts";
import type { StepText } from "../../lessons/pack.ts";
import { askText } from "../ask.ts";
import "../lessons/lesson-text.ts";
import { chooseFiles } from "../lessons/pack-sources.ts";
import { fill } from "../lessons/words.ts";
import "./block-picker.ts";
import { DraftElement } from "./draft-element.ts";
import type { EditText } from "./edit-text.ts";
import { signButton, textField } from "./form-parts.ts";
import { authorWords } from "./words.ts";

/** What a step says: its title, its text, its hints and its solution, and how that looks to the learner. */
@customElement("step-text")
export class StepTextForm extends DraftElement {
  @state() private isPicking = false;
  @state() private says = "";
  @query("#body") private body!: EditText;

  override render() {
    const text = this.#text;
    if (!text) return html`<p class="says">${authorWords.noText}</p>`;
    const { language } = this;
    return html`${textField(authorWords.stepTitle, text.title, (title) => this.#change("title", { title }), { maxLength: 80, language })}
      <edit-text
        id="body"
        rows="6"
        .label=${authorWords.stepText}
        .value=${text.body}
        .language=${language}
        @edit=${(event: CustomEvent<string>) => this.#change("body", { body: event.detail })}
      ></edit-text>
      ${this.#inserts()} ${this.#hints(text)} ${this.#solution(text)} ${this.#preview(text)}`;
  }

  get #text(): StepText | undefined {
    return lessonText(this.files, this.lesson, this.language).steps[this.step];
  }

  #inserts() {
    const insertBlock = (event: CustomEvent<string>) => {
      this.isPicking = false;
      this.body.insert(`[[${event.detail}]]`);
    };
    const toggle = () => {
      this.isPicking = !this.isPicking;
    };
    return html`<div class="row" role="group" aria-label=${authorWords.insert}>
        <button aria-expanded=${this.isPicking} @click=${toggle}>${authorWords.insertBlock}</button>
        <select aria-label=${authorWords.insertBlocks} @change=${this.#insertBlocks}>
          <option value="">${authorWords.insertBlocks}</option>
          ${workspacesOf(this.files, this.lesson).map((name) => html`<option value=${name}>${name}</option>`)}
        </select>
        <button @click=${this.#insertPicture}>${authorWords.insertPicture}</button>
      </div>
      ${this.isPicking ? html`<block-picker @pick=${insertBlock}></block-picker>` : nothing}
      <p role="status">${this.says}</p>`;
  }

  #hints({ hints }: StepText) {
    const set = (changed: readonly string[]) => this.#change("hints", { hints: changed });
    return html`<section class="hints" aria-label=${authorWords.hints}>
      <h3>${authorWords.hints}</h3>
      ${hints.map(
        (hint, place) =>
          html`<div class="row">
            ${textField(fill(authorWords.hintNumber, place + 1), hint, (text) => set(hints.with(place, text)), { rows: 2, language: this.language })}
            ${signButton("✕", fill(authorWords.removeOne, fill(authorWords.hintNumber, place + 1)), () => set(hints.toSpliced(place, 1)))}
          </div>`,
      )}
      <div class="row"><button @click=${() => void this.#addHint(hints)}>${authorWords.addHint}</button></div>
    </section>`;
  }

  #solution({ solution }: StepText) {
    if (solution === null)
      return html`<div class="row">
        <button @click=${() => this.#change("solution", { solution: "" })}>${authorWords.addSolution}</button>
      </div>`;
    return html`<div class="row">
      ${textField(authorWords.solutionWords, solution, (text) => this.#change("solution", { solution: text }), { rows: 2, language: this.language })}
      ${signButton("✕", fill(authorWords.removeOne, authorWords.solutionWords), () => this.#change("solution", { solution: null }))}
    </div>`;
  }

  #preview({ body, hints, solution }: StepText) {
    const [files, lesson] = [this.files, this.lesson];
    const workspaces = Object.fromEntries(
      workspacesOf(files, lesson).map((name) => [name, workspaceIn(files, lesson, name) ?? {}]),
    );
    const show = (source: string) =>
      html`<lesson-text .source=${source} .pictures=${files} .workspaces=${workspaces}></lesson-text>`;
    const picture = solutionOf(files, lesson, this.step);
    return html`<section aria-label=${authorWords.preview}>
      <h3>${authorWords.preview}</h3>
      <div class="preview">
        ${show(body)}
        ${hints.map((hint, place) => html`<h4>${fill(authorWords.hintNumber, place + 1)}</h4>${show(hint)}`)}
        ${
          solution === null
            ? nothing
            : html`<h4>${authorWords.solution}</h4>${show(`${solution}\n\n\`\`\`blocks\n${picture}\n\`\`\``)}`
        }
      </div>
    </section>`;
  }

  async #addHint(hints: readonly string[]): Promise<void> {
    this.#change("hints", { hints: [...hints, ""] });
    await this.updateComplete;
    const fields = this.renderRoot.querySelectorAll<EditText>(".hints edit-text");
    fields[hints.length]?.focus();
  }

  #insertBlocks(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.value) this.body.insert(`\`\`\`blocks\n${select.value}\n\`\`\``, true);
    select.value = "";
  }

  async #insertPicture(): Promise<void> {
    this.says = "";
    const [file] = await chooseFiles({ accept: ".svg,.png,.jpg,.jpeg,.webp" });
    if (!file) return;
    const added = await addPicture(this.files, file);
    if ("sentence" in added) {
      this.says = added.sentence;
      return;
    }
    const alt = (await askText(authorWords.pictureQuestion, "")) ?? "";
    this.draft.change(() => added.files);
    this.body.insert(`![${alt.replace(/[[\]\n]/g, " ").trim()}](${added.path})`, true);
  }

  #change(subject: string, change: Partial<StepText>): void {
    const { lesson, language, step } = this;
    const edit = (text: StepText): StepText => ({ ...text, ...change });
    this.draft.change(
      (files) => changeStepText(files, lesson, language, step, edit),
      `${lesson} ${step} ${subject} ${change.hints?.length ?? ""}`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "step-text": StepTextForm;
  }
}
