import { css, html, svg } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { AnalogInput } from "../../device/virtual/pins/analog-inputs.ts";
import { pinIndex } from "../nano-board/reading.ts";
import { cardHead, slider } from "./card-parts.ts";
import { cardStyles } from "./card-styles.ts";
import { type Part, PartCard } from "./part.ts";
import { aroundWords, fill } from "./words.ts";

const FULL = 65_535;
/** The pins of the Wi-Fi module measure less; the chip's own thermometer is a part of its own. */
const VOLTS: Readonly<Record<Exclude<AnalogInput, "CORE_TEMP">, number>> = {
  A0: 3.3,
  A1: 3.3,
  A2: 3.3,
  A3: 3.3,
  A4: 2.7,
  A5: 2.7,
  A6: 2.7,
  A7: 2.7,
};
type KnobPin = keyof typeof VOLTS;
const isKnobPin = (name: string): name is KnobPin => Object.hasOwn(VOLTS, name);

const START_PERCENT = 50;
const kinds = ["knob", "light", "moisture", "other"] as const;
type Kind = (typeof kinds)[number];
const kindWords: Readonly<Record<Kind, string>> = {
  knob: aroundWords.knobKind,
  light: aroundWords.lightKind,
  moisture: aroundWords.moistureKind,
  other: aroundWords.otherKind,
};

/** Something with a voltage at an analog input: a knob, or a sensor that one says it is. */
@customElement("knob-card")
export class KnobCard extends PartCard {
  static override styles = [
    cardStyles,
    css`
      select {
        min-block-size: 32px;
        max-inline-size: 100%;
        margin-inline-start: -8px;
        border-color: transparent;
        background: transparent;
        font-weight: 600;
      }
      .knob {
        flex: none;
        inline-size: 44px;
        block-size: 44px;
      }
      .row {
        flex-wrap: nowrap;
      }
      label.slider {
        flex: 1;
      }
    `,
  ];

  @state() private percent = START_PERCENT;
  @state() private isA: Kind = "knob";

  get kind(): string {
    return kindWords[this.isA];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#set(this.percent);
  }

  override render() {
    const volts = ((this.percent / 100) * (isKnobPin(this.pinName) ? VOLTS[this.pinName] : 0)).toFixed(2);
    return html`${cardHead(this.#choice(), this.pinName)}
      <div class="row">
        ${picture(this.isA, this.percent)}
        ${slider({
          label: aroundWords.level,
          value: this.percent,
          min: 0,
          max: 100,
          text: fill(aroundWords.levelValue, { percent: this.percent, volts }),
          set: (percent) => this.#set(percent),
        })}
      </div>`;
  }

  #choice() {
    return html`<select
      aria-label=${fill(aroundWords.analogKind, { "": this.pinName })}
      @change=${(event: Event) => this.#become((event.target as HTMLSelectElement).value)}
    >
      ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === this.isA}>${kindWords[kind]}</option>`)}
    </select>`;
  }

  #become(value: string): void {
    this.isA = kinds.find((kind) => kind === value) ?? "knob";
  }

  #set(percent: number): void {
    this.percent = percent;
    const name = this.pinName;
    if (isKnobPin(name)) this.board.setAnalog(name, Math.round((percent / 100) * FULL));
  }
}

/** A knob that turns, a sun that brightens, soil that darkens, or a gauge. */
function picture(kind: Kind, percent: number) {
  const angle = -135 + percent * 2.7;
  const drawings = {
    knob: svg`<circle cx="22" cy="22" r="19" fill="#28353a"/><circle cx="22" cy="22" r="14" fill="#4a5a60"/>
      <path d="M22 20V6" stroke="#ffc14d" stroke-width="4" stroke-linecap="round" transform="rotate(${angle} 22 22)"/>`,
    light: svg`<circle cx="22" cy="22" r="19" fill="#28353a"/>
      <circle cx="22" cy="22" r="10" fill="#ffd25e" opacity=${0.12 + percent / 114}/>
      <path d="M22 6v5M22 33v5M6 22h5M33 22h5M11 11l3 3M30 30l3 3M33 11l-3 3M14 30l-3 3" stroke="#ffd25e"
        stroke-width="3" stroke-linecap="round" opacity=${0.12 + percent / 114}/>`,
    moisture: svg`<circle cx="22" cy="22" r="19" fill="#28353a"/>
      <path d="M22 8c5 7 9 11 9 16a9 9 0 0 1-18 0c0-5 4-9 9-16z" fill="#5aa9ff" opacity=${0.15 + percent / 118}/>`,
    other: svg`<circle cx="22" cy="22" r="19" fill="#28353a"/>
      <path d="M10 28a13 13 0 1 1 24 0" fill="none" stroke="#8fa2a5" stroke-width="4"/>
      <path d="M22 23V12" stroke="#ffc14d" stroke-width="3" stroke-linecap="round" transform="rotate(${angle * 0.85} 22 23)"/>`,
  } as const;
  return html`<svg class="knob" viewBox="0 0 44 44" aria-hidden="true">${drawings[kind]}</svg>`;
}

/** A knob at every analog input that is read. */
export const knob: Part = {
  tag: "knob-card",
  find: ({ analog }) => [...analog].filter(isKnobPin).map(pinIndex),
};
