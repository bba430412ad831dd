import type { PinMark, RgbColour } from "./reading.ts";

/** Every word that `<nano-board>` says or shows; another language is another table like this one. */
export interface NanoBoardWords {
  readonly board: string;
  readonly boardIsOff: string;
  readonly led: string;
  readonly rgb: string;
  /** As shown on its chip of the legend. */
  readonly rgbShort: string;
  readonly on: string;
  readonly off: string;
  readonly colours: Readonly<Record<RgbColour, string>>;
  /** As shown on a chip of the legend, after the pin's name. */
  readonly marks: Readonly<Record<PinMark, string>>;
  /** As read aloud, after the pin's name. */
  readonly spokenMarks: Readonly<Record<PinMark, string>>;
  /** How much of the time a pin is on, after "on" or "wave". */
  readonly percent: string;
}

/** The words in English. */
export const english: NanoBoardWords = {
  board: "Virtual Nano",
  boardIsOff: "The board is off",
  led: "LED",
  rgb: "RGB LED",
  rgbShort: "RGB",
  on: "on",
  off: "off",
  colours: {
    off: "off",
    red: "red",
    yellow: "yellow",
    green: "green",
    cyan: "cyan",
    blue: "blue",
    magenta: "magenta",
    white: "white",
  },
  marks: {
    "out-high": "out high",
    "out-low": "out low",
    "in-high": "in high",
    "in-low": "in low",
    wave: "wave",
    analog: "analog in",
  },
  spokenMarks: {
    "out-high": "out, high",
    "out-low": "out, low",
    "in-high": "in, high",
    "in-low": "in, low",
    wave: "wave",
    analog: "analog in",
  },
  percent: "{} %",
};
