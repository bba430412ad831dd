import { expect, test } from "vitest";
import { Events } from "../../../src/device/virtual/events.ts";
import { Interrupts } from "../../../src/device/virtual/interrupts.ts";

/** A clock that goes on by a moment whenever somebody looks at it, and how long it was slept by it. */
class CreepingClock {
  readonly sleeps: number[] = [];
  ms = 0;

  nowMs(): number {
    this.ms += 0.25;
    return this.ms;
  }

  epochMs(): number {
    return this.ms;
  }

  sleepMs(ms: number): void {
    this.sleeps.push(ms);
    this.ms += Math.max(0, ms);
  }
}

test("a sleep does not outlast a timer that runs down between two looks at the clock", () => {
  for (let laterMs = 0; laterMs < 6; laterMs += 0.125) {
    const clock = new CreepingClock();
    const events = new Events(() => clock.nowMs());
    const interrupts = new Interrupts(
      { _mp_hal_get_interrupt_char: () => 3, _mp_sched_keyboard_interrupt: () => undefined },
      {
        takeInterrupt: () => false,
        takeWires: () => undefined,
        collect: () => undefined,
        turned: () => undefined,
        events,
        clock,
      },
    );
    events.startAlarm(5, true);
    clock.ms += laterMs;
    expect(interrupts.sleepUntil(60_000)).toBe(false);
    expect(Math.max(0, ...clock.sleeps)).toBeLessThan(10);
  }
});
