import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { TraceEntry } from "../../device/judge/trace.ts";
import type { NanoBoard } from "../nano-board.ts";
import "../nano-board.ts";
import { type BoardMoment, boardAt } from "./board-at.ts";
import { wish } from "./lesson-wish.ts";
import { panelStyles } from "./panel-styles.ts";
import { fill, lessonWords, secondsOf } from "./words.ts";

/** What a program did on a board, to be seen once more. */
export interface Replay {
  readonly trace: readonly TraceEntry[];
  /** What went wrong shows at this moment, in milliseconds; null where there is no such moment. */
  readonly atMs: number | null;
  /** How long the program was watched, in milliseconds. */
  readonly endMs: number;
}

/** It begins so long before the moment, and goes on for so long after it. */
const BEFORE_MS = 1000;
const AFTER_MS = 1500;
/** Without a moment, so much is shown from the beginning on. */
const LONGEST_MS = 10_000;
/** So that there is something to see of a program that is over at once, in milliseconds. */
const SHORTEST_MS = 2000;
const MOST_LINES = 4;

/** Shows on the picture of the board what a program did around a moment, as fast as it did it. */
@customElement("trace-replay")
export class TraceReplay extends LitElement {
  static override styles = [
    panelStyles,
    css`
      :host {
        display: block;
        padding: 12px;
        border: 1px solid var(--line-strong);
        border-radius: 10px;
        background: var(--paper);
      }
      header {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        font-weight: 600;
      }
      time {
        font-variant-numeric: tabular-nums;
      }
      nano-board {
        display: block;
        max-width: 260px;
        margin: 8px auto;
      }
      progress {
        width: 100%;
        accent-color: var(--brand);
      }
      .wrong {
        font-weight: 600;
      }
      pre {
        margin: 6px 0;
        font: 400 14px/1.4 var(--mono);
        white-space: pre-wrap;
      }
      .lights {
        display: flex;
        flex-wrap: wrap;
        gap: 3px;
        margin: 6px 0;
      }
      .lights i {
        width: 14px;
        height: 14px;
        border: 1px solid var(--line-strong);
        border-radius: 50%;
      }
      .buttons {
        display: flex;
        gap: 8px;
        margin-top: 8px;
      }
    `,
  ];

  @property({ attribute: false }) replay!: Replay;
  @state() private nowMs = 0;
  @state() private isPlaying = false;
  @query("nano-board") private board!: NanoBoard;
  #frame = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("replay")) this.#play();
  }

  override render() {
    const { atMs } = this.replay;
    const isThere = atMs !== null && this.nowMs >= atMs;
    const isOver = atMs === null && this.nowMs >= this.#endMs;
    const said = isThere
      ? fill(lessonWords.replayMoment, secondsOf(atMs))
      : isOver
        ? lessonWords.replayAll
        : "";
    const moment = boardAt(this.replay.trace, this.nowMs);
    return html`<header>
        <h4>${lessonWords.replay}</h4>
        <time>${fill(lessonWords.replayNow, secondsOf(this.nowMs))}</time>
      </header>
      <nano-board legend></nano-board>
      ${this.#beside(moment)}
      <progress
        aria-label=${lessonWords.replay}
        max=${this.#endMs - this.#beginMs}
        .value=${this.nowMs - this.#beginMs}
      ></progress>
      <p class="wrong" role="status">${said}</p>
      <div class="buttons">
        <button @click=${() => (this.isPlaying ? this.#halt() : this.#play())}>
          ${this.isPlaying ? lessonWords.replayStop : lessonWords.replayAgain}
        </button>
        <button @click=${() => wish(this, { kind: "end-show" })}>${lessonWords.replayClose}</button>
      </div>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.board.pins = boardAt(this.replay.trace, this.nowMs).pins;
  }

  get #beginMs(): number {
    return Math.max(0, (this.replay.atMs ?? 0) - BEFORE_MS);
  }

  get #endMs(): number {
    const { atMs, endMs } = this.replay;
    return atMs === null ? Math.max(SHORTEST_MS, Math.min(endMs, LONGEST_MS)) : atMs + AFTER_MS;
  }

  /** What a program made of things around the board. */
  #beside({ strips, lines }: BoardMoment) {
    return html`${[...strips].map(
      ([pin, colours]) =>
        html`<p class="soft">${fill(lessonWords.replayStrip, pin)}</p>
          <div class="lights">${colours.map((colour) => html`<i style="background: ${colour}"></i>`)}</div>`,
    )}
    ${
      lines.length > 0
        ? html`<p class="soft">${lessonWords.replayPrints}</p>
            <pre>${lines.slice(-MOST_LINES).join("\n")}</pre>`
        : nothing
    }`;
  }

  #play(): void {
    cancelAnimationFrame(this.#frame);
    this.nowMs = this.#beginMs;
    this.isPlaying = true;
    const beganAtMs = performance.now();
    const look = (frameMs: number): void => {
      this.nowMs = Math.min(this.#endMs, this.#beginMs + Math.max(0, frameMs - beganAtMs));
      if (this.nowMs >= this.#endMs) this.#halt();
      else this.#frame = requestAnimationFrame(look);
    };
    this.#frame = requestAnimationFrame(look);
  }

  #halt(): void {
    cancelAnimationFrame(this.#frame);
    this.isPlaying = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "trace-replay": TraceReplay;
  }
}
