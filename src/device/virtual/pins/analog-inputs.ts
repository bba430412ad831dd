import { boardPins } from "../../../shared/nano-rp2040-connect.ts";

/** The analog inputs by the number that programs' ADC has for them; the Wi-Fi module's, which have none, come last. */
const inputNames = ["A0", "A1", "A2", "A3", "CORE_TEMP", "A4", "A5", "A6", "A7"] as const;

/** An input whose voltage can be set from outside; `CORE_TEMP` is the thermometer on the chip. */
export type AnalogInput = (typeof inputNames)[number];

const FIRST_OF_WIFI_MODULE = inputNames.indexOf("A4");
/** 0.706 volts of 3.3, which means 27 degrees Celsius (RP2040 datasheet, "Temperature Sensor"). */
const ROOM_TEMPERATURE = 14_021;

const LEVELS_BYTES = inputNames.length * Uint16Array.BYTES_PER_ELEMENT;

/** The voltages at the analog inputs of the virtual Nano, each from 0 to 65535 for nothing to full scale. */
export class AnalogInputs {
  static readonly BYTES = Math.ceil((LEVELS_BYTES + inputNames.length) / 8) * 8;
  readonly #levels: Uint16Array;
  /** 1 for each input that a program has read. */
  readonly #reads: Uint8Array;

  /** Inputs in `buffer` from `offset` on, a multiple of 8; they hold what was there. */
  constructor(buffer: ArrayBufferLike, offset = 0) {
    this.#levels = new Uint16Array(buffer, offset, inputNames.length);
    this.#reads = new Uint8Array(buffer, offset + LEVELS_BYTES, inputNames.length);
  }

  /** Inputs of their own at which nothing is connected. */
  static fresh(): AnalogInputs {
    const analog = new AnalogInputs(new ArrayBuffer(AnalogInputs.BYTES));
    analog.set("CORE_TEMP", ROOM_TEMPERATURE);
    return analog;
  }

  /** Takes over what is at the inputs of another board. */
  copy(from: AnalogInputs): void {
    this.#levels.set(from.#levels);
  }

  /** Sets what is at an input, from 0 to 65535. */
  set(name: AnalogInput, level: number): void {
    this.#levels[inputNames.indexOf(name)] = level;
  }

  /** The inputs that a program has read since they were forgotten. */
  whichWereRead(): AnalogInput[] {
    return inputNames.filter((_, input) => this.#reads[input] === 1);
  }

  /** Forgets which were read. */
  forgetReads(): void {
    this.#reads.fill(0);
  }

  /** The number of the analog input on this pin of `boardPins`, or -1. */
  find(index: number): number {
    return (inputNames as readonly string[]).indexOf(boardPins[index]?.name ?? "");
  }

  /** Reads an input as the firmware does: 12 bits spread over 16, but those of the Wi-Fi module as they are. */
  read(input: number): number {
    this.#reads[input] = 1;
    const bits = (this.#levels[input] ?? 0) >> 4;
    return input >= FIRST_OF_WIFI_MODULE ? bits : (bits << 4) | (bits >> 8);
  }
}
