import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import { Watch } from "../watch.ts";
import { type AirChoice, nameOf } from "./air-choice.ts";
import type { BoardPlace } from "./board-place.ts";
import { sizeOf } from "./sizes.ts";
import { boardWords as words } from "./words.ts";

/** What is known of a real board. Fires `command` with `files`, `choose` or `virtual`. */
@customElement("board-facts")
export class BoardFacts extends LitElement {
  static override styles = css`
    :host {
      display: block;
      box-sizing: border-box;
      height: 100%;
      padding: 12px 16px;
      overflow: auto;
      color: var(--ink);
      background: var(--paper);
      font: 400 16px/1.4 var(--sans);
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 12px;
      margin: 0 0 12px;
      font-size: 18px;
      overflow-wrap: anywhere;
    }
    svg {
      flex: none;
      width: 68px;
      height: 32px;
    }
    dl {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 6px 20px;
      margin: 0 0 16px;
    }
    dt {
      color: var(--ink-soft);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    button {
      min-height: 44px;
      padding: 4px 14px;
      border: 1px solid var(--line-strong);
      border-radius: 8px;
      color: inherit;
      background: var(--paper-raised);
      font: inherit;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 1px;
    }
  `;

  @property({ attribute: false }) choice!: AirChoice;
  @property({ attribute: false }) place!: BoardPlace;

  constructor() {
    super();
    new Watch(this, () => [this.place.session.state]);
  }

  override render() {
    return html`<h2>
        <svg viewBox="0 0 34 16" aria-hidden="true">
          <rect width="34" height="16" rx="2" fill="#0b5563" />
          <rect y="5" width="5" height="6" fill="#c8ccd0" />
          <rect x="22" y="3" width="10" height="10" fill="#9aa3a8" />
          <rect x="11" y="5" width="6" height="6" fill="#16282e" />
        </svg>
        ${nameOf(this.choice)}
      </h2>
      <dl aria-label=${words.factsTitle}>
        ${this.#facts.map(
          ([label, fact]) =>
            html`<dt>${label}</dt>
              <dd>${fact}</dd>`,
        )}
      </dl>
      <div class="buttons">
        ${this.#button("files", words.files)} ${this.#button("choose", words.otherBoard)}
        ${this.#button("virtual", words.disconnect)}
      </div>`;
  }

  get #facts(): readonly (readonly [string, string])[] {
    const { transport, host } = this.choice;
    const { about } = transport.overTheAir.driver;
    return [
      [words.factsAddress, host],
      [words.factsPython, about?.python.join(".") ?? words.unknown],
      [words.factsChip, about?.nina?.join(".") ?? words.unknown],
      [words.factsMemory, about ? sizeOf(about.free) : words.unknown],
      [words.factsStarts, about ? startsOf(about) : words.unknown],
    ];
  }

  #button(command: "files" | "choose" | "virtual", label: string) {
    const press = () => this.dispatchEvent(new CustomEvent("command", { detail: command }));
    return html`<button @click=${press}>${label}</button>`;
  }
}

/** What the board starts by itself. */
function startsOf(about: { readonly autostart: boolean; readonly safe_mode: boolean }): string {
  if (about.safe_mode) return words.safeMode;
  return about.autostart ? words.yes : words.no;
}

declare global {
  interface HTMLElementTagNameMap {
    "board-facts": BoardFacts;
  }
}
