import { html, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { BOARD_BYTES } from "../device/virtual/memory/board-bytes.ts";
import type { MemoryUse } from "../device/virtual/memory/memory-use.ts";
import { LightElement } from "./light-element.ts";
import { words } from "./words.ts";

const LOOK_EVERY_MS = 300;
const kilobytes = (bytes: number): number => Math.round(bytes / 1000);

/** What the program holds in memory, against what a board has; and a sentence when that was too much for one. */
@customElement("memory-meter")
export class MemoryMeter extends LightElement {
  /** Reads what the program holds; null when the board is off. */
  @property({ attribute: false }) read: () => MemoryUse | null = () => null;
  /** Forgets the most that was in use. */
  @property({ attribute: false }) forget: () => void = () => undefined;
  /** The sentence stays when a program has ended, until the next one begins. */
  @property({ attribute: false }) isRunning = false;
  @state() private usedKb = 0;
  @state() private isTooMuch = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("isRunning") || !this.isRunning) return;
    // The board itself learns of a new program a little later.
    this.forget();
    this.isTooMuch = false;
  }

  override render() {
    const all = kilobytes(BOARD_BYTES);
    const said = words.memoryUsed.replace("{used}", () => `${this.usedKb}`).replace("{all}", () => `${all}`);
    // The figure changes all the time: it can be read, but is not announced. The sentence is.
    return html`<label class="memory"><span>${said}</span>
        <meter min="0" max=${all} high=${all * 0.9} .value=${Math.min(this.usedKb, all)}></meter></label>
      <p class="memory-warning" role="status">${this.isTooMuch ? words.memoryTooMuch : ""}</p>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  #look(): void {
    const { nowBytes, mostBytes } = this.read() ?? { nowBytes: 0, mostBytes: 0 };
    this.usedKb = kilobytes(nowBytes);
    if (mostBytes > BOARD_BYTES) this.isTooMuch = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "memory-meter": MemoryMeter;
  }
}
