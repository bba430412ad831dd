import type { Clock } from "../../src/device/virtual/clock.ts";

/** A clock on which sleeping takes no time, and which ends the program when its hour has come. */
export class SimulatedClock implements Clock {
  #nowMs = 0;
  #calls = 0;
  #coming: { readonly atMs: number; readonly act: () => void }[] = [];

  constructor(readonly endMs: number) {}

  nowMs(): number {
    return this.#nowMs;
  }

  epochMs(): number {
    return Date.UTC(2026, 0, 1) + this.#nowMs;
  }

  /** Has something happen at a time that a program sleeps towards, such as the press of a button. */
  at(atMs: number, act: () => void): void {
    this.#coming.push({ atMs, act });
    this.#coming.sort((a, b) => a.atMs - b.atMs);
  }

  sleepMs(ms: number): void {
    const endMs = this.#nowMs + ms;
    for (let next = this.#coming[0]; next && next.atMs <= endMs; next = this.#coming[0]) {
      this.#coming.shift();
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.act();
    }
    this.#nowMs = Math.max(this.#nowMs, endMs);
  }

  /** Whether the time is up; a program that never sleeps is ended after a million questions instead. */
  isOver(): boolean {
    return this.#nowMs >= this.endMs || ++this.#calls > 1_000_000;
  }
}
