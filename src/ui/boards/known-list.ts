import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { dialogStyles } from "./dialog-styles.ts";
import type { KnownBoard } from "./known-boards.ts";
import { fill, boardWords as words } from "./words.ts";

/** The boards to choose from. Fires `choose` with a board, null for the virtual one, and `forget` with a host. */
@customElement("known-list")
export class KnownList extends LitElement {
  static override styles = [
    dialogStyles,
    css`
      ul {
        max-height: min(33vh, 208px);
        margin: 0 -3px;
        padding: 3px;
        overflow: auto;
      }
      li button:first-child {
        display: grid;
        flex: 1;
        min-width: 0;
        padding-block: 6px;
        text-align: start;
      }
      .name,
      small {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .name {
        font-weight: 600;
      }
      .now {
        color: var(--run-ink);
        font-weight: 600;
      }
      button[aria-current] {
        border: 2px solid var(--brand-ink);
      }
      .remove {
        flex: none;
        width: 44px;
        padding: 0;
        font-size: 20px;
      }
    `,
  ];

  @property({ attribute: false }) boards: readonly KnownBoard[] = [];
  /** The host of the board in use; empty for the virtual one, null for none. */
  @property({ attribute: false }) current: string | null = null;

  override render() {
    return html`<ul aria-label=${words.known}>
      <li>${this.#choice(null, words.virtual, [words.virtualNote])}</li>
      ${this.boards.map((board) => this.#row(board))}
    </ul>`;
  }

  #row(board: KnownBoard) {
    const { host, name } = board;
    const label = fill(words.forgetBoard, name);
    return html`<li>
      ${this.#choice(board, name, [host === name ? "" : host, this.current === host ? "" : agoOf(board.lastMs, Date.now())])}
      <button class="remove" aria-label=${label} title=${label} @click=${() => this.#tell("forget", host)}>×</button>
    </li>`;
  }

  #choice(board: KnownBoard | null, name: string, notes: readonly string[]) {
    const note = notes.filter(Boolean).join(" · ");
    const isCurrent = this.current === (board?.host ?? "");
    return html`<button
      aria-current=${isCurrent ? "true" : nothing}
      @click=${() => this.#tell("choose", board)}
    >
      <span class="name">${name}</span>
      <small>
${isCurrent ? html`<span class="now">${words.now}</span>${note && " · "}` : nothing}${note}
      </small>
    </button>`;
  }

  #tell(name: "choose" | "forget", detail: KnownBoard | string | null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

const UNITS = [
  ["day", 24 * 60 * 60_000],
  ["hour", 60 * 60_000],
  ["minute", 60_000],
] as const;

/** How long ago something was, such as "5 minutes ago". */
function agoOf(ms: number, nowMs: number): string {
  const format = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
  const ago = Math.max(0, nowMs - ms);
  const [unit, unitMs] = UNITS.find(([, each]) => ago >= each) ?? (["second", 1000] as const);
  return fill(words.lastUsed, format.format(-Math.floor(ago / unitMs), unit));
}

declare global {
  interface HTMLElementTagNameMap {
    "known-list": KnownList;
  }
}
