import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { wish } from "./lesson-wish.ts";
import { panelStyles } from "./panel-styles.ts";
import { fill, lessonWords } from "./words.ts";

/** A step as the list of steps shows it. */
export interface ListedStep {
  readonly title: string;
  readonly isDone: boolean;
  /** Whether the learner may go there now. */
  readonly isReachable: boolean;
}

/** The steps of a lesson as a row of numbers, those that are done with a tick. */
@customElement("step-list")
export class StepList extends LitElement {
  static override styles = [
    panelStyles,
    css`
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      button {
        min-width: 32px;
        min-height: 32px;
        padding: 0 6px;
        border-radius: 16px;
        font-size: 14px;
      }
      button[aria-current] {
        border-color: transparent;
        color: var(--on-brand);
        background: var(--brand);
      }
    `,
  ];

  @property({ attribute: false }) steps: readonly ListedStep[] = [];
  /** The place of the step that is open, from 0. */
  @property({ attribute: false }) place = 0;

  override render() {
    return html`<nav aria-label=${lessonWords.steps}>
      <ol>
        ${this.steps.map((step, place) => html`<li>${this.#button(step, place)}</li>`)}
      </ol>
    </nav>`;
  }

  #button({ title, isDone, isReachable }: ListedStep, place: number) {
    const number = fill(lessonWords.stepOf, { n: place + 1, all: this.steps.length });
    const note = isDone ? lessonWords.stepDone : isReachable ? "" : lessonWords.stepLater;
    const label = [number, title, note].filter(Boolean).join(", ");
    return html`<button
      aria-label=${label}
      title=${label}
      aria-current=${place === this.place ? "step" : nothing}
      ?disabled=${!isReachable}
      @click=${() => wish(this, { kind: "step", place })}
    >
      ${place + 1}${isDone ? " ✓" : ""}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "step-list": StepList;
  }
}
