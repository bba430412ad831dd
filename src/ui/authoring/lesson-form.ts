import { html } from "lit";
import { customElement } from "lit/decorators.js";
import { keepLastSolution } from "../../lessons/authoring/draft-blocks.ts";
import { addStep, moveStep, removeStep, stepsOf } from "../../lessons/authoring/draft-steps.ts";
import { changeText, lessonText } from "../../lessons/authoring/draft-text.ts";
import type { LessonText, PackFiles } from "../../lessons/pack.ts";
import { askYesNo } from "../ask.ts";
import { fill } from "../lessons/words.ts";
import { DraftElement } from "./draft-element.ts";
import { listButtons, numberField, textField } from "./form-parts.ts";
import "./picture-choice.ts";
import "./step-shelf.ts";
import { authorWords } from "./words.ts";

/** What a lesson is, and the list of its steps. */
@customElement("lesson-form")
export class LessonForm extends DraftElement {
  override render() {
    const text = lessonText(this.files, this.lesson, this.language);
    return html`${this.#about(text)} ${this.#steps(text)} ${this.#card()}
      <details>
        <summary>${authorWords.forAllSteps}</summary>
        <step-shelf .draft=${this.draft} .bench=${this.bench} .lesson=${this.lesson}></step-shelf>
        <step-scene .draft=${this.draft} .bench=${this.bench} .lesson=${this.lesson}></step-scene>
      </details>`;
  }

  #about({ title, goal }: LessonText) {
    const { language } = this;
    const edit = (name: "title" | "goal") => (text: string) =>
      this.#text(name, (before) => ({ ...before, [name]: text }));
    return html`<section aria-label=${authorWords.aboutLesson}>
      ${textField(authorWords.lessonTitle, title, edit("title"), { maxLength: 80, language })}
      ${textField(authorWords.goal, goal, edit("goal"), { rows: 3, language })}
    </section>`;
  }

  #steps({ steps: texts }: LessonText) {
    const steps = stepsOf(this.files, this.lesson);
    return html`<section aria-label=${authorWords.steps}>
      <h3>${authorWords.steps}</h3>
      <ol class="list">
        ${steps.map((_, place) => this.#step(texts[place]?.title ?? "", place, steps.length))}
      </ol>
      <div class="row"><button @click=${this.#add}>${authorWords.addStep}</button></div>
    </section>`;
  }

  #step(title: string, place: number, count: number) {
    const { lesson } = this;
    const move = (to: number) => this.draft.change((files) => moveStep(files, lesson, place, to));
    const remove = async () => {
      if (await askYesNo(fill(authorWords.removeStepQuestion, title)))
        this.draft.change((files) => removeStep(files, lesson, place));
    };
    const names = {
      up: fill(authorWords.moveUp, title),
      down: fill(authorWords.moveDown, title),
      remove: fill(authorWords.removeOne, title),
    };
    return html`<li>
      <button class="main" @click=${() => this.go({ kind: "step", lesson, step: place, part: "text" })}>
        ${place + 1}. ${title}
      </button>
      ${listButtons(names, place, count, move, count > 1 ? () => void remove() : null)}
    </li>`;
  }

  #card() {
    const { minutes, hardware, picture } = this.settings;
    const needed = Array.isArray(hardware) ? hardware.join(", ") : "";
    const need = (text: string) => {
      const ids = text.split(",").map((one) =>
        one
          .trim()
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, "-"),
      );
      const named = ids.map((id) => id.replace(/^-+|-+$/g, "")).filter(Boolean);
      this.set("hardware", named.length > 0 ? named : undefined);
    };
    return html`<section aria-label=${authorWords.card}>
      <h3>${authorWords.card}</h3>
      <div class="row">
        ${numberField(authorWords.minutes, minutes, (value) => this.set("minutes", value))}
        ${textField(authorWords.hardware, needed, need, { maxLength: 200 })}
      </div>
      <picture-choice
        .draft=${this.draft}
        .path=${String(picture ?? "")}
        @picture=${(event: CustomEvent<string>) => this.set("picture", event.detail || undefined)}
      ></picture-choice>
    </section>`;
  }

  #text(subject: string, change: (text: LessonText) => LessonText): void {
    const { lesson, language } = this;
    this.draft.change((files) => changeText(files, lesson, language, change), `${lesson} ${subject}`);
  }

  #add(): void {
    const { lesson } = this;
    const step = stepsOf(this.files, lesson).length;
    const title = fill(authorWords.newStep, step + 1);
    this.draft.change((files: PackFiles) => addStep(keepLastSolution(files, lesson), lesson, title));
    this.go({ kind: "step", lesson, step, part: "text" });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "lesson-form": LessonForm;
  }
}
