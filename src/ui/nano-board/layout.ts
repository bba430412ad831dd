import { pinIndex } from "./reading.ts";

/**
 * Measures in tenths of a millimetre, board seen from above with USB on the left, origin in its upper left corner.
 * Read off Arduino's illustration of ABX00053; pad names: its datasheet, tables JP1 and JP2.
 */
export const board = { width: 436, height: 180 } as const;

/** A plated hole at the edge of the board. */
export interface Pad {
  readonly name: string;
  readonly x: number;
  readonly row: "top" | "bottom";
  /** The pins it is wired to, as indexes in `boardPins`; none for power, ground and the like. */
  readonly pins: readonly number[];
}

const FIRST_PAD_X = 40.2;
const PITCH = 25.4;
const topNames = "D12 D11 D10 D9 D8 D7 D6 D5 D4 D3 D2 GND RST RX TX".split(" ");
const bottomNames = "D13 3V3 REF A0 A1 A2 A3 A4 A5 A6 A7 VUSB REC GND VIN".split(" ");
/** The I2C bus shares two pads with analog inputs of the Wi-Fi module. */
const sharedPins: Readonly<Record<string, string>> = { A4: "SDA", A5: "SCL" };

/** All thirty pads, each row from the USB side. */
export const pads: readonly Pad[] = [...row("top", topNames), ...row("bottom", bottomNames)];

function row(side: Pad["row"], names: readonly string[]): Pad[] {
  return names.map((name, place) => ({
    name,
    x: FIRST_PAD_X + place * PITCH,
    row: side,
    pins: [name, sharedPins[name] ?? ""].map(pinIndex).filter((index) => index >= 0),
  }));
}

/** The radius of a pad's drilled hole, and of the half hole in the board's edge. */
export const drillRadius = 5.2;
/** How far a pad's hole lies from the board's edge. */
export const drillInset = 13;

const mountingHoles = [13, board.width - 13].flatMap((x) =>
  [13, board.height - 13].map((y) => [x, y] as const),
);

const body = roundedRectangle(board.width, board.height, 4);
const drilled = [
  ...mountingHoles.map(([x, y]) => circle(x, y, 8.2)),
  ...pads.map(({ x, row }) => circle(x, fromEdge(row, drillInset), drillRadius)),
].join("");

/** The board's outline with every hole in it, as SVG path data for the even-odd fill rule. */
export const outline: string = body + drilled + pads.map(({ x, row }) => edgeNotch(x, row)).join("");

/** The same without the half holes in the edge, for the board's shadow. */
export const shadowOutline: string = body + drilled;

/** The height of a point this far from its row's edge of the board. */
export function fromEdge(row: Pad["row"], distance: number): number {
  return row === "top" ? distance : board.height - distance;
}

function edgeNotch(x: number, row: Pad["row"]): string {
  const r = drillRadius;
  return `M${x - r} ${fromEdge(row, 0)}a${r} ${r} 0 0 ${row === "top" ? 0 : 1} ${2 * r} 0z`;
}

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

function roundedRectangle(width: number, height: number, r: number): string {
  const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${r} 0h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
}
