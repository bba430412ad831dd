/** Something on an I2C bus. It answers to an address of 7 bits, and never throws. */
export interface I2cDevice {
  readonly address: number;
  /** A transfer begins in which it is read from, or written to. */
  start(isRead: boolean): void;
  write(byte: number): void;
  read(): number;
}

/** The two I2C buses of the board, and what hangs on them. */
export class I2c {
  readonly #buses: readonly (readonly I2cDevice[])[];
  #talking: I2cDevice | undefined;

  constructor(...buses: readonly (readonly I2cDevice[])[]) {
    this.#buses = buses;
  }

  /** Begins a transfer, and tells whether a device answers to the address. */
  start(bus: number, address: number, isRead: boolean): boolean {
    this.#talking = this.#buses[bus]?.find((device) => device.address === address);
    this.#talking?.start(isRead);
    return this.#talking !== undefined;
  }

  /** Sends a byte to the device of this transfer. */
  write(byte: number): void {
    this.#talking?.write(byte & 0xff);
  }

  /** Gets a byte from the device of this transfer; lines that nobody pulls down read as 255. */
  read(): number {
    return this.#talking?.read() ?? 0xff;
  }
}
