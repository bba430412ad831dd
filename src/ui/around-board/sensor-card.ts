import { html } from "lit";
import { state } from "lit/decorators.js";
import { inputs } from "../../device/virtual/sensors/inputs.ts";
import { type SensorName, sensorsAtStart } from "../sensors-at-start.ts";
import { cardHead, checkBox, slider } from "./card-parts.ts";
import { cardStyles } from "./card-styles.ts";
import { PartCard } from "./part.ts";
import { aroundWords } from "./words.ts";

/** Something that a sensor measures. */
export interface Quantity {
  readonly name: SensorName;
  readonly label: string;
  readonly step: number;
  /** Where the slider ends, when that is not where the sensor does. */
  readonly max?: number;
  /** The value with its unit. */
  readonly text: (value: number) => string;
}

/** A sensor with a slider for each of its quantities. It can be pulled out, and then it does not answer. */
export abstract class SensorCard extends PartCard {
  static override styles = [cardStyles];

  /** What it measures; the first decides whether it is there at all. */
  protected abstract readonly quantities: readonly Quantity[];
  @state() private isPlugged = true;
  @state() private values: Readonly<Record<SensorName, number>> = sensorsAtStart;

  /** What was put around the board before somebody sees the card. */
  override connectedCallback(): void {
    super.connectedCallback();
    for (const { name } of this.quantities) {
      const value = this.board.readInput(name);
      if (Number.isFinite(value)) this.values = { ...this.values, [name]: value };
    }
    this.isPlugged =
      this.quantities[0] !== undefined && Number.isFinite(this.board.readInput(this.quantities[0].name));
  }

  override render() {
    return html`${cardHead(this.kind, this.pinName)}
      ${this.quantities.map((quantity) => this.#slider(quantity))}
      ${checkBox(aroundWords.plugged, this.isPlugged, (isPlugged) => {
        this.isPlugged = isPlugged;
        this.#tell();
      })}`;
  }

  #slider({ name, label, step, max = inputs[name].max, text }: Quantity) {
    const value = this.values[name];
    const isOff = !this.isPlugged;
    return slider({
      label,
      value,
      min: inputs[name].min,
      max,
      step,
      isOff,
      text: text(value),
      set: (to) => {
        this.values = { ...this.values, [name]: to };
        this.#tell();
      },
    });
  }

  #tell(): void {
    for (const { name } of this.quantities)
      this.board.setInput(name, this.isPlugged ? this.values[name] : null);
  }
}
