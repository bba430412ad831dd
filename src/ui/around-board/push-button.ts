import { css, html } from "lit";
import { customElement, state } from "lit/decorators.js";
import { cardHead } from "./card-parts.ts";
import { cardStyles } from "./card-styles.ts";
import { type Part, PartCard, type Sight } from "./part.ts";
import { aroundWords, fill } from "./words.ts";

/** How long a press lasts that has no end of its own, as that of a screen reader. */
const SHORT_PRESS_MS = 200;
const keys: ReadonlySet<string> = new Set([" ", "Enter"]);

/** A push button at a pin that is read. Pressed, it wires the pin to the other level than that of its rest. */
@customElement("push-button-card")
export class PushButtonCard extends PartCard {
  static override styles = [cardStyles, buttonStyles()];

  @state() private isHeld = false;
  @state() private isKept = false;
  /** The level that the pin has by itself: high with a pull-up. */
  #rest: 0 | 1 | null = null;
  #isWired = false;

  get kind(): string {
    return aroundWords.button;
  }

  override render() {
    const isPressed = this.isHeld || this.isKept;
    return html`${cardHead(this.kind, this.pinName)}
      <div class="row">
        <button
          class="key"
          ?data-pressed=${isPressed}
          aria-label=${fill(aroundWords.pressAt, { "": this.pinName })}
          @pointerdown=${this.#pointerDown}
          @pointerup=${() => this.#hold(false)}
          @lostpointercapture=${() => this.#hold(false)}
          @keydown=${this.#keyDown}
          @keyup=${this.#keyUp}
          @blur=${() => this.#hold(false)}
          @click=${this.#click}
          @contextmenu=${(event: Event) => event.preventDefault()}
        ><span class="cap"></span></button>
        <span class="side">
          <span class="soft" aria-hidden="true">${isPressed ? aroundWords.isPressed : aroundWords.isUp}</span>
          <button class="keep" aria-pressed=${this.isKept} @click=${() => this.#keep(!this.isKept)}>
            ${aroundWords.keepPressed}
          </button>
        </span>
      </div>`;
  }

  override show({ pins }: Sight): void {
    const pin = pins[this.pin];
    // Only a pin that nothing was ever wired to tells what it does by itself.
    if (this.#rest === null && pin?.mode === "in") this.#rest = pin.level;
  }

  override leave(): void {
    this.board.wire(this.pin, null);
  }

  readonly #pointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#hold(true);
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (!keys.has(event.key) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#hold(true);
  };

  readonly #keyUp = (event: KeyboardEvent): void => {
    if (keys.has(event.key)) this.#hold(false);
  };

  /** What neither pointer nor key has pressed is pressed for a moment. */
  readonly #click = (event: MouseEvent): void => {
    if (event.detail > 0) return;
    this.#hold(true);
    setTimeout(() => this.#hold(false), SHORT_PRESS_MS);
  };

  #hold(isHeld: boolean): void {
    this.isHeld = isHeld;
    this.#wire();
  }

  #keep(isKept: boolean): void {
    this.isKept = isKept;
    this.#wire();
  }

  #wire(): void {
    const isPressed = this.isHeld || this.isKept;
    if (isPressed === this.#isWired) return;
    this.#isWired = isPressed;
    this.board.wire(this.pin, isPressed ? (this.#rest === 1 ? 0 : 1) : null);
  }
}

function buttonStyles() {
  return css`
    .key {
      display: grid;
      flex: none;
      inline-size: 64px;
      block-size: 64px;
      padding: 0;
      border: 2px solid #4a565a;
      border-radius: 10px;
      place-items: center;
      background: #d5dbdb;
      touch-action: none;
      user-select: none;
    }
    .cap {
      inline-size: 42px;
      block-size: 42px;
      border-radius: 50%;
      background: radial-gradient(circle at 35% 30%, #5b6a6e, #28353a 70%);
      box-shadow: 0 4px 0 #141d20, 0 5px 6px rgb(0 0 0 / 40%);
      transition: translate 60ms, box-shadow 60ms;
    }
    .key[data-pressed] .cap {
      translate: 0 3px;
      background: radial-gradient(circle at 35% 30%, #ffc659, #d98b00 70%);
      box-shadow: 0 1px 0 #141d20;
    }
    .side {
      display: grid;
      flex: 1;
      gap: 4px;
      justify-items: start;
    }
  `;
}

/** A button at every pin that is an input and is read or pulled. */
export const pushButton: Part = {
  tag: "push-button-card",
  find: ({ pins }) => pins.flatMap(({ mode }, index) => (mode === "in" ? [index] : [])),
};
