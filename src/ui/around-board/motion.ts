import { html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { type GestureName, gestures } from "../../device/virtual/sensors/gestures.ts";
import type { InputName } from "../../device/virtual/sensors/inputs.ts";
import { Throttle } from "../nano-board/throttle.ts";
import { type Attitude, FLAT, feltAt, tilted } from "./attitude.ts";
import { cardHead } from "./card-parts.ts";
import { cardStyles } from "./card-styles.ts";
import { Hand, tellMotion } from "./hand.ts";
import { motionPicture, motionStyles } from "./motion-picture.ts";
import { feelMotion, hasOwnMotion, mayFeelMotion } from "./own-motion.ts";
import { once, type Part, PartCard, type Sight } from "./part.ts";
import { aroundWords, fill } from "./words.ts";

const DEGREES_PER_PIXEL = 0.8;
const DEGREES_PER_KEY = 10;
const STEPS_PER_WALK = 10;
const SAY_EVERY_MS = 1000;
const UPSIDE_DOWN: Attitude = { pitch: 0, roll: 180 };

const keyTilts: Readonly<Record<string, Attitude>> = {
  ArrowUp: { pitch: -DEGREES_PER_KEY, roll: 0 },
  ArrowDown: { pitch: DEGREES_PER_KEY, roll: 0 },
  ArrowLeft: { pitch: 0, roll: -DEGREES_PER_KEY },
  ArrowRight: { pitch: 0, roll: DEGREES_PER_KEY },
};

const gestureNames: readonly GestureName[] = ["shake", "tap", "drop", "spin"];

/** The board in one's hand: it can be tilted, shaken, tapped, dropped, spun and carried about. */
@customElement("motion-card")
export class MotionCard extends PartCard {
  static override styles = [cardStyles, motionStyles];

  /** Whether this device's own sensor is there to be asked. */
  @state() private hasSensor = false;
  /** While this device's own sensor says how the board is held: what ends that. */
  @state() private sensing: AbortController | null = null;
  @state() private steps = 0;
  @state() private said = "";
  @query(".pad") private pad!: HTMLElement;
  @query(".values") private values!: HTMLElement;
  #hand: Hand | null = null;
  #looking = new AbortController();
  readonly #speech = new Throttle(() => this.#say(), SAY_EVERY_MS);

  get kind(): string {
    return aroundWords.motion;
  }

  get #held(): Attitude {
    return this.#hand?.held ?? FLAT;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#hand ??= new Hand(this.board);
    this.#looking = new AbortController();
    const { signal } = this.#looking;
    void hasOwnMotion(signal).then((hasSensor) => {
      if (!signal.aborted) this.hasSensor = hasSensor;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#looking.abort();
    this.sensing?.abort();
    this.#hand?.rest();
    this.#speech.stop();
  }

  override render() {
    return html`${cardHead(this.kind, "")}
      <div class="hold">
        <div
          class="pad"
          role="application"
          tabindex="0"
          aria-label=${aroundWords.tilt}
          title=${aroundWords.tiltHint}
          @pointerdown=${this.#grab}
          @pointermove=${this.#drag}
          @keydown=${this.#keyDown}
        >${motionPicture}</div>
        <div class="values number soft" aria-hidden="true"></div>
      </div>
      <div class="gestures">
        ${gestureNames.map((name) => html`<button @click=${() => this.#hand?.do(gestures[name])}>${aroundWords[name]}</button>`)}
        <button @click=${() => this.#hold(FLAT)}>${aroundWords.layFlat}</button>
        <button @click=${() => this.#hold(UPSIDE_DOWN)}>${aroundWords.turnOver}</button>
        <button @click=${this.#walk}>${aroundWords.walk}</button>
        ${this.hasSensor ? this.#sensorButton() : nothing}
      </div>
      <p class="soft" ?hidden=${this.steps === 0}>${fill(aroundWords.steps, { "": this.steps })}</p>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  override firstUpdated(): void {
    this.#draw(this.#held);
  }

  override show({ nowMs }: Sight): void {
    if (this.sensing || !this.#hand?.move(nowMs)) return;
    this.#draw(this.#held);
    this.#speech.request();
  }

  #sensorButton() {
    return html`<button aria-pressed=${this.sensing !== null} @click=${this.#sense}>
      ${aroundWords.ownSensor}
    </button>`;
  }

  #hold(wanted: Attitude): void {
    if (this.#hand) this.#hand.wanted = wanted;
  }

  readonly #walk = (): void => {
    this.#hand?.walk(STEPS_PER_WALK);
    this.steps = this.#hand?.steps ?? 0;
  };

  readonly #grab = (event: PointerEvent): void => {
    if (event.button === 0) this.pad.setPointerCapture(event.pointerId);
  };

  readonly #drag = (event: PointerEvent): void => {
    if (!this.#hand || !this.pad.hasPointerCapture(event.pointerId)) return;
    const by = { pitch: event.movementY * DEGREES_PER_PIXEL, roll: event.movementX * DEGREES_PER_PIXEL };
    this.#hold(tilted(this.#hand.wanted, by));
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    const by = keyTilts[event.key];
    if (!by || !this.#hand) return;
    event.preventDefault();
    this.#hold(tilted(this.#hand.wanted, by));
  };

  readonly #sense = async (): Promise<void> => {
    if (this.sensing) {
      this.sensing.abort();
      this.sensing = null;
      this.#hand?.rest();
      return this.#draw(this.#held);
    }
    if (!(await mayFeelMotion())) {
      this.said = aroundWords.noSensor;
      return;
    }
    this.sensing = new AbortController();
    feelMotion(({ held, felt, rotation }) => {
      tellMotion(this.board, felt, rotation);
      this.#draw(held);
    }, this.sensing.signal);
  };

  /** Turns the picture, and writes what the sensor feels at rest. */
  #draw(held: Attitude): void {
    this.pad.style.setProperty("--pitch", held.pitch.toFixed(1));
    this.pad.style.setProperty("--roll", held.roll.toFixed(1));
    const [x, y, z] = feltAt(held).map((g) => (Math.round(g * 100) / 100 + 0).toFixed(2));
    this.values.textContent = `x ${x} g\ny ${y} g\nz ${z} g`;
  }

  #say(): void {
    const { pitch, roll } = this.#held;
    this.said = fill(aroundWords.tiltValue, { pitch: Math.round(pitch), roll: Math.round(roll) });
  }
}

const isMotion = (name: InputName): boolean => /^(acceleration|rotation|steps)/.test(name);

/** The motion sensor on the board. */
export const motion: Part = { tag: "motion-card", find: ({ inputs }) => once([...inputs].some(isMotion)) };
