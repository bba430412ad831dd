import type { PinState } from "../../device/virtual/pins/hardware.ts";
import { isLedOn, ledPin, listedMark, listedName, percentOf, rgbColour, type SeenPin } from "./reading.ts";
import type { NanoBoardWords } from "./words.ts";

/** Says in plain words what is lit and which pins are used: "Virtual Nano. LED on. RGB LED purple. D2 out, high." */
export function boardDescription(pins: readonly SeenPin[], words: NanoBoardWords): string {
  if (pins.length === 0) return sentences([words.board, words.boardIsOff]);
  return sentences([
    words.board,
    `${words.led} ${isLedOn(pins) ? words.on : words.off}${percent(pins[ledPin], words)}`,
    `${words.rgb} ${words.colours[rgbColour(pins)]}`,
    ...usedPins(pins, words),
  ]);
}

function usedPins(pins: readonly SeenPin[], words: NanoBoardWords): string[] {
  return pins.flatMap((_, index) => {
    const mark = listedMark(pins, index);
    return mark === undefined
      ? []
      : [`${listedName(index)} ${words.spokenMarks[mark]}${percent(pins[index], words)}`];
  });
}

/** Roughly: somebody who listens is told of a new tenth, not of every percent. */
function percent(state: PinState | undefined, words: NanoBoardWords): string {
  const share = percentOf(state);
  return share === null ? "" : `, ${words.percent.replace("{}", String(Math.round(share / 10) * 10))}`;
}

const sentences = (parts: readonly string[]): string => parts.map((part) => `${part}.`).join(" ");
