import { ByteRing } from "../byte-ring.ts";

/** Something that a sensor of the virtual Nano measures, or that is done to its pins. */
interface Input {
  readonly unit: "g" | "°/s" | "cm" | "°C" | "%" | "steps" | "wires";
  readonly min: number;
  readonly max: number;
  /** What it is at first; null for a sensor that is not connected. */
  readonly start: number | null;
}

const acceleration = (start: number): Input => ({ unit: "g", min: -4, max: 4, start });
const rotation: Input = { unit: "°/s", min: -2000, max: 2000, start: 0 };

/**
 * All that the virtual Nano can measure: the board lies flat and still, and no other sensor is connected.
 * There is one sensor of a kind, on whatever pins the program looks for it.
 */
export const inputs = {
  accelerationX: acceleration(0),
  accelerationY: acceleration(0),
  accelerationZ: acceleration(1),
  rotationX: rotation,
  rotationY: rotation,
  rotationZ: rotation,
  /** How many steps the one who carries the board has walked. */
  steps: { unit: "steps", min: 0, max: 65535, start: 0 },
  /** An HC-SR04; beyond 400 cm it finds nothing. */
  distance: { unit: "cm", min: 2, max: 500, start: null },
  /** A DHT11 or DHT22, which has humidity too. */
  airTemperature: { unit: "°C", min: -40, max: 80, start: null },
  airHumidity: { unit: "%", min: 0, max: 100, start: 50 },
  /** A DS18B20. */
  probeTemperature: { unit: "°C", min: -55, max: 125, start: null },
  /** 1 when a wire joins TX to RX, so that all that is sent comes back. */
  serialLoop: { unit: "wires", min: 0, max: 1, start: 0 },
} as const satisfies Readonly<Record<string, Input>>;

/** The name of something that can be measured. */
export type InputName = keyof typeof inputs;

/** Tells what a sensor measures now; NaN when none is connected. */
export type ReadInput = (name: InputName) => number;

const names = Object.keys(inputs);

/** Whether something of this name can be measured. */
export const isInput = (name: string): name is InputName => Object.hasOwn(inputs, name);

/** All that comes in from outside, as the board sees it, and the serial line that goes out. */
export interface Inputs {
  /** Tells what is measured now; NaN when no sensor is connected. */
  read(name: InputName): number;
  /** Takes a byte that came in at RX; -1 when there is none. */
  takeSerial(): number;
  /** Sends a byte out at TX. */
  sendSerial(byte: number): void;
}

const VALUE_BYTES = names.length * Float64Array.BYTES_PER_ELEMENT;

const RX_OFFSET = VALUE_BYTES;
const TX_OFFSET = RX_OFFSET + ByteRing.BYTES;
const READS_OFFSET = TX_OFFSET + ByteRing.BYTES;

/** All that comes in from outside, and what goes out at TX, in memory that page and board can share. */
export class InputTable implements Inputs {
  static readonly BYTES = Math.ceil((READS_OFFSET + names.length) / 8) * 8;
  readonly #values: Float64Array;
  readonly #serial: ByteRing;
  /** What was sent at TX and nobody has looked at; what there is no room for is lost. */
  readonly #sent: ByteRing;
  /** 1 for each that a program has asked for. */
  readonly #reads: Uint8Array;

  /** A table in `buffer` from `offset` on, a multiple of 8; it holds what was there. */
  constructor(buffer: ArrayBufferLike, offset = 0) {
    this.#values = new Float64Array(buffer, offset, names.length);
    this.#serial = new ByteRing(buffer, offset + RX_OFFSET);
    this.#sent = new ByteRing(buffer, offset + TX_OFFSET);
    this.#reads = new Uint8Array(buffer, offset + READS_OFFSET, names.length);
  }

  /** A table of its own in which everything is what it is at first. */
  static fresh(): InputTable {
    const table = new InputTable(new ArrayBuffer(InputTable.BYTES));
    table.#values.set(Object.values(inputs).map(({ start }) => start ?? Number.NaN));
    return table;
  }

  /** Takes over what another table measures; what it was sent stays there. */
  copy(from: InputTable): void {
    this.#values.set(from.#values);
  }

  /** Sets what is measured, in the input's unit; null takes the sensor away. */
  set(name: InputName, value: number | null): void {
    this.#values[names.indexOf(name)] = value ?? Number.NaN;
  }

  read(name: InputName): number {
    const index = names.indexOf(name);
    this.#reads[index] = 1;
    return this.#values[index] ?? Number.NaN;
  }

  /** What a program has asked for since it was forgotten. */
  whichWereRead(): InputName[] {
    return names.filter(isInput).filter((_, index) => this.#reads[index] === 1);
  }

  /** Forgets what was asked for, and what was sent. */
  forgetReads(): void {
    this.#reads.fill(0);
    this.takeSent();
  }

  /** Sends text to RX; what there is no room for is lost. */
  feedSerial(text: string): void {
    for (const byte of new TextEncoder().encode(text)) this.#serial.put(byte);
  }

  /** Who listens uses the serial port, as who sends does. */
  takeSerial(): number {
    this.#reads[names.indexOf("serialLoop")] = 1;
    return this.#serial.take();
  }

  sendSerial(byte: number): void {
    this.#sent.put(byte);
  }

  /** Page: takes what was sent at TX since the last time. */
  takeSent(): Uint8Array<ArrayBuffer> {
    const bytes: number[] = [];
    for (let byte = this.#sent.take(); byte >= 0; byte = this.#sent.take()) bytes.push(byte);
    return Uint8Array.from(bytes);
  }
}
