import { boardPins } from "../../../shared/nano-rp2040-connect.ts";
import type { Hardware, Wave } from "./hardware.ts";

const SLICES = 8;
const DUTY_MAX = 65_535;
const NS_PER_SECOND = 1_000_000_000;

/** How long a channel is on in each period: a share of 65535, or nanoseconds, which stay when the frequency changes. */
type Duty = { readonly unit: "u16" | "ns"; readonly amount: number };

interface Slice {
  /** 0 until a program has set it. */
  hz: number;
  isRunning: boolean;
  /** Of channel A and channel B; null until a program has set it. */
  readonly duties: [Duty | null, Duty | null];
}

/**
 * The PWM of the RP2040: eight slices with one frequency and two channels each. A pin's slice and channel follow from
 * its GPIO number, so some pins share them (`ports/rp2/machine_pwm.c`). Nothing here throws, as in `Hardware`.
 */
export class Pwm {
  readonly #slices = Array.from({ length: SLICES }, (): Slice => {
    return { hz: 0, isRunning: false, duties: [null, null] };
  });
  readonly #hardware: Hardware;

  constructor(hardware: Hardware) {
    this.#hardware = hardware;
  }

  /** Gives a pin to PWM; it sends nothing until frequency and duty are set. */
  connect(index: number): void {
    const slice = this.#sliceOf(index);
    if (!slice) return;
    slice.duties[channelOf(index)] = null;
    this.#hardware.setWave(index, null);
  }

  /** Sets the frequency of the pin's slice, for its other pins too. */
  setHz(index: number, hz: number): void {
    const slice = this.#sliceOf(index);
    if (!slice) return;
    slice.hz = hz;
    this.#start(slice, index);
  }

  setDuty(index: number, duty: Duty): void {
    const slice = this.#sliceOf(index);
    if (!slice) return;
    slice.duties[channelOf(index)] = duty;
    this.#start(slice, index);
  }

  /** The frequency in hertz, or 0. */
  hz(index: number): number {
    return this.#sliceOf(index)?.hz ?? 0;
  }

  /** How much of the time the pin is on, from 0 to 1. */
  duty(index: number): number {
    const slice = this.#sliceOf(index);
    return slice ? shareOf(slice, channelOf(index)) : 0;
  }

  /** Stops the pin's slice, and so all its pins, as the firmware's `deinit` does. */
  stop(index: number): void {
    const slice = this.#sliceOf(index);
    if (!slice) return;
    slice.isRunning = false;
    this.#show(slice);
  }

  /** Stops every slice, and forgets what was set, as a soft reset does. */
  stopAll(): void {
    for (const slice of this.#slices) {
      Object.assign(slice, { hz: 0, isRunning: false, duties: [null, null] });
      this.#show(slice);
    }
  }

  #start(slice: Slice, index: number): void {
    if (slice.hz > 0 && slice.duties[channelOf(index)]) slice.isRunning = true;
    this.#show(slice);
  }

  #show(slice: Slice): void {
    boardPins.forEach((_, index) => {
      if (this.#sliceOf(index) !== slice || !this.#hardware.isPwm(index)) return;
      this.#hardware.setWave(index, waveOf(slice, channelOf(index)));
    });
  }

  #sliceOf(index: number): Slice | undefined {
    const home = boardPins[index]?.home;
    return home?.kind === "rp2040" ? this.#slices[(home.gpio >> 1) % SLICES] : undefined;
  }
}

function channelOf(index: number): 0 | 1 {
  const home = boardPins[index]?.home;
  return home?.kind === "rp2040" && home.gpio % 2 === 1 ? 1 : 0;
}

function waveOf(slice: Slice, channel: 0 | 1): Wave | null {
  return slice.isRunning && slice.duties[channel] ? { hz: slice.hz, duty: shareOf(slice, channel) } : null;
}

function shareOf({ hz, duties }: Slice, channel: 0 | 1): number {
  const duty = duties[channel];
  if (!duty) return 0;
  const share = duty.unit === "u16" ? duty.amount / DUTY_MAX : (duty.amount * hz) / NS_PER_SECOND;
  return Math.min(Math.max(share, 0), 1);
}
