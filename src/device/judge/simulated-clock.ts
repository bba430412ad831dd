import type { Clock } from "../virtual/clock.ts";

/** A clock on which sleeping takes no time. */
export class SimulatedClock implements Clock {
  #nowMs = 0;
  #events: { readonly atMs: number; readonly happen: () => void }[] = [];

  nowMs(): number {
    return this.#nowMs;
  }

  epochMs(): number {
    return Date.UTC(2026, 0, 1) + this.#nowMs;
  }

  sleepMs(ms: number, isOver: () => boolean = () => false): void {
    const endMs = this.#nowMs + ms;
    for (let event = this.#events[0]; event && event.atMs <= endMs; event = this.#events[0]) {
      this.#events.shift();
      this.#nowMs = Math.max(this.#nowMs, event.atMs);
      event.happen();
      if (isOver()) return;
    }
    this.#nowMs = endMs;
  }

  /** Lets something happen at a time: at once if it is now, else while the program sleeps over it. */
  at(atMs: number, happen: () => void): void {
    if (atMs > this.#nowMs) this.#events.push({ atMs, happen });
    else happen();
    this.#events.sort((a, b) => a.atMs - b.atMs);
  }
}
