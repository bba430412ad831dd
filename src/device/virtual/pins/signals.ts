import { AnalogInputs } from "./analog-inputs.ts";
import type { Hardware } from "./hardware.ts";
import { Pwm } from "./pwm.ts";

/** Takes what a pin sends to a strip of lights: green, red and blue of each light, from 0 to 255. */
export type PixelListener = (index: number, bytes: readonly number[]) => void;

/** What the pins of the virtual Nano do besides being high and low: analog inputs, PWM, strips of lights. */
export class Signals {
  readonly analog: AnalogInputs;
  readonly #pwm: Pwm;
  readonly #pixelsSent: PixelListener;

  constructor(
    hardware: Hardware,
    analog = AnalogInputs.fresh(),
    pixelsSent: PixelListener = () => undefined,
  ) {
    this.analog = analog;
    this.#pwm = new Pwm(hardware);
    this.#pixelsSent = pixelsSent;
  }

  /** Stops what a soft reset of the board stops. */
  reset(): void {
    this.#pwm.stopAll();
  }

  /** What the files in `firmware/virtual` call; `heed` is told before what a loop may do again and again. */
  calls(heed: () => void): object {
    const [analog, pwm] = [this.analog, this.#pwm];
    const heeding =
      <Args extends unknown[], Result>(call: (...args: Args) => Result) =>
      (...args: Args): Result => {
        heed();
        return call(...args);
      };
    return {
      find_analog: (index: number) => analog.find(index),
      read_analog: heeding((input: number) => analog.read(input)),
      pwm_connect: (index: number) => pwm.connect(index),
      pwm_set_hz: heeding((index: number, hz: number) => pwm.setHz(index, hz)),
      pwm_set_duty_u16: heeding((index: number, amount: number) =>
        pwm.setDuty(index, { unit: "u16", amount }),
      ),
      pwm_set_duty_ns: heeding((index: number, amount: number) => pwm.setDuty(index, { unit: "ns", amount })),
      pwm_hz: (index: number) => pwm.hz(index),
      pwm_duty: (index: number) => pwm.duty(index),
      pwm_stop: (index: number) => pwm.stop(index),
      send_pixels: heeding((index: number, hex: string) => this.#pixelsSent(index, bytesOf(hex))),
    };
  }
}

/** Bytes come out of Python as hexadecimal digits: a text needs no proxy. */
const bytesOf = (hex: string): number[] =>
  (hex.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16));
