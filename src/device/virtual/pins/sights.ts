import { boardPins } from "../../../shared/nano-rp2040-connect.ts";
import type { PinMode, PinState, Wave } from "./hardware.ts";

const MODES: readonly PinMode[] = ["unused", "in", "out", "open-drain", "pwm"];
const PINS = boardPins.length;
/** How many lights of one strip can be seen; a longer one works, but nobody sees its end. */
const MOST_LIGHTS = 300;
const STRIP_BYTES = MOST_LIGHTS * 3;

const WAVES_OFFSET = 0;
const WAVES_BYTES = PINS * 2 * Float64Array.BYTES_PER_ELEMENT;
const COUNTS_OFFSET = WAVES_OFFSET + WAVES_BYTES;
const PINS_OFFSET = COUNTS_OFFSET + PINS * Uint16Array.BYTES_PER_ELEMENT;
const STRIPS_OFFSET = PINS_OFFSET + PINS;

/** What can be seen of the pins from outside, in memory that page and board share. The board writes, the page looks. */
export class Sights {
  static readonly BYTES = Math.ceil((STRIPS_OFFSET + PINS * STRIP_BYTES) / 8) * 8;
  /** A byte a pin: bit 0 its level, the bits above its mode. */
  readonly #pins: Uint8Array;
  /** Frequency and duty of each pin; a frequency of 0 means that it sends no wave. */
  readonly #waves: Float64Array;
  /** How many lights each pin was told the colours of, last time. */
  readonly #counts: Uint16Array;
  readonly #strips: Uint8Array;

  /** Sights in `buffer` from `offset` on, a multiple of 8. */
  constructor(buffer: ArrayBufferLike, offset = 0) {
    this.#waves = new Float64Array(buffer, offset + WAVES_OFFSET, PINS * 2);
    this.#counts = new Uint16Array(buffer, offset + COUNTS_OFFSET, PINS);
    this.#pins = new Uint8Array(buffer, offset + PINS_OFFSET, PINS);
    this.#strips = new Uint8Array(buffer, offset + STRIPS_OFFSET, PINS * STRIP_BYTES);
  }

  /** Board: shows a pin. */
  setPin(index: number, { mode, level, wave }: PinState): void {
    this.#waves[index * 2] = wave?.hz ?? 0;
    this.#waves[index * 2 + 1] = wave?.duty ?? 0;
    this.#pins[index] = (MODES.indexOf(mode) << 1) | level;
  }

  /** Board: shows what a strip at this pin was sent, three bytes a light: green, red and blue. */
  setStrip(index: number, bytes: readonly number[]): void {
    const seen = bytes.slice(0, STRIP_BYTES);
    this.#strips.set(seen, index * STRIP_BYTES);
    this.#counts[index] = Math.floor(seen.length / 3);
  }

  /** Page: looks at every pin, in the order of `boardPins`. */
  readPins(): PinState[] {
    return Array.from(this.#pins, (byte, index) => {
      const state = { mode: MODES[byte >> 1] ?? "unused", level: (byte & 1) as 0 | 1 };
      const wave = this.#readWave(index);
      return wave ? { ...state, wave } : state;
    });
  }

  /**
   * Page: the colours of the strip at a pin, three bytes a light: red, green and blue, from 0 to 255. Empty where no
   * program has sent any.
   */
  readStrip(index: number): Uint8Array {
    const start = index * STRIP_BYTES;
    const colours = this.#strips.slice(start, start + (this.#counts[index] ?? 0) * 3);
    for (let i = 0; i < colours.length; i += 3)
      [colours[i], colours[i + 1]] = [colours[i + 1] ?? 0, colours[i] ?? 0];
    return colours;
  }

  /** Page: forgets every strip that was seen so far. */
  forgetStrips(): void {
    this.#counts.fill(0);
  }

  #readWave(index: number): Wave | null {
    const [hz = 0, duty = 0] = this.#waves.subarray(index * 2, index * 2 + 2);
    return hz > 0 ? { hz, duty } : null;
  }
}
