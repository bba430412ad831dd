import type { I2cDevice } from "./i2c.ts";
import type { InputName, ReadInput } from "./inputs.ts";
import { Pedometer } from "./pedometer.ts";

/** Registers, after ST's data sheet of the LSM6DSOX. */
const FUNC_CFG_ACCESS = 0x01;
const WHO_AM_I = 0x0f;
const CTRL1_XL = 0x10;
const CTRL2_G = 0x11;
const CTRL3_C = 0x12;
const LAST_CTRL = 0x19;
const OUTX_L_G = 0x22;
const OUTX_L_A = 0x28;
const OUT_END = 0x2e;
const MD1_CFG = 0x5e;
const MD2_CFG = 0x5f;

const IDENTITY = 0x6c;
const SOFTWARE_RESET = 0x01;
const AUTO_INCREMENT = 0x04;
/** In FUNC_CFG_ACCESS: another bank of registers is seen, that of the embedded functions. */
const EMBEDDED = 0x80;

/** What one step of a reading is worth, by the two scale bits; the gyroscope's full range is a seventh above its name. */
const G_A_STEP = [0.061e-3, 0.488e-3, 0.122e-3, 0.244e-3];
const DEGREES_A_STEP = [8.75e-3, 17.5e-3, 35e-3, 70e-3];

const accelerations: readonly InputName[] = ["accelerationX", "accelerationY", "accelerationZ"];
const rotations: readonly InputName[] = ["rotationX", "rotationY", "rotationZ"];

/** The motion sensor of the board, an LSM6DSOX, as a program finds it behind its registers. */
export class Imu implements I2cDevice {
  readonly address = 0x6a;
  readonly #registers = new Uint8Array(MD2_CFG + 1);
  readonly #pedometer: Pedometer;
  readonly #input: ReadInput;
  #at = 0;
  #isAddressed = false;

  constructor(input: ReadInput) {
    this.#input = input;
    this.#pedometer = new Pedometer(input);
    this.#reset();
  }

  start(isRead: boolean): void {
    if (!isRead) this.#isAddressed = false;
  }

  /** The first byte of a transfer says which register; those after it go in there. */
  write(byte: number): void {
    if (!this.#isAddressed) {
      this.#isAddressed = true;
      this.#at = byte;
      return;
    }
    this.#writeRegister(this.#at, byte);
    this.#goOn();
  }

  read(): number {
    const byte = this.#readRegister(this.#at);
    this.#goOn();
    return byte;
  }

  #reset(): void {
    this.#registers.fill(0);
    this.#pedometer.reset();
    this.#registers[CTRL3_C] = AUTO_INCREMENT;
  }

  #goOn(): void {
    if ((this.#registers[CTRL3_C] ?? 0) & AUTO_INCREMENT) this.#at = (this.#at + 1) & 0xff;
  }

  get #seesEmbedded(): boolean {
    return ((this.#registers[FUNC_CFG_ACCESS] ?? 0) & EMBEDDED) !== 0;
  }

  #writeRegister(at: number, byte: number): void {
    if (this.#seesEmbedded && at !== FUNC_CFG_ACCESS) this.#pedometer.write(at, byte);
    else if (isWritable(at)) this.#registers[at] = byte;
    // The reset is over before the next byte could come.
    if (at === CTRL3_C && !this.#seesEmbedded && byte & SOFTWARE_RESET) this.#reset();
  }

  #readRegister(at: number): number {
    if (this.#seesEmbedded && at !== FUNC_CFG_ACCESS) return this.#pedometer.read(at);
    if (at === WHO_AM_I) return IDENTITY;
    if (at >= OUTX_L_G && at < OUTX_L_A)
      return this.#output(at - OUTX_L_G, rotations, CTRL2_G, DEGREES_A_STEP);
    if (at >= OUTX_L_A && at < OUT_END) return this.#output(at - OUTX_L_A, accelerations, CTRL1_XL, G_A_STEP);
    return this.#registers[at] ?? 0;
  }

  /** A byte of a reading: three numbers of 16 bits, the low byte first. */
  #output(index: number, names: readonly InputName[], control: number, steps: readonly number[]): number {
    const setting = this.#registers[control] ?? 0;
    const name = names[index >> 1];
    // Without a data rate the sensor sleeps.
    if (setting >> 4 === 0 || name === undefined) return 0;
    const value = Math.round(this.#input(name) / (steps[(setting >> 2) & 3] ?? 1));
    const limited = Math.max(-32768, Math.min(32767, value));
    return (index % 2 === 0 ? limited : limited >> 8) & 0xff;
  }
}

const isWritable = (at: number): boolean =>
  at === FUNC_CFG_ACCESS || (at >= CTRL1_XL && at <= LAST_CTRL) || at === MD1_CFG || at === MD2_CFG;
