import { customElement } from "lit/decorators.js";
import { once, type Part } from "./part.ts";
import { SensorCard } from "./sensor-card.ts";
import { aroundWords, fill } from "./words.ts";

/** A sensor of the air: its temperature and its humidity. */
@customElement("air-card")
export class AirCard extends SensorCard {
  protected override readonly quantities = [
    {
      name: "airTemperature",
      label: aroundWords.airTemperature,
      step: 0.5,
      text: (degrees: number) => fill(aroundWords.degrees, { "": degrees }),
    },
    {
      name: "airHumidity",
      label: aroundWords.airHumidity,
      step: 1,
      text: (percent: number) => fill(aroundWords.percent, { "": percent }),
    },
  ] as const;

  get kind(): string {
    return aroundWords.air;
  }
}

/** The one sensor of the air of the virtual board. */
export const air: Part = { tag: "air-card", find: ({ inputs }) => once(inputs.has("airTemperature")) };
