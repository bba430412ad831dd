import type { Clock } from "../../src/device/virtual/clock.ts";

/** A program that takes Ctrl-C calmly has so many moments to tidy up before it comes again. */
const PRESSED_EVERY = 1000;

/** A clock on which sleeping takes no time, and which ends the program when its hour has come. */
export class SimulatedClock implements Clock {
  #nowMs = 0;
  #calls = 0;
  #presses = 0;
  #events: { readonly atMs: number; readonly happen: () => void }[] = [];

  constructor(readonly endMs: number) {}

  nowMs(): number {
    return this.#nowMs;
  }

  epochMs(): number {
    return Date.UTC(2026, 0, 1) + this.#nowMs;
  }

  sleepMs(ms: number): void {
    const endMs = this.#nowMs + ms;
    while (this.#events[0] && this.#events[0].atMs <= endMs) {
      const event = this.#events.shift()!;
      this.#nowMs = Math.max(this.#nowMs, event.atMs);
      event.happen();
    }
    this.#nowMs = endMs;
  }

  /** Lets something happen at a time: at once if it is now, else while the program sleeps over it. */
  at(atMs: number, happen: () => void): void {
    if (atMs > this.#nowMs) this.#events.push({ atMs, happen });
    else happen();
    this.#events.sort((a, b) => a.atMs - b.atMs);
  }

  /**
   * Whether somebody presses Ctrl-C just now: when the time is up, and again and again while the program goes on.
   * A program that never sleeps is ended after ten million questions instead.
   */
  isOver(): boolean {
    if (this.#nowMs < this.endMs && ++this.#calls <= 10_000_000) return false;
    return this.#presses++ % PRESSED_EVERY === 0;
  }
}
