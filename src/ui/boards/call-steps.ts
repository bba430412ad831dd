import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ConnectStep } from "../../device/webrepl.ts";
import type { ReadonlyObservable } from "../../shared/observable.ts";
import { visuallyHidden } from "../visually-hidden.ts";
import { Watch } from "../watch.ts";
import { boardWords as words } from "./words.ts";

const STEPS: readonly ConnectStep[] = ["calling", "logging-in", "meeting", "installing"];
const DONE = "M2 8l4 4 8-8";
const NOW = "M5 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0";

/** How far the way to a board is: what is done, what is being done, what is to come. */
@customElement("call-steps")
export class CallSteps extends LitElement {
  static override styles = [
    visuallyHidden,
    css`
      ol {
        margin: 8px 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 10px;
        min-height: 36px;
        color: var(--ink-soft);
      }
      li[aria-current] {
        color: var(--ink);
        font-weight: 600;
      }
      svg {
        flex: none;
        width: 18px;
        height: 18px;
        fill: none;
        stroke: var(--brand-ink);
        stroke-width: 2.5;
      }
      li[aria-current] svg {
        fill: var(--brand-ink);
      }
      @media (prefers-reduced-motion: no-preference) {
        li[aria-current] svg {
          animation: breathe 1.2s ease-in-out infinite alternate;
        }
        @keyframes breathe {
          to {
            opacity: 0.3;
          }
        }
      }
    `,
  ];

  @property({ attribute: false }) step!: ReadonlyObservable<ConnectStep>;

  constructor() {
    super();
    new Watch(this, () => [this.step]);
  }

  override render() {
    const now = STEPS.indexOf(this.step.value);
    // Most boards have their helpers.
    const shown = STEPS.slice(0, Math.max(3, now + 1));
    return html`<ol>
        ${shown.map((step, at) => this.#item(words[`step-${step}`], at - now))}
      </ol>
      <p class="visually-hidden" role="status">${words[`step-${this.step.value}`]}</p>`;
  }

  #item(label: string, distance: number) {
    const mark = distance < 0 ? DONE : distance === 0 ? NOW : "";
    return html`<li aria-current=${distance === 0 ? "step" : nothing}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${mark}></path></svg>${label}
      ${distance < 0 ? html`<span class="visually-hidden">(${words.stepDone})</span>` : nothing}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "call-steps": CallSteps;
  }
}
