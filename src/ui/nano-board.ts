import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { boardDescription } from "./nano-board/description.ts";
import { drawing, viewBox } from "./nano-board/drawing.ts";
import { areSamePins, changes, indicators } from "./nano-board/indicators.ts";
import { legend } from "./nano-board/legend.ts";
import { Powers } from "./nano-board/powers.ts";
import type { SeenPin } from "./nano-board/reading.ts";
import { styles } from "./nano-board/styles.ts";
import { Throttle } from "./nano-board/throttle.ts";
import { english, type NanoBoardWords } from "./nano-board/words.ts";

const DESCRIPTION_INTERVAL_MS = 1000;

/** The Nano seen from above: its lights, and what the program does with its pins. What it contains stands below. */
@customElement("nano-board")
export class NanoBoard extends LitElement {
  static override styles = styles;

  /** Whether chips below the board say in words what can be seen on it. */
  @property({ type: Boolean }) legend = false;
  /** The words to use, so that they can be translated. */
  @property({ attribute: false }) words: NanoBoardWords = english;

  #pins: readonly SeenPin[] = [];
  #parts: Element[][] = [];
  #shown: (string | undefined)[] = [];
  #powers: Powers | null = null;
  readonly #description = new Throttle(() => this.#describe(), DESCRIPTION_INTERVAL_MS);

  /** The pins in the order of `boardPins`; none when the board is off. Cheap to set with every frame. */
  @property({ attribute: false, noAccessor: true })
  get pins(): readonly SeenPin[] {
    return this.#pins;
  }
  set pins(pins: readonly SeenPin[]) {
    const isSame = areSamePins(this.#pins, pins);
    this.#pins = pins;
    if (isSame || !this.hasUpdated) return;
    this.#show();
    if (this.isConnected) this.#description.request();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#description.request();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#description.stop();
  }

  protected override render(): TemplateResult {
    return html`<svg class="picture" viewBox=${viewBox} role="img" aria-labelledby="description"
        data-indicator="power">${drawing}</svg>
      <p id="description" class="visually-hidden"></p>
      <div class="below">${this.legend ? legend(this.words) : nothing}<slot></slot></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#parts = indicators.map(({ name }) => [
      ...this.renderRoot.querySelectorAll(`[data-indicator="${name}"]`),
    ]);
    this.#shown = [];
    this.#powers = new Powers(this.renderRoot, this.words);
    this.#show();
    this.#describe();
  }

  #show(): void {
    for (const { indicator, shows } of changes(this.#shown, this.#pins)) {
      this.#shown[indicator] = shows;
      for (const part of this.#parts[indicator] ?? []) part.setAttribute("data-shows", shows);
    }
    this.#powers?.show(this.#pins);
  }

  #describe(): void {
    const paragraph = this.renderRoot.querySelector("#description");
    if (paragraph) paragraph.textContent = boardDescription(this.#pins, this.words);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "nano-board": NanoBoard;
  }
}
