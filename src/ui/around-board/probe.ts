import { customElement } from "lit/decorators.js";
import { once, type Part } from "./part.ts";
import { SensorCard } from "./sensor-card.ts";
import { aroundWords, fill } from "./words.ts";

/** A thermometer on one wire. */
@customElement("probe-card")
export class ProbeCard extends SensorCard {
  protected override readonly quantities = [
    {
      name: "probeTemperature",
      label: aroundWords.airTemperature,
      step: 0.5,
      text: (degrees: number) => fill(aroundWords.degrees, { "": degrees }),
    },
  ] as const;

  get kind(): string {
    return aroundWords.probe;
  }
}

/** The one thermometer on a wire of the virtual board. */
export const probe: Part = { tag: "probe-card", find: ({ inputs }) => once(inputs.has("probeTemperature")) };
