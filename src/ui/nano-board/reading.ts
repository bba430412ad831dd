import type { PinState } from "../../device/virtual/pins/hardware.ts";
import { boardPins } from "../../shared/nano-rp2040-connect.ts";

/** A pin as it is seen: what the pin itself tells, and whether a program measures its voltage. */
export interface SeenPin extends PinState {
  readonly isAnalog?: boolean;
}

/** What the mark at a pad says: which way the pin works, and its level, that it sends a wave, or is measured. */
export type PinMark = (typeof pinMarks)[number];

/** Every mark a pad can carry. */
export const pinMarks = ["out-high", "out-low", "in-high", "in-low", "wave", "analog"] as const;

/** A colour of the RGB LED, whose three parts are only on or off. */
export type RgbColour = (typeof rgbColours)[number];

/** The RGB LED's colours; red counts 1, green 2 and blue 4 towards the index. */
export const rgbColours = ["off", "red", "green", "yellow", "blue", "magenta", "cyan", "white"] as const;

/** The index in `boardPins` of the pin with this name or alias, or -1 (GND and other pads are no pins). */
export function pinIndex(name: string): number {
  return boardPins.findIndex((pin) => pin.name === name || pin.aliases.includes(name));
}

/** Which pins are the LED and the parts of the RGB LED, as indexes in `boardPins`. */
export const ledPin = pinIndex("LED");
/** The RGB LED's pins: red, green, blue. */
export const rgbPins: readonly number[] = ["LEDR", "LEDG", "LEDB"].map(pinIndex);

/** The mark of a pin, or undefined when the program does not use it; an open drain counts as out. */
export function markOf(state: SeenPin | undefined): PinMark | undefined {
  if (state?.isAnalog) return "analog";
  if (state === undefined || state.mode === "unused") return undefined;
  if (state.wave) return "wave";
  if (state.mode === "in") return state.level === 1 ? "in-high" : "in-low";
  return state.level === 1 ? "out-high" : "out-low";
}

/** Whether the orange LED is lit: its pin is driven high, now and then at least. */
export function isLedOn(pins: readonly SeenPin[]): boolean {
  const mark = markOf(pins[ledPin]);
  return mark === "out-high" || (mark === "wave" && pins[ledPin]?.level === 1);
}

/** How much of the time a pin is on that sends a wave, in whole percent; null when it sends none. */
export function percentOf(state: PinState | undefined): number | null {
  return state?.wave ? Math.round(state.wave.duty * 100) : null;
}

/** The RGB LED's colour; each part is on while its pin is driven low (Nano RP2040 Connect datasheet, "RGB LED"). */
export function rgbColour(pins: readonly SeenPin[]): RgbColour {
  const parts = rgbPins.map((pin, part) => (markOf(pins[pin]) === "out-low" ? 1 << part : 0));
  return rgbColours[parts.reduce((sum, part) => sum + part, 0)] ?? "off";
}

/** The mark of a pad that stands for several pins (A4 is also SDA): that of the first one in use. */
export function padMark(pins: readonly SeenPin[], indexes: readonly number[]): PinMark | undefined {
  for (const index of indexes) {
    const mark = markOf(pins[index]);
    if (mark !== undefined) return mark;
  }
  return undefined;
}

/** The mark of a pin listed by name; the LEDs' pins are told as lights, so they are listed only when that says less. */
export function listedMark(pins: readonly SeenPin[], index: number): PinMark | undefined {
  if (rgbPins.includes(index)) return undefined;
  const mark = markOf(pins[index]);
  const isToldAsLight = index === ledPin && (mark === "out-high" || mark === "out-low" || mark === "wave");
  return isToldAsLight ? undefined : mark;
}

/** The name a pin is listed by: as on its pad, so the LED's pin is D13. */
export function listedName(index: number): string {
  return index === ledPin ? "D13" : (boardPins[index]?.name ?? "");
}
