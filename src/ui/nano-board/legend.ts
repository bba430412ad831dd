import { html, nothing, svg, type TemplateResult } from "lit";
import { markShapes } from "./drawing.ts";
import { chipIndicator, listedPins } from "./indicators.ts";
import { listedName, pinMarks, rgbColours } from "./reading.ts";
import type { NanoBoardWords } from "./words.ts";

/** What can be seen on the board, as chips; screen readers get the slower description instead. */
export function legend(words: NanoBoardWords): TemplateResult {
  const onAndOff = [
    ["on", words.on],
    ["off", words.off],
  ] as const;
  const colours = rgbColours.map((colour) => [colour, words.colours[colour]] as const);
  return html`<ul class="legend" aria-hidden="true">
    <li class="power" data-indicator="power">${words.boardIsOff}</li>
    ${chip("led", lampPicture("led"), words.led, onAndOff)}
    ${chip("rgb", lampPicture("rgb"), words.rgbShort, colours)}
    ${listedPins.map((pin) => pinChip(pin, words))}
  </ul>`;
}

function pinChip(pin: number, words: NanoBoardWords): TemplateResult {
  const picture = svg`<rect class="board" x="-14" y="-14" width="28" height="28" rx="4"/>${markShapes}`;
  const marks = pinMarks.map((mark) => [mark, words.marks[mark]] as const);
  return chip(chipIndicator(pin), picture, listedName(pin), marks);
}

/** All words of a chip lie on one another, so that its width stays while they take turns. */
function chip(
  indicator: string,
  picture: unknown,
  name: string,
  words: readonly (readonly [shows: string, word: string])[],
): TemplateResult {
  return html`<li data-indicator=${indicator}>
    <svg viewBox="-14 -14 28 28" width="18" height="18">${picture}</svg>
    <b>${name}</b>
    <span class="words">${words.map(([shows, word]) => chipWord(shows, word))}</span>
  </li>`;
}

/** What is on, or sends a wave, can be so for a part of the time. */
function chipWord(shows: string, word: string): TemplateResult {
  const hasPower = shows === "on" || shows === "wave";
  return html`<span class="when when-${shows}"
    >${word}${hasPower ? html` <span class="percent"></span>` : nothing}</span
  >`;
}

const lampPicture = (kind: "led" | "rgb") => svg`<g class="lamp ${kind}" data-indicator=${kind}>
  <rect class="board" x="-14" y="-14" width="28" height="28" rx="4"/>
  <circle class="lens" r="8"/>
  <g class="light"><circle class="lit" r="9"/><circle class="spark" r="4"/></g>
</g>`;
