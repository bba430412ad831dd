import { describe, expect, it } from "vitest";
import { Throttle, type Timers } from "../../src/ui/nano-board/throttle.ts";

class ManualTimers implements Timers {
  readonly pending = new Map<number, () => void>();
  #last = 0;

  setTimeout(run: () => void): number {
    this.pending.set(++this.#last, run);
    return this.#last;
  }

  clearTimeout(timer: unknown): void {
    this.pending.delete(timer as number);
  }

  elapse(): void {
    const due = [...this.pending.values()];
    this.pending.clear();
    for (const run of due) run();
  }
}

function throttled() {
  const timers = new ManualTimers();
  const runs: string[] = [];
  let said = "";
  const throttle = new Throttle(() => runs.push(said), 1000, timers);
  const say = (what: string) => {
    said = what;
    throttle.request();
  };
  return { timers, runs, throttle, say };
}

describe("a throttle", () => {
  it("runs at once, then once per interval with the latest", () => {
    const { timers, runs, say } = throttled();
    for (const what of ["a", "b", "c"]) say(what);
    expect(runs).toEqual(["a"]);
    timers.elapse();
    expect(runs).toEqual(["a", "c"]);
    say("d");
    expect(runs).toEqual(["a", "c"]);
    timers.elapse();
    expect(runs).toEqual(["a", "c", "d"]);
  });

  it("lets the clock rest when nothing more is asked", () => {
    const { timers, runs, say } = throttled();
    say("a");
    timers.elapse();
    expect(timers.pending.size).toBe(0);
    expect(runs).toEqual(["a"]);
  });

  it("leaves no timer behind when stopped, and starts afresh", () => {
    const { timers, runs, throttle, say } = throttled();
    say("a");
    say("b");
    throttle.stop();
    expect(timers.pending.size).toBe(0);
    say("c");
    expect(runs).toEqual(["a", "c"]);
  });
});
