import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { PinState } from "../device/virtual/pins/hardware.ts";
import type { BoardView } from "./around-board/board-view.ts";
import { PartCard, type Sight } from "./around-board/part.ts";
import { parts } from "./around-board/parts.ts";
import { aroundWords, fill } from "./around-board/words.ts";
import { pinIndex, type SeenPin } from "./nano-board/reading.ts";
import { visuallyHidden } from "./visually-hidden.ts";

const FIND_EVERY_MS = 100;
/** So long after a program has begun, what only the one before it used is taken away. */
const STALE_AFTER_MS = 2000;
interface Card {
  readonly key: string;
  readonly element: PartCard;
  /** Whether the program that runs, or ran last, uses it. */
  isUsed: boolean;
}

/** All that the program uses around the board. Cards come when a program first uses their part, below those before. */
@customElement("around-board")
export class AroundBoard extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      align-content: start;
      gap: 8px;
      color: var(--ink-soft);
      font: 400 15px/1.35 var(--sans);
    }
    p {
      margin: 0;
    }
    ${visuallyHidden}
    @media (prefers-reduced-motion: no-preference) {
      [data-part] {
        animation: come 180ms ease-out;
      }
      @keyframes come {
        from {
          opacity: 0;
          translate: 0 6px;
        }
      }
    }
  `;

  @property({ attribute: false }) board!: BoardView;
  @property({ attribute: false }) isRunning = false;
  /** Whether there is nothing but words to see. */
  @property({ type: Boolean, reflect: true }) empty = true;
  @state() private cards: readonly Card[] = [];
  @state() private said = "";
  #beganAtMs = 0;
  #foundAtMs = 0;
  #reads = { inputs: new Set(), analog: new Set() } as Pick<Sight, "inputs" | "analog">;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("isRunning") && this.isRunning) this.#begin();
    this.empty = this.cards.length === 0;
  }

  override render() {
    return html`${this.cards.length === 0 ? html`<p class="nothing">${aroundWords.nothing}</p>` : nothing}
      ${repeat(
        this.cards,
        ({ key }) => key,
        ({ element }) => element,
      )}
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  /** Shows the board as it is in this frame. */
  look(pins: readonly PinState[], nowMs: number): void {
    const isTimeToFind = nowMs - this.#foundAtMs >= FIND_EVERY_MS;
    if (isTimeToFind) this.#readReads();
    const sight: Sight = { pins, ...this.#reads, isRunning: this.isRunning, nowMs };
    if (isTimeToFind) this.#find(sight);
    for (const { element } of this.cards) element.show(sight);
  }

  /** The pins with those marked whose voltage the program measures. */
  seen(pins: readonly PinState[]): readonly SeenPin[] {
    const { analog } = this.#reads;
    if (analog.size === 0) return pins;
    const measured = new Set([...analog].map(pinIndex));
    return pins.map((pin, index) => (measured.has(index) ? { ...pin, isAnalog: true } : pin));
  }

  #begin(): void {
    this.#beganAtMs = performance.now();
    this.#foundAtMs = 0;
    for (const card of this.cards) card.isUsed = false;
  }

  #readReads(): void {
    const { inputs, analog } = this.board.whichWereRead();
    this.#reads = { inputs: new Set(inputs), analog: new Set(analog) };
  }

  /** Takes what is used to be there, and away what only an earlier program used. */
  #find(sight: Sight): void {
    this.#foundAtMs = sight.nowMs;
    const found = this.#newOnes(sight);
    const isLate = sight.nowMs - this.#beganAtMs > STALE_AFTER_MS;
    const stale = isLate ? this.cards.filter(({ isUsed }) => !isUsed) : [];
    for (const { element } of stale) element.leave();
    if (found.length + stale.length === 0) return;
    this.cards = [...this.cards.filter((card) => !stale.includes(card)), ...found];
    const labels = found.map(({ element }) => element.label).join(", ");
    if (labels) this.said = fill(aroundWords.appeared, { "": labels });
  }

  /** The cards of what is used and has none yet. */
  #newOnes(sight: Sight): Card[] {
    return parts.flatMap(({ tag, find }) =>
      find(sight, this.board).flatMap((pin) => {
        const key = `${tag} ${pin}`;
        const known = this.cards.find((card) => card.key === key);
        if (known) known.isUsed = true;
        return known ? [] : [{ key, element: this.#newCard(tag, pin), isUsed: true }];
      }),
    );
  }

  #newCard(tag: string, pin: number): PartCard {
    const element = document.createElement(tag);
    if (!(element instanceof PartCard)) throw new Error(`${tag} is no card`);
    element.dataset.part = tag;
    return Object.assign(element, { board: this.board, pin });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "around-board": AroundBoard;
  }
}
