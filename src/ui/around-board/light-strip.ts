import { css, html } from "lit";
import { customElement, query } from "lit/decorators.js";
import { Throttle } from "../nano-board/throttle.ts";
import { cardHead } from "./card-parts.ts";
import { cardStyles } from "./card-styles.ts";
import { type Part, PartCard } from "./part.ts";
import { countColours, cssColour } from "./strip-colours.ts";
import { aroundWords, fill } from "./words.ts";

const DESCRIBE_EVERY_MS = 1000;
/** So few lights are drawn large. */
const FEW = 10;

/** A NeoPixel strip with its colours. */
@customElement("light-strip-card")
export class LightStripCard extends PartCard {
  static override styles = [
    cardStyles,
    css`
      .strip {
        will-change: transform;
        display: flex;
        flex-wrap: wrap;
        gap: 3px;
        padding: 5px;
        border-radius: 8px;
        background: #10191c;
      }
      .strip i {
        inline-size: var(--light, 17px);
        block-size: var(--light, 17px);
        border: 1px solid #56666b;
        border-radius: 50%;
        box-sizing: border-box;
        background: #2c383c;
      }
      .strip .lit {
        border-color: rgb(255 255 255 / 55%);
        box-shadow: inset 0 0 6px rgb(255 255 255 / 50%);
      }
    `,
  ];
  @query(".strip") private strip!: HTMLElement;
  @query(".words") private wordsBelow!: HTMLElement;
  #shown = new Uint8Array();
  readonly #description = new Throttle(() => this.#describe(), DESCRIBE_EVERY_MS);

  get kind(): string {
    return aroundWords.strip;
  }

  override render() {
    return html`${cardHead(this.kind, this.pinName)}
      <div class="strip" aria-hidden="true"></div>
      <p class="words visually-hidden"></p>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#description.stop();
  }

  override show(): void {
    const lights = this.board.readStrip(this.pin);
    // What a restart has forgotten is still on the strip.
    if (!this.strip || lights.length === 0) return;
    const { children } = this.strip;
    const count = lights.length / 3;
    if (children.length !== count) this.strip.style.setProperty("--light", count > FEW ? "17px" : "30px");
    while (children.length > count) this.strip.lastChild?.remove();
    while (children.length < count) this.strip.append(document.createElement("i"));
    if (lights.length !== this.#shown.length) this.#shown = new Uint8Array(lights.length);
    if (this.#paint(lights)) this.#description.request();
  }

  /** Paints the lights whose colour is another one; tells whether there were any. */
  #paint(lights: Uint8Array): boolean {
    const before = this.#shown;
    let hasChanged = false;
    for (let i = 0; i < lights.length; i += 3) {
      const [red = 0, green = 0, blue = 0] = lights.subarray(i, i + 3);
      if (red === before[i] && green === before[i + 1] && blue === before[i + 2]) continue;
      const light = this.strip.children[i / 3];
      if (light instanceof HTMLElement) {
        light.style.background = cssColour(red, green, blue);
        light.classList.toggle("lit", red + green + blue > 0);
      }
      hasChanged = true;
    }
    this.#shown = lights as Uint8Array<ArrayBuffer>;
    return hasChanged;
  }

  #describe(): void {
    const count = this.#shown.length / 3;
    const { lit, colours } = countColours(this.#shown);
    const sentence = lit === 0 ? aroundWords.stripDark : aroundWords.stripLit;
    this.wordsBelow.textContent = fill(sentence, { count, lit, colours });
  }
}

/** A strip at every pin that was sent colours. */
export const lightStrip: Part = {
  tag: "light-strip-card",
  find: ({ pins }, board) =>
    pins.flatMap(({ mode }, index) => (mode === "out" && board.readStrip(index).length > 0 ? [index] : [])),
};
