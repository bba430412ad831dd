import { html, type TemplateResult } from "lit";

/** The first line of a card: what the part is, and the name of its pin, if any. */
export const cardHead = (kind: unknown, pinName: string): TemplateResult =>
  html`<div class="head"><span>${kind}</span>${pinName ? html`<span class="pin">${pinName}</span>` : ""}</div>`;

/** A slider of a quantity. */
export interface Slider {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The value with its unit, as it is shown and read aloud. */
  readonly text: string;
  readonly isOff?: boolean;
  readonly set: (value: number) => void;
}

/** Draws a slider with its name and its value above it. */
export const slider = ({
  label,
  value,
  min,
  max,
  step = 1,
  text,
  isOff = false,
  set,
}: Slider): TemplateResult =>
  html`<label class="slider">
    <span>${label}</span><span class="number" aria-hidden="true">${text}</span>
    <input
      type="range"
      min=${min}
      max=${max}
      step=${step}
      aria-label=${label}
      aria-valuetext=${text}
      ?disabled=${isOff}
      .value=${String(value)}
      @input=${(event: InputEvent) => set((event.target as HTMLInputElement).valueAsNumber)}
    />
  </label>`;

/** Draws a box to tick. */
export const checkBox = (label: string, isOn: boolean, set: (isOn: boolean) => void): TemplateResult =>
  html`<label class="check">
    <input
      type="checkbox"
      .checked=${isOn}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
    />${label}
  </label>`;
