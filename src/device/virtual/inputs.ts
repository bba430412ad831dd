/** Something that a sensor of the virtual Nano measures. */
interface Input {
  readonly unit: "g" | "°/s" | "cm" | "°C" | "%";
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
  /** An HC-SR04; beyond 400 cm it finds nothing. */
  distance: { unit: "cm", min: 2, max: 500, start: null },
  /** A DHT11 or DHT22, which has humidity too. */
  airTemperature: { unit: "°C", min: -40, max: 80, start: null },
  airHumidity: { unit: "%", min: 0, max: 100, start: 50 },
  /** A DS18B20. */
  probeTemperature: { unit: "°C", min: -55, max: 125, start: null },
} as const satisfies Readonly<Record<string, Input>>;

/** The name of something that can be measured. */
export type InputName = keyof typeof inputs;

/** Tells what a sensor measures now; NaN when none is connected. */
export type ReadInput = (name: InputName) => number;

const names = Object.keys(inputs);

/** Whether something of this name can be measured. */
export const isInput = (name: string): name is InputName => Object.hasOwn(inputs, name);

/** What all sensors measure, in memory that page and board can share. */
export class InputTable {
  static readonly BYTES = names.length * Float64Array.BYTES_PER_ELEMENT;
  readonly #values: Float64Array;

  /** A table in `buffer` from `offset` on, a multiple of 8; it holds what was there. */
  constructor(buffer: ArrayBufferLike, offset = 0) {
    this.#values = new Float64Array(buffer, offset, names.length);
  }

  /** A table of its own in which everything is what it is at first. */
  static fresh(): InputTable {
    const table = new InputTable(new ArrayBuffer(InputTable.BYTES));
    table.#values.set(Object.values(inputs).map(({ start }) => start ?? Number.NaN));
    return table;
  }

  /** Takes everything over from another table. */
  copy(from: InputTable): void {
    this.#values.set(from.#values);
  }

  /** Sets what is measured, in the input's unit; null takes the sensor away. */
  set(name: InputName, value: number | null): void {
    this.#values[names.indexOf(name)] = value ?? Number.NaN;
  }

  /** What is measured now; NaN when no sensor is connected. */
  read(name: InputName): number {
    return this.#values[names.indexOf(name)] ?? Number.NaN;
  }
}
