import { css, html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Sent, SessionState } from "../device/session.ts";
import { words } from "./words.ts";

const WORD: Readonly<Record<SessionState["kind"], string>> = {
  disconnected: words.stateOff,
  connecting: words.stateConnecting,
  ready: words.stateReady,
  typing: words.stateTyping,
  running: words.stateRunning,
  stopping: words.stateStopping,
  working: words.stateWorking,
  restarting: words.stateRestarting,
  away: words.stateAway,
};

/** A shape for each state, so that colour is not the only sign. */
const SHAPE: Readonly<Record<SessionState["kind"], string>> = {
  disconnected: "M3 3l10 10M13 3L3 13",
  connecting: "M8 2a6 6 0 1 1-6 6",
  ready: "M2 8l4 4 8-8",
  typing: "M3 3l5 5-5 5M9 13h5",
  running: "M4 2l10 6-10 6z",
  stopping: "M3 3h10v10H3z",
  working: "M2 13h12M8 2v8M5 7l3 3 3-3",
  restarting: "M13 8a5 5 0 1 1-2-4M11 1v3h-3",
  away: "M6 6a2 2 0 1 1 2 3v1M8 13v1",
};

/** What takes longer than this to send is worth a word, in milliseconds. */
const SLOW_MS = 300;

/** Which board there is and how it is doing. A press fires `open`. */
@customElement("board-chip")
export class BoardChip extends LitElement {
  static override styles = css`
    button {
      position: relative;
      display: inline-flex;
      align-items: center;
      gap: 8px;
      height: 44px;
      padding: 0 12px;
      border: 1px solid var(--line);
      border-radius: 10px;
      color: var(--ink);
      background: var(--paper-raised);
      font: 500 15px/1.2 var(--sans);
      text-align: start;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
    .board {
      width: 34px;
      height: 16px;
      flex: none;
    }
    .state {
      display: flex;
      align-items: center;
      gap: 4px;
      color: var(--ink-soft);
      font-size: 13px;
    }
    .ready .state,
    .typing .state,
    .running .state {
      color: var(--run-ink);
    }
    .disconnected .state {
      color: var(--stop-ink);
    }
    .away .state {
      color: var(--stop-ink);
    }
    progress {
      position: absolute;
      inset: auto 10px 2px;
      width: calc(100% - 20px);
      height: 4px;
      accent-color: var(--brand);
    }
    .mark {
      width: 12px;
      height: 12px;
      fill: none;
      stroke: currentColor;
      stroke-width: 2.5;
    }
    @media (max-width: 640px) {
      .name,
      .board {
        display: none;
      }
    }
  `;

  @property({ attribute: false }) state: SessionState = { kind: "disconnected", error: null };
  /** How far a program is on its way to the board; null when none is. */
  @property({ attribute: false }) sent: Sent | null = null;
  @state() private isSlow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(): void {
    if (this.sent) {
      this.#timer ??= setTimeout(() => {
        this.isSlow = true;
      }, SLOW_MS);
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.isSlow = false;
  }

  override render() {
    const { state } = this;
    const name = state.kind === "disconnected" ? words.noBoard : state.label;
    const sent = this.isSlow ? this.sent : null;
    return html`<button class=${state.kind} title=${words.chipTitle} aria-haspopup="dialog" @click=${() => this.dispatchEvent(new Event("open"))}>
      <svg class="board" viewBox="0 0 34 16" aria-hidden="true">
        <rect width="34" height="16" rx="2" fill="#0b5563" />
        <rect y="5" width="5" height="6" fill="#c8ccd0" />
        <rect x="22" y="3" width="10" height="10" fill="#9aa3a8" />
        <rect x="11" y="5" width="6" height="6" fill="#16282e" />
      </svg>
      <span>
        <span class="name">${name}</span>
        <span class="state">
          <svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d=${SHAPE[state.kind]}></path></svg>
          ${sent ? words.stateSending : WORD[state.kind]}
        </span>
        ${sent ? html`<progress aria-label=${words.stateSending} max=${sent.totalBytes} .value=${sent.doneBytes}></progress>` : nothing}
      </span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "board-chip": BoardChip;
  }
}
