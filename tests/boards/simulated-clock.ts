import type { Clock } from "../../src/device/virtual/clock.ts";

/** A clock on which sleeping takes no time, and which ends the program when its hour has come. */
export class SimulatedClock implements Clock {
  #nowMs = 0;
  #calls = 0;

  constructor(readonly endMs: number) {}

  nowMs(): number {
    return this.#nowMs;
  }

  epochMs(): number {
    return Date.UTC(2026, 0, 1) + this.#nowMs;
  }

  sleepMs(ms: number): void {
    this.#nowMs += ms;
  }

  /** Whether the time is up; a program that never sleeps is ended after a million questions instead. */
  isOver(): boolean {
    return this.#nowMs >= this.endMs || ++this.#calls > 1_000_000;
  }
}
