import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { wish } from "./lesson-wish.ts";
import { panelStyles } from "./panel-styles.ts";
import { fill, lessonWords } from "./words.ts";

/** A check that is looked for on the real board, too. */
export interface LiveCheck {
  readonly label: string;
  readonly isSeen: boolean;
}

/** A lesson is done: said with a star, and what can come next. */
@customElement("lesson-done")
export class LessonDone extends LitElement {
  static override styles = [
    panelStyles,
    css`
      :host {
        display: block;
        padding: 16px;
        border: 2px solid var(--run);
        border-radius: 10px;
        background: var(--paper);
      }
      .star {
        display: block;
        width: 64px;
        margin: 0 auto 8px;
        fill: var(--amber);
        stroke: var(--ink);
        stroke-width: 1.5;
        stroke-linejoin: round;
      }
      h3,
      .sentence {
        text-align: center;
      }
      .ways {
        display: grid;
        gap: 8px;
        margin-top: 12px;
      }
      .live {
        margin-top: 12px;
      }
      @media (prefers-reduced-motion: no-preference) {
        .star {
          animation: shine 700ms ease-out;
        }
        @keyframes shine {
          from {
            scale: 0.2;
            rotate: -140deg;
          }
          60% {
            scale: 1.2;
          }
        }
      }
    `,
  ];

  /** The lesson's title. */
  @property({ attribute: false }) lesson = "";
  /** The next lesson's title; null after the last one of a pack. */
  @property({ attribute: false }) next: string | null = null;
  @property({ attribute: false }) live: readonly LiveCheck[] = [];

  override render() {
    const { next } = this;
    return html`<svg class="star" viewBox="0 0 40 40" aria-hidden="true">
        <path d="M20 3l5.2 11 11.8 1.6-8.6 8.4 2.1 12L20 30.2 9.5 36l2.1-12L3 15.6 14.8 14z"></path>
      </svg>
      <h3 tabindex="-1">${lessonWords.done}</h3>
      <p class="sentence">${fill(lessonWords.doneSentence, this.lesson)}</p>
      <div class="ways">
        ${
          next === null
            ? nothing
            : html`<button class="first" @click=${() => wish(this, { kind: "next-lesson" })}>
                ${fill(lessonWords.nextLesson, next)}
              </button>`
        }
        <button @click=${() => wish(this, { kind: "real-board" })}>${lessonWords.realBoard}</button>
        <button @click=${() => wish(this, { kind: "catalogue" })}>${lessonWords.allLessons}</button>
      </div>
      ${this.live.length > 0 ? this.#live() : nothing}`;
  }

  override focus(): void {
    this.renderRoot.querySelector("h3")?.focus();
  }

  #live() {
    return html`<div class="live" role="status">
      <h4>${lessonWords.liveTitle}</h4>
      <p class="soft">${lessonWords.realBoardHint}</p>
      <ul>
        ${this.live.map(
          ({ label, isSeen }) =>
            html`<li>${isSeen ? "✓" : "○"} ${label}: <b>${isSeen ? lessonWords.liveSeen : lessonWords.liveOpen}</b></li>`,
        )}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "lesson-done": LessonDone;
  }
}
