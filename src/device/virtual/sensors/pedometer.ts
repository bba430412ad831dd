import type { ReadInput } from "./inputs.ts";

/** Registers of the bank of embedded functions, after ST's data sheet of the LSM6DSOX. */
const EMB_FUNC_EN_A = 0x04;
const STEP_COUNTER_L = 0x62;
const STEP_COUNTER_H = 0x63;
const EMB_FUNC_SRC = 0x64;
const BANK_END = 0x80;

const ENABLE = 0x08;
const RESET_STEPS = 0x80;

/** The step counter of the motion sensor, behind registers of its own: 16 bits, counting while it is enabled. */
export class Pedometer {
  readonly #registers = new Uint8Array(BANK_END);
  readonly #input: ReadInput;
  /** What was counted before it was last enabled, less what had been walked by then. */
  #offset = 0;

  constructor(input: ReadInput) {
    this.#input = input;
  }

  /** Gives every register its first value. */
  reset(): void {
    this.#registers.fill(0);
    this.#offset = 0;
  }

  read(at: number): number {
    if (at === STEP_COUNTER_L) return this.#count() & 0xff;
    if (at === STEP_COUNTER_H) return (this.#count() >> 8) & 0xff;
    return this.#registers[at] ?? 0;
  }

  write(at: number, byte: number): void {
    if (at === EMB_FUNC_SRC && byte & RESET_STEPS) this.#offset = -this.#counting();
    const before = this.#count();
    if (at < BANK_END && at !== EMB_FUNC_SRC) this.#registers[at] = byte;
    if (at === EMB_FUNC_EN_A) this.#offset = before - this.#counting();
  }

  #count(): number {
    return this.#offset + this.#counting();
  }

  /** What has been walked so far, while it counts. */
  #counting(): number {
    return (this.#registers[EMB_FUNC_EN_A] ?? 0) & ENABLE ? Math.trunc(this.#input("steps")) : 0;
  }
}
