/** Which changes of a pin call its handler, as `Pin.IRQ_FALLING` and `Pin.IRQ_RISING` count them on this board. */
const FALLING = 4;
const RISING = 8;

/** As many handlers wait to be called on the board, too (`MICROPY_SCHEDULER_DEPTH`); events beyond that are lost. */
const MOST_WAITING = 8;

interface Alarm {
  atMs: number;
  /** 0 for one that goes off once. */
  readonly periodMs: number;
}

/**
 * What calls handlers of a program: edges at its pins, and timers that run down. An event is a number: a pin's is 16 times
 * its index and the edge, a timer's is its own number below zero; 0 is none. Nothing here throws.
 */
export class Events {
  readonly #triggers = new Map<number, number>();
  readonly #alarms = new Map<number, Alarm>();
  readonly #waiting: number[] = [];
  readonly #nowMs: () => number;
  #lastAlarm = 0;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** Says which edges of a pin count; 0 is none. */
  watch(index: number, trigger: number): void {
    if (trigger & (FALLING | RISING)) this.#triggers.set(index, trigger);
    else this.#triggers.delete(index);
  }

  /** Hears that a pin went high or low. */
  pinChanged(index: number, level: 0 | 1): void {
    const edge = (this.#triggers.get(index) ?? 0) & (level ? RISING : FALLING);
    if (edge) this.#put(index * 16 + edge);
  }

  /** Starts a timer, which goes off again and again or once, and returns its number, from 1 on. */
  startAlarm(afterMs: number, isPeriodic: boolean): number {
    // A timer of the board cannot be shorter either.
    const ms = Math.max(1, afterMs);
    this.#alarms.set(++this.#lastAlarm, { atMs: this.#nowMs() + ms, periodMs: isPeriodic ? ms : 0 });
    return this.#lastAlarm;
  }

  stopAlarm(id: number): void {
    this.#alarms.delete(id);
  }

  /** When the next timer goes off; never when there is none. */
  get nextAlarmMs(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const { atMs } of this.#alarms.values()) next = Math.min(next, atMs);
    return next;
  }

  /** How many events wait for their handlers, those of the timers that have run down by now among them. */
  count(): number {
    if (this.#alarms.size > 0) this.#ring(this.#nowMs());
    return this.#waiting.length;
  }

  /** Takes the first event; 0 when there is none. */
  take(): number {
    return this.#waiting.shift() ?? 0;
  }

  /** Forgets all handlers and timers. */
  forget(): void {
    this.#triggers.clear();
    this.#alarms.clear();
    this.#waiting.length = 0;
  }

  #ring(nowMs: number): void {
    for (const [id, alarm] of this.#alarms) {
      if (alarm.atMs > nowMs) continue;
      this.#put(-id);
      if (alarm.periodMs === 0) this.#alarms.delete(id);
      // A program that was busy for long is called once, not once for each time that it missed.
      else alarm.atMs += alarm.periodMs * Math.ceil((nowMs - alarm.atMs + 1) / alarm.periodMs);
    }
  }

  #put(event: number): void {
    if (this.#waiting.length < MOST_WAITING) this.#waiting.push(event);
  }
}
