import { customElement } from "lit/decorators.js";
import { once, type Part } from "./part.ts";
import { SensorCard } from "./sensor-card.ts";
import { aroundWords, fill } from "./words.ts";

/** Beyond this the sensor hears no echo. */
const REACH_CM = 400;

/** An ultrasonic distance sensor: how far away the next thing is. */
@customElement("distance-card")
export class DistanceCard extends SensorCard {
  protected override readonly quantities = [
    {
      name: "distance",
      label: aroundWords.distance,
      step: 1,
      max: REACH_CM + 10,
      text: (cm: number) =>
        cm > REACH_CM ? aroundWords.tooFar : fill(aroundWords.distanceValue, { "": cm }),
    },
  ] as const;

  get kind(): string {
    return aroundWords.distance;
  }
}

/** The one distance sensor of the virtual board. */
export const distance: Part = { tag: "distance-card", find: ({ inputs }) => once(inputs.has("distance")) };
