import { boardPins } from "../../shared/nano-rp2040-connect.ts";
import { pads } from "./layout.ts";
import { isLedOn, listedMark, padMark, rgbColour, rgbPins, type SeenPin } from "./reading.ts";

/** Something on the board or in its legend that changes with the pins: it says which of its few pictures to show. */
export interface Indicator {
  /** The parts of the drawing with this `data-indicator` follow it. */
  readonly name: string;
  /** What to show, or "" for nothing. */
  readonly read: (pins: readonly SeenPin[]) => string;
}

/** An indicator, by its index, that shows something else than before. */
export interface Change {
  readonly indicator: number;
  readonly shows: string;
}

/** The pins that the legend can list, as indexes in `boardPins`. */
export const listedPins: readonly number[] = [...boardPins.keys()].filter(
  (index) => !rgbPins.includes(index),
);

/** The name of a pad's indicator, by the first pin it is wired to. */
export const padIndicator = (pin: number): string => `pad-${pin}`;
/** The name of the indicator of a pin's chip in the legend. */
export const chipIndicator = (pin: number): string => `chip-${pin}`;

/** Everything that changes; what is no indicator is drawn once. */
export const indicators: readonly Indicator[] = [
  { name: "power", read: (pins) => (pins.length === 0 ? "off" : "on") },
  { name: "led", read: (pins) => (pins.length === 0 ? "" : isLedOn(pins) ? "on" : "off") },
  { name: "rgb", read: (pins) => (pins.length === 0 ? "" : rgbColour(pins)) },
  ...pads.flatMap(({ pins: [first, ...others] }) => (first === undefined ? [] : [padReader(first, others)])),
  ...listedPins.map((pin) => ({
    name: chipIndicator(pin),
    read: (pins: readonly SeenPin[]) => listedMark(pins, pin) ?? "",
  })),
];

function padReader(first: number, others: readonly number[]): Indicator {
  const indexes = [first, ...others];
  return { name: padIndicator(first), read: (pins) => padMark(pins, indexes) ?? "" };
}

/** What has to be redrawn: every indicator that differs from what is `shown`, in the order of `indicators`. */
export function changes(shown: readonly (string | undefined)[], pins: readonly SeenPin[]): Change[] {
  const found: Change[] = [];
  for (const [indicator, { read }] of indicators.entries()) {
    const shows = read(pins);
    if (shows !== shown[indicator]) found.push({ indicator, shows });
  }
  return found;
}

/** Whether two looks at the pins saw the same. */
export function areSamePins(one: readonly SeenPin[], other: readonly SeenPin[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ mode, level, wave, isAnalog }, index) =>
        mode === other[index]?.mode &&
        level === other[index].level &&
        isAnalog === other[index].isAnalog &&
        wave?.duty === other[index].wave?.duty &&
        wave?.hz === other[index].wave?.hz,
    )
  );
}
