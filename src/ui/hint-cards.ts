import { css, html, LitElement } from "lit";
import { customElement, state } from "lit/decorators.js";
import { recall, remember } from "./colour-scheme.ts";
import { words } from "./words.ts";

const KEY = "untether hints seen";
const HINTS = [words.hintRun, words.hintBlocks, words.hintPython, words.hintLessons] as const;
/** The hint that is a button. */
const LESSONS = 3;
/** What each hint asks for; the third one is only to be read. */
const TASKS = ["run", "edit"] as const;

/** A few sentences for a first visit, each gone for good once it is put away, or what it asks for is done. Fires `lessons`. */
@customElement("hint-cards")
export class HintCards extends LitElement {
  static override styles = css`
    ul {
      display: flex;
      flex-direction: column;
      align-items: flex-end;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
      pointer-events: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      max-width: 210px;
      box-sizing: border-box;
      padding: 8px 4px 8px 8px;
      border-radius: 10px;
      color: var(--ink);
      background: var(--hint);
      box-shadow: var(--shadow);
      font: 400 14.5px/1.3 var(--sans);
      pointer-events: auto;
    }
    b {
      flex: none;
      width: 24px;
      height: 24px;
      border-radius: 50%;
      color: var(--on-brand);
      background: var(--brand);
      font: 600 14px/24px var(--sans);
      text-align: center;
    }
    button {
      flex: none;
      width: 28px;
      height: 40px;
      border: 0;
      border-radius: 8px;
      color: inherit;
      background: transparent;
      font: 400 20px/1 var(--sans);
      cursor: pointer;
    }
    .lessons {
      width: auto;
      font: inherit;
      text-decoration: underline;
    }
    button:focus-visible {
      outline: 3px solid var(--focus);
    }
    @media (max-width: 800px) {
      li {
        max-width: 320px;
      }
      li:nth-child(n + 2) {
        display: none;
      }
    }
  `;

  @state() private seen: ReadonlySet<number> = new Set(
    (recall(KEY) ?? "").split(",").filter(Boolean).map(Number),
  );

  override render() {
    return html`<ul>
      ${HINTS.map((hint, index) => (this.seen.has(index) ? "" : this.#card(hint, index)))}
    </ul>`;
  }

  /** Puts the hint away that asked for what was done just now. */
  tickOff(task: (typeof TASKS)[number]): void {
    const index = TASKS.indexOf(task);
    if (!this.seen.has(index)) this.#dismiss(index);
  }

  #card(hint: string, index: number) {
    return html`<li>
      <b aria-hidden="true">${index + 1}</b>
      ${index === LESSONS ? html`<button class="lessons" @click=${this.#askForLessons}>${hint}</button>` : html`<span>${hint}</span>`}
      <button aria-label="${words.gotIt}: ${hint}" title=${words.gotIt} @click=${() => this.#dismiss(index)}>×</button>
    </li>`;
  }

  #askForLessons(): void {
    this.dispatchEvent(new Event("lessons"));
  }

  #dismiss(index: number): void {
    this.seen = new Set([...this.seen, index]);
    remember(KEY, [...this.seen].join(","));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hint-cards": HintCards;
  }
}
