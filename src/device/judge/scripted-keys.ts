import type { Keys } from "../virtual/keyboard.ts";
import type { SimulatedClock } from "./simulated-clock.ts";

/** Text that is typed at a moment of a program; Enter is `\r`. */
export type Typed = readonly [atMs: number, text: string];

const AN_HOUR_MS = 3_600_000;

/** Keys that are typed at the moments that were written down for them, the earliest first. */
export class ScriptedKeys implements Keys {
  readonly #clock: SimulatedClock;
  readonly #pending: { readonly atMs: number; readonly byte: number }[] = [];

  constructor(clock: SimulatedClock, typed: readonly Typed[]) {
    this.#clock = clock;
    for (const [atMs, text] of typed) this.at(atMs, text);
  }

  /** Has this typed too, after what was written down before. */
  at(atMs: number, text: string): void {
    for (const byte of new TextEncoder().encode(text)) this.#pending.push({ atMs, byte });
  }

  take(): number {
    return this.hasAny() ? (this.#pending.shift()?.byte ?? -1) : -1;
  }

  hasAny(): boolean {
    const [next] = this.#pending;
    return next !== undefined && next.atMs <= this.#clock.nowMs();
  }

  wait(ms: number): void {
    const nowMs = this.#clock.nowMs();
    const nextMs = this.#pending[0]?.atMs ?? Number.POSITIVE_INFINITY;
    // Where nobody will ever type, time goes by until somebody presses Ctrl-C.
    const napMs = Math.max(0, Math.min(ms, nextMs - nowMs));
    this.#clock.sleepMs(Number.isFinite(napMs) ? napMs : AN_HOUR_MS);
  }
}
