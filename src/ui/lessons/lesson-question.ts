import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { CheckOf } from "../../lessons/checks/checks.ts";
import type { Finding } from "../../lessons/checks/finding.ts";
import { inLanguage } from "../../lessons/format/words.ts";
import { wish } from "./lesson-wish.ts";
import { panelStyles } from "./panel-styles.ts";
import { lessonWords } from "./words.ts";

type Question = CheckOf<"quiz"> | CheckOf<"predict">;

const LONGEST_GUESS = 2000;

/** A question to the learner: with choices, or what a program will print. */
@customElement("lesson-question")
export class LessonQuestion extends LitElement {
  static override styles = [
    panelStyles,
    css`
      form {
        padding: 12px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--paper);
      }
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 6px;
        font-weight: 600;
      }
      label.choice {
        display: flex;
        align-items: flex-start;
        gap: 10px;
        min-height: 28px;
        padding: 6px 0;
        cursor: pointer;
      }
      input {
        flex: none;
        width: 20px;
        height: 20px;
        margin: 1px 0 0;
        accent-color: var(--brand);
      }
      .why {
        margin: 0 0 6px 30px;
        padding-inline-start: 8px;
        border-inline-start: 4px solid var(--line-strong);
      }
      .why.right {
        border-color: var(--run);
      }
      .why.wrong {
        border-color: var(--amber);
      }
      textarea {
        box-sizing: border-box;
        width: 100%;
        padding: 8px 10px;
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        color: inherit;
        background: var(--paper-raised);
        font: 400 15px/1.4 var(--mono);
        resize: vertical;
      }
      form > button {
        margin-top: 8px;
      }
    `,
  ];

  @property({ attribute: false }) check!: Question;
  @property({ attribute: false }) language = "en";
  /** What was answered before. */
  @property({ attribute: false }) answer: readonly number[] | string | undefined;
  @property({ attribute: false }) finding: Finding | undefined;

  override render() {
    return html`<form @submit=${this.#submit}>
      ${this.check.kind === "quiz" ? this.#quiz(this.check) : this.#predict(this.check)}
      <button>${lessonWords.answer}</button>
    </form>`;
  }

  #quiz({ question, choices }: CheckOf<"quiz">) {
    const isOne = choices.filter(({ isRight }) => isRight).length === 1;
    return html`<fieldset>
      <legend>${inLanguage(question, this.language)}</legend>
      <p class="soft">${isOne ? lessonWords.chooseOne : lessonWords.chooseAll}</p>
      ${choices.map((choice, place) => {
        const isChosen = typeof this.answer === "object" && this.answer.includes(place);
        return html`<label class="choice">
            <input type=${isOne ? "radio" : "checkbox"} name="choice" value=${place} .checked=${isChosen} />
            <span>${inLanguage(choice.text, this.language)}</span>
          </label>
          ${isChosen && this.finding ? this.#why(choice) : nothing}`;
      })}
    </fieldset>`;
  }

  #why({ isRight, why }: CheckOf<"quiz">["choices"][number]) {
    const verdict = isRight ? lessonWords.rightChoice : lessonWords.wrongChoice;
    return html`<p class="why ${isRight ? "right" : "wrong"}">
      <b>${verdict}.</b> ${inLanguage(why, this.language)}
    </p>`;
  }

  #predict({ question }: CheckOf<"predict">) {
    const asked = question ? inLanguage(question, this.language) : lessonWords.predictQuestion;
    return html`<fieldset>
      <legend>${asked}</legend>
      <textarea
        rows="3"
        maxlength=${LONGEST_GUESS}
        spellcheck="false"
        aria-label=${lessonWords.predictLabel}
        .value=${typeof this.answer === "string" ? this.answer : ""}
      ></textarea>
    </fieldset>`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const answer = this.check.kind === "quiz" ? this.#chosen() : this.#guess();
    wish(this, { kind: "answer", check: this.check.id, answer });
  }

  #chosen(): number[] {
    const inputs = [...this.renderRoot.querySelectorAll("input")];
    return inputs.flatMap(({ checked, value }) => (checked ? [Number(value)] : []));
  }

  #guess(): string {
    return this.renderRoot.querySelector("textarea")?.value ?? "";
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "lesson-question": LessonQuestion;
  }
}
