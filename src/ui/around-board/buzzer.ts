import { css, html, svg } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Wave } from "../../device/virtual/pins/hardware.ts";
import { isServoWave } from "../../device/virtual/pins/servo-pulse.ts";
import { Watch } from "../watch.ts";
import { cardHead } from "./card-parts.ts";
import { cardStyles } from "./card-styles.ts";
import { type Part, PartCard, type Sight } from "./part.ts";
import { sound } from "./sound.ts";
import { aroundWords, fill } from "./words.ts";

const LOWEST_HZ = 20;
const HIGHEST_HZ = 20_000;
/** So often a second a pin is switched that only has a power, as that of a dimmed lamp. */
const POWER_HZ = 1000;

/** Whether a wave can be heard. */
const isAudible = (wave: Wave): boolean =>
  wave.hz >= LOWEST_HZ && wave.hz <= HIGHEST_HZ && !isServoWave(wave);

/** Whether a wave can be heard, and nothing says that it is meant for something else. */
const isTone = (wave: Wave): boolean => isAudible(wave) && wave.hz !== POWER_HZ;

/** A buzzer that sounds when the person wants it to. */
@customElement("buzzer-card")
export class BuzzerCard extends PartCard {
  static override styles = [
    cardStyles,
    css`
      svg {
        flex: none;
        inline-size: 44px;
        block-size: 44px;
      }
      .speaker {
        inline-size: 18px;
        block-size: 18px;
        margin-inline-end: 4px;
        vertical-align: -4px;
        fill: none;
        stroke: currentcolor;
        stroke-width: 1.8;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .waves { fill: none; stroke: var(--amber); stroke-width: 3; stroke-linecap: round; opacity: 0; }
      [data-sounds] .waves { opacity: 1; }
      .side { display: grid; flex: 1; gap: 4px; justify-items: start; }
    `,
  ];
  /** What it sounds at, in hertz; 0 when it is silent. */
  @state() private hz = 0;

  constructor() {
    super();
    new Watch(this, () => [sound.isOn]);
  }

  get kind(): string {
    return aroundWords.buzzer;
  }

  override render() {
    const isOn = sound.isOn.value;
    return html`${cardHead(this.kind, this.pinName)}
      <div class="row" ?data-sounds=${this.hz > 0}>
        <svg viewBox="0 0 44 44" aria-hidden="true">
          <circle cx="22" cy="22" r="16" fill="#15262a"></circle>
          <circle cx="22" cy="22" r="12" fill="none" stroke="#3d4c51" stroke-width="1.5"></circle>
          <circle cx="22" cy="22" r="3.4" fill="#56666b"></circle>
          <path class="waves" d="M4 12a22 22 0 0 0 0 20M40 12a22 22 0 0 1 0 20"></path>
        </svg>
        <span class="side">
          <span class="soft number">${this.hz > 0 ? fill(aroundWords.buzzerAt, { "": Math.round(this.hz) }) : aroundWords.buzzerSilent}</span>
          <button aria-pressed=${isOn} @click=${() => sound.switch(!isOn)}>
            <svg class="speaker" viewBox="0 0 20 20" aria-hidden="true">
              <path d="M2 7.5h3.5L10 3.5v13L5.5 12.5H2z"></path>
              ${isOn ? svg`<path d="M13 7a4 4 0 0 1 0 6M15.5 4.5a8 8 0 0 1 0 11"></path>` : svg`<path d="M13 7.5l5 5M18 7.5l-5 5"></path>`}
            </svg>
            ${aroundWords.sound}
          </button>
        </span>
      </div>`;
  }

  override show({ pins, isRunning }: Sight): void {
    const wave = pins[this.pin]?.wave;
    this.hz = isRunning && wave && isAudible(wave) && wave.duty > 0 && wave.duty < 1 ? wave.hz : 0;
    sound.play(this.pin, this.hz);
  }

  override leave(): void {
    sound.play(this.pin, 0);
  }
}

/** A buzzer at every pin that sends a tone. */
export const buzzer: Part = {
  tag: "buzzer-card",
  find: ({ pins }) => pins.flatMap(({ wave }, index) => (wave && isTone(wave) ? [index] : [])),
};
