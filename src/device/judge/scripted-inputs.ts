import { type InputName, type Inputs, InputTable } from "../virtual/sensors/inputs.ts";
import type { SimulatedClock } from "./simulated-clock.ts";

/** What the sensors measure from a moment on (null takes one away), and what then comes in at RX. */
export type InputChange = readonly [
  atMs: number,
  change: Readonly<Partial<Record<InputName, number | null>> & { serial?: string }>,
];

/** Sensors and a serial line that do what was written down for them, the earliest change first. */
export class ScriptedInputs implements Inputs {
  readonly #table = InputTable.fresh();
  readonly #clock: SimulatedClock;
  readonly #pending: InputChange[];

  constructor(clock: SimulatedClock, changes: readonly InputChange[]) {
    this.#clock = clock;
    this.#pending = [...changes];
  }

  read(name: InputName): number {
    return this.#current().read(name);
  }

  takeSerial(): number {
    return this.#current().takeSerial();
  }

  /** Nobody listens at TX. */
  sendSerial(): void {
    return;
  }

  #current(): InputTable {
    for (let next = this.#pending[0]; next && next[0] <= this.#clock.nowMs(); next = this.#pending[0]) {
      this.#pending.shift();
      const { serial = "", ...values } = next[1];
      this.#table.feedSerial(serial);
      for (const [name, value] of Object.entries(values)) this.#table.set(name as InputName, value);
    }
    return this.#table;
  }
}
