import { css, html, LitElement, nothing, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Check } from "../../lessons/checks/checks.ts";
import type { Finding } from "../../lessons/checks/finding.ts";
import type { Findings } from "../../lessons/lesson-way.ts";
import { type CheckRow, type Mark, rowsOf, sentenceOf } from "./check-words.ts";
import { wish } from "./lesson-wish.ts";
import { panelStyles } from "./panel-styles.ts";
import { fill, lessonWords, secondsOf } from "./words.ts";

/** Each state has a shape of its own, so that nobody needs to see its colour. */
const shapes = {
  holds: svg`<circle cx="10" cy="10" r="8"></circle><path d="M6 10l3 3 5-6"></path>`,
  fails: svg`<path d="M10 2l8 15H2zM10 8v4M10 14.5v.1"></path>`,
  open: svg`<circle cx="10" cy="10" r="8" stroke-dasharray="3 3"></circle>`,
  unknown: svg`<rect x="2" y="2" width="16" height="16" rx="3"></rect><path d="M8 8a2 2 0 1 1 2.5 2V11.5M10 14.5v.1"></path>`,
} as const satisfies Readonly<Record<Mark, unknown>>;

/** The checks of a step: which hold, and the sentence of the first that does not; those of the others are folded. */
@customElement("lesson-checks")
export class LessonChecks extends LitElement {
  static override styles = [
    panelStyles,
    css`
      li {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        padding: 4px 0;
      }
      .holds svg {
        color: var(--run-ink);
      }
      .fails svg {
        color: var(--stop-ink);
      }
      .open svg,
      .unknown svg {
        color: var(--ink-soft);
      }
      .state {
        font-weight: 600;
      }
      .all-hold {
        margin-top: 2px;
        padding: 8px 10px;
        border-inline-start: 4px solid var(--run-ink);
        border-radius: 4px;
        background: var(--hint);
        font-weight: 600;
      }
      .says {
        margin-top: 2px;
        padding: 8px 10px;
        border-inline-start: 4px solid var(--amber);
        border-radius: 4px;
        background: var(--hint);
      }
      .says button {
        margin-top: 6px;
      }
      summary {
        min-height: 32px;
        line-height: 32px;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) checks: readonly Check[] = [];
  @property({ attribute: false }) findings: Findings = new Map();
  /** The ids of the checks that have held before, for those that have not been looked at since. */
  @property({ attribute: false }) passed: readonly string[] = [];
  @property({ attribute: false }) language = "en";

  override render() {
    const rows = rowsOf(this.checks, (check) => this.#mark(check));
    const failing = this.checks.filter((check) => this.#sentence(check) !== "");
    const [first, ...others] = failing;
    return html`<ul>
        ${rows.map((row) => this.#row(row))}
      </ul>
      ${this.#doAllHold ? html`<p class="all-hold">${lessonWords.allHold}</p>` : nothing}
      ${first ? this.#says(first) : nothing}
      ${
        others.length > 0
          ? html`<details>
              <summary>${fill(lessonWords.moreSentences, others.length)}</summary>
              ${others.map((check) => this.#says(check))}
            </details>`
          : nothing
      }`;
  }

  /** Said only of what was just looked at. */
  get #doAllHold(): boolean {
    return this.checks.length > 0 && this.checks.every(({ id }) => this.findings.get(id)?.kind === "holds");
  }

  #row({ label, mark }: CheckRow) {
    return html`<li class=${mark}>
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${shapes[mark]}</svg>
      <span>${label}: <span class="state">${lessonWords[mark]}</span></span>
    </li>`;
  }

  #mark({ id }: Check): Mark {
    return this.findings.get(id)?.kind ?? (this.passed.includes(id) ? "holds" : "open");
  }

  #sentence(check: Check): string {
    return sentenceOf(check, this.findings.get(check.id), this.language);
  }

  #says(check: Check) {
    const finding = this.findings.get(check.id);
    return html`<div class="says">
      <p>${this.#sentence(check)}</p>
      ${check.kind === "behaviour" && finding?.kind === "fails" ? this.#showButton(check, finding) : nothing}
    </div>`;
  }

  #showButton({ id }: Check, { atMs }: Extract<Finding, { kind: "fails" }>) {
    const label = atMs === null ? lessonWords.showMe : fill(lessonWords.showMeWhen, secondsOf(atMs));
    return html`<button @click=${() => wish(this, { kind: "show", check: id })}>${label}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "lesson-checks": LessonChecks;
  }
}
