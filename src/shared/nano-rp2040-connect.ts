/**
 * The pins of the Arduino Nano RP2040 Connect as MicroPython names them.
 * Source: `ports/rp2/boards/ARDUINO_NANO_RP2040_CONNECT/pins.csv`; there is no "D0" and no "D1".
 */

/** What a pin hangs on: the RP2040 itself, or the NINA Wi-Fi module that it reaches over SPI. */
type PinHome =
  | { readonly kind: "rp2040"; readonly gpio: number }
  /** Only in or out; no pulls, interrupts, PWM. `inputOnly` pins cannot be driven. */
  | { readonly kind: "nina"; readonly extGpio: number; readonly inputOnly: boolean };

export interface BoardPin {
  /** The name programs use, as in `Pin("D2")`. */
  readonly name: string;
  /** Other names of the same pin that MicroPython takes. */
  readonly aliases: readonly string[];
  readonly home: PinHome;
}

const rp2040 = (name: string, gpio: number, ...aliases: string[]): BoardPin => ({
  name,
  aliases,
  home: { kind: "rp2040", gpio },
});

const nina = (name: string, extGpio: number, inputOnly: boolean, ...aliases: string[]): BoardPin => ({
  name,
  aliases,
  home: { kind: "nina", extGpio, inputOnly },
});

/** Every named pin of the board, header pins first in the order of the header. */
export const boardPins: readonly BoardPin[] = [
  rp2040("TX", 0),
  rp2040("RX", 1),
  rp2040("D2", 25),
  rp2040("D3", 15),
  rp2040("D4", 16),
  rp2040("D5", 17),
  rp2040("D6", 18),
  rp2040("D7", 19),
  rp2040("D8", 20),
  rp2040("D9", 21),
  rp2040("D10", 5),
  rp2040("D11", 7),
  rp2040("D12", 4),
  rp2040("LED", 6, "D13", "LED_BUILTIN"),
  rp2040("A0", 26, "D14"),
  rp2040("A1", 27, "D15"),
  rp2040("A2", 28, "D16"),
  rp2040("A3", 29, "D17"),
  nina("A4", 3, true, "D18"),
  nina("A5", 4, true, "D19"),
  nina("A6", 5, true, "D20"),
  nina("A7", 6, true, "D21"),
  rp2040("SDA", 12),
  rp2040("SCL", 13),
  nina("LEDR", 0, false, "LED_RED"),
  nina("LEDG", 1, false, "LED_GREEN"),
  nina("LEDB", 2, false, "LED_BLUE"),
];
