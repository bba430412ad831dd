import type { Clock } from "./clock.ts";
import type { Events } from "./events.ts";

const CTRL_C = 3;

/** The part of MicroPython that can be interrupted. */
interface Interruptible {
  /** The byte that ends the program that runs; -1 when none does. */
  _mp_hal_get_interrupt_char(): number;
  /** Has Python raise a KeyboardInterrupt at its next jump. */
  _mp_sched_keyboard_interrupt(): void;
}

/** What interrupts a program. */
export interface Sources {
  /** Whether somebody has pressed Ctrl-C since this was asked last. */
  readonly takeInterrupt: () => boolean;
  /** Looks at the wires, so that edges at pins are among the events. */
  readonly takeWires: () => void;
  /** Collects garbage, when it is time to. */
  readonly collect: () => void;
  /** Called at every turn of a loop. */
  readonly turned: () => void;
  readonly events: Events;
  readonly clock: Clock;
}

/** What a turn of a loop leads to, as `firmware/virtual/_turns.py` knows it. */
const CHAIN_ENDED = 0;
const GO_ON = 1;
const CALL_HANDLERS = 2;

/**
 * How Ctrl-C, pins and timers reach a program: wherever it calls the board, and between two turns of any of its loops.
 * For those `firmware/virtual/_turns.py` asks for the next moment again and again.
 */
export class Interrupts {
  readonly #python: Interruptible;
  readonly #sources: Sources;
  #chain = 0;
  #turns = 0;
  /** The turn at which Ctrl-C was noticed that Python may not have raised yet: it does at the next jump, a turn. */
  #noticedAt = -1;
  /** The turn at which a sleep was left for handlers: where none came since, nothing can call them just now. */
  #leftAt = -1;
  /** Whether there are events that nobody can take now, since a handler sleeps: they must not keep it awake. */
  #isDeaf = false;
  #isPressedAgain = false;

  constructor(python: Interruptible, sources: Sources) {
    this.#python = python;
    this.#sources = sources;
  }

  /** Passes Ctrl-C on to the program that runs. At a prompt it is a byte like others, and must not end the next one. */
  readonly heed = (): void => {
    const isRunning = this.#python._mp_hal_get_interrupt_char() === CTRL_C;
    if (!isRunning || !(this.#isPressedAgain || this.#sources.takeInterrupt())) return;
    this.#isPressedAgain = false;
    this.#noticedAt = this.#turns;
    this.#python._mp_sched_keyboard_interrupt();
  };

  /**
   * Waits by `sleep`, but no longer than it says. Not at all when Python has something to do before, and no longer than
   * until then: to raise a KeyboardInterrupt, or to call handlers. It does so at its next jump, and then asks again.
   */
  readonly wait = (sleep: (mostMs: number) => void): void => {
    if (!this.#mustLeave()) this.#sleep(sleep);
  };

  /** Sleeps until this time. False when Python has something to do before, as `wait` has it. */
  readonly sleepUntil = (endMs: number): boolean => {
    const { clock, events } = this.#sources;
    while (!this.#mustLeave()) {
      const leftMs = endMs - clock.nowMs();
      // What is no number at all is no time to sleep.
      if (!(leftMs > 0)) return true;
      this.#sleep((mostMs) => clock.sleepMs(Math.min(leftMs, mostMs), () => events.count() > 0));
    }
    return false;
  };

  /** What `firmware/virtual` calls. */
  calls(): object {
    const { events, clock } = this.#sources;
    return {
      sleep_until: (endMs: number) => this.sleepUntil(endMs),
      /** The time at which a sleep of so many milliseconds ends. */
      end_of_sleep: (ms: number) => clock.nowMs() + ms,
      /** Begins a new chain of turns; the one before ends. */
      turns_begin: (): number => ++this.#chain,
      turn: (chain: number): number => (chain === this.#chain ? this.#turn() : CHAIN_ENDED),
      /** A handler was ended by Ctrl-C: that was meant for the program. */
      press_again: () => {
        this.#isPressedAgain = true;
      },
      /** All handlers have returned that could be called: those of what happened meanwhile can be. */
      handlers_done: () => {
        this.#leftAt = -1;
      },
      event_count: () => events.count(),
      event_take: () => events.take(),
      events_forget: () => events.forget(),
      pin_watch: (index: number, trigger: number) => events.watch(index, trigger),
      alarm_start: (ms: number, isPeriodic: boolean) => events.startAlarm(ms, isPeriodic),
      alarm_stop: (id: number) => events.stopAlarm(id),
    };
  }

  #turn(): number {
    this.#turns++;
    this.#sources.turned();
    this.heed();
    this.#sources.collect();
    this.#sources.takeWires();
    return this.#sources.events.count() > 0 ? CALL_HANDLERS : GO_ON;
  }

  #sleep(sleep: (mostMs: number) => void): void {
    const { clock, events } = this.#sources;
    sleep(this.#isDeaf ? Number.POSITIVE_INFINITY : events.nextAlarmMs - clock.nowMs());
    this.heed();
  }

  /** Whether Python has something to do that no turn was there for yet. */
  #mustLeave(): boolean {
    const isNoticed = this.#noticedAt === this.#turns;
    this.#noticedAt = -1;
    this.#sources.takeWires();
    const hasEvents = this.#sources.events.count() > 0;
    this.#isDeaf = hasEvents && this.#leftAt === this.#turns;
    if (hasEvents) this.#leftAt = this.#turns;
    return isNoticed || (hasEvents && !this.#isDeaf);
  }
}
