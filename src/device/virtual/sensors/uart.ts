import type { Inputs } from "./inputs.ts";

/** How much the board keeps of what nobody has read yet; what comes after that is lost. */
const BUFFER_BYTES = 256;

/** The serial port of the board, on TX and RX. */
export class Uart {
  readonly #inputs: Inputs;
  readonly #received: number[] = [];

  constructor(inputs: Inputs) {
    this.#inputs = inputs;
  }

  /** Sends a byte, which comes back when TX is wired to RX. */
  write(byte: number): void {
    this.#inputs.sendSerial(byte & 0xff);
    if (this.#inputs.read("serialLoop") > 0) this.#receive(byte & 0xff);
  }

  /** Takes the first byte that came in; -1 when there is none. */
  read(): number {
    this.#listen();
    return this.#received.shift() ?? -1;
  }

  /** How many bytes have come in and wait to be read. */
  any(): number {
    this.#listen();
    return this.#received.length;
  }

  #listen(): void {
    for (let byte = this.#inputs.takeSerial(); byte >= 0; byte = this.#inputs.takeSerial())
      this.#receive(byte);
  }

  #receive(byte: number): void {
    if (this.#received.length < BUFFER_BYTES) this.#received.push(byte);
  }
}
