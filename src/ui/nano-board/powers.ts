import type { PinState } from "../../device/virtual/pins/hardware.ts";
import { chipIndicator, listedPins, padIndicator } from "./indicators.ts";
import { ledPin, percentOf } from "./reading.ts";
import type { NanoBoardWords } from "./words.ts";

/** Eyes see a light that is on for a quarter of the time as half as bright. */
const brightness = (percent: number): number => Math.sqrt(percent / 100);

/** How much power the pins give that send waves: in percent on their chips, as brightness at their pads. */
export class Powers {
  readonly #parts: ReadonlyMap<number, readonly HTMLElement[]>;
  readonly #words: NanoBoardWords;
  readonly #shown = new Map<number, number | null>();

  /** Finds the parts of the drawing, and of its legend, in `root`. */
  constructor(root: ParentNode, words: NanoBoardWords) {
    this.#words = words;
    this.#parts = new Map(listedPins.map((pin) => [pin, partsOf(pin, root)]));
  }

  /** Touches only what has another power than before. */
  show(pins: readonly PinState[]): void {
    for (const [pin, parts] of this.#parts) {
      const percent = percentOf(pins[pin]);
      if (percent === (this.#shown.get(pin) ?? null)) continue;
      this.#shown.set(pin, percent);
      for (const part of parts) this.#showOn(part, percent);
    }
  }

  #showOn(part: HTMLElement, percent: number | null): void {
    if (percent === null) part.style.removeProperty("--power");
    else part.style.setProperty("--power", brightness(percent).toFixed(2));
    const text = part.querySelector(".percent");
    if (text) text.textContent = percent === null ? "" : this.#words.percent.replace("{}", String(percent));
  }
}

function partsOf(pin: number, root: ParentNode): HTMLElement[] {
  const names = [padIndicator(pin), chipIndicator(pin), ...(pin === ledPin ? ["led"] : [])];
  const selector = names.map((name) => `[data-indicator="${name}"]`).join(",");
  return [...root.querySelectorAll<HTMLElement>(selector)];
}
