import { html } from "lit";
import { customElement, state } from "lit/decorators.js";
import { cardHead, slider } from "./card-parts.ts";
import { cardStyles } from "./card-styles.ts";
import { once, type Part, PartCard } from "./part.ts";
import { aroundWords, fill } from "./words.ts";

const START = 27;

/** What the thermometer of the RP2040 gives at so many degrees Celsius (its datasheet, "Temperature Sensor"). */
const levelAt = (degrees: number): number => Math.round(((0.706 - (degrees - 27) * 0.001721) / 3.3) * 65_535);

/** The thermometer inside the chip. */
@customElement("chip-temperature-card")
export class ChipTemperatureCard extends PartCard {
  static override styles = [cardStyles];
  @state() private degrees = START;

  get kind(): string {
    return aroundWords.chip;
  }

  override render() {
    return html`${cardHead(this.kind, "")}
      ${slider({
        label: aroundWords.airTemperature,
        value: this.degrees,
        min: -20,
        max: 85,
        text: fill(aroundWords.degrees, { "": this.degrees }),
        set: (degrees) => {
          this.degrees = degrees;
          this.board.setAnalog("CORE_TEMP", levelAt(degrees));
        },
      })}`;
  }
}

/** The thermometer that every chip has. */
export const chipTemperature: Part = {
  tag: "chip-temperature-card",
  find: ({ analog }) => once(analog.has("CORE_TEMP")),
};
