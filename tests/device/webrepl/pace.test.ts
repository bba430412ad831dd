import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OutputBatch } from "../../../src/device/output-batch.ts";
import { Heartbeat } from "../../../src/device/webrepl/heartbeat.ts";
import { PrintRhythm } from "../../../src/device/webrepl/print-rhythm.ts";
import { TypedKeys } from "../../../src/device/webrepl/typed-keys.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a heartbeat", () => {
  function beating() {
    const asked = vi.fn();
    const lost = vi.fn();
    const heart = new Heartbeat(asked, lost);
    heart.start();
    return { heart, asked, lost };
  }

  it("finds a board that is gone within 10 seconds, and says so once", () => {
    const { lost, asked } = beating();
    vi.advanceTimersByTime(7499);
    expect(lost).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2501);
    expect(lost).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect(lost).toHaveBeenCalledTimes(1);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it("goes on as long as anything comes", () => {
    const { heart, lost } = beating();
    for (let i = 0; i < 20; i++) {
      vi.advanceTimersByTime(5000);
      heart.heard();
    }
    expect(lost).not.toHaveBeenCalled();
  });

  it("asks again after the computer has slept, before it gives up", () => {
    const { asked, lost } = beating();
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(2500);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(lost).not.toHaveBeenCalled();
  });

  it("rests when it is told to", () => {
    const { heart, asked, lost } = beating();
    heart.stop();
    vi.advanceTimersByTime(60_000);
    expect(asked).not.toHaveBeenCalled();
    expect(lost).not.toHaveBeenCalled();
  });
});

describe("keys that are typed to a program", () => {
  function typing(isPaced: boolean) {
    const sent: string[] = [];
    const keys = new TypedKeys((piece) => sent.push(piece));
    keys.isPaced = isPaced;
    return { keys, sent };
  }

  it("go in pieces that the ring of the board has room for", () => {
    const { keys, sent } = typing(false);
    keys.type("x".repeat(250));
    expect(sent.map(({ length }) => length)).toEqual([100]);
    vi.advanceTimersByTime(1000);
    expect(sent.join("")).toBe("x".repeat(250));
  });

  it("go one by one to a stock board, each when the one before has been answered", () => {
    const { keys, sent } = typing(true);
    keys.type("ä🤖\r");
    expect(sent).toEqual(["ä"]);
    keys.heard();
    vi.advanceTimersByTime(99);
    keys.heard();
    vi.advanceTimersByTime(99);
    expect(sent).toEqual(["ä"]);
    vi.advanceTimersByTime(1);
    expect(sent).toEqual(["ä", "🤖"]);
    vi.advanceTimersByTime(2000);
    expect(sent).toEqual(["ä", "🤖", "\r"]);
  });

  it("are dropped at an interrupt, and what was sent is not forgotten", () => {
    const { keys, sent } = typing(true);
    keys.type("abc");
    keys.drop();
    vi.advanceTimersByTime(5000);
    expect(sent).toEqual(["a"]);
    expect(keys.forget()).toBe(true);
  });

  it("are forgotten when the program is over, and it is known whether there were any", () => {
    const { keys, sent } = typing(true);
    expect(keys.forget()).toBe(false);
    keys.type("abc");
    expect(keys.forget()).toBe(true);
    vi.advanceTimersByTime(5000);
    expect(sent).toEqual(["a"]);
    expect(keys.forget()).toBe(false);
  });
});

describe("a moment between prints", () => {
  /** Lets a board send words at these times, in milliseconds; when the moment was found that is waited for from `askMs` on. */
  async function momentOf(wordsAtMs: readonly number[], askMs: number): Promise<number> {
    const prints = new PrintRhythm();
    let foundMs = Number.NaN;
    const startMs = performance.now();
    const found = () => {
      foundMs = performance.now() - startMs;
    };
    for (let nowMs = 0; nowMs < 5000 && Number.isNaN(foundMs); nowMs++) {
      if (wordsAtMs.includes(nowMs)) prints.heard();
      if (nowMs === askMs) void prints.betweenPrints().then(found);
      await vi.advanceTimersByTimeAsync(1);
    }
    return foundMs;
  }

  it("is now when nothing was printed for long, or ever", async () => {
    expect(await momentOf([], 50)).toBe(50);
    expect(await momentOf([50], 2000)).toBe(2000);
  });

  it("comes when a print is over whose pieces are on their way", async () => {
    const foundMs = await momentOf([100, 140, 185, 225, 500], 120);
    expect(foundMs).toBeGreaterThanOrEqual(225 + 65);
    expect(foundMs).toBeLessThan(225 + 75);
  });

  it("comes after the next print when that may begin at any moment", async () => {
    const foundMs = await momentOf([100, 140, 380, 420], 340);
    expect(foundMs).toBeGreaterThanOrEqual(420 + 65);
    expect(foundMs).toBeLessThan(420 + 75);
  });

  it("comes after a second when no print follows", async () => {
    const foundMs = await momentOf([100], 300);
    expect(foundMs).toBeGreaterThanOrEqual(1100);
    expect(foundMs).toBeLessThan(1110);
  });

  it("is not waited for without end where there is none", async () => {
    const foundMs = await momentOf(
      Array.from({ length: 250 }, (_, i) => 20 * i),
      1000,
    );
    expect(foundMs).toBeGreaterThanOrEqual(2500);
    expect(foundMs).toBeLessThan(2510);
  });
});

describe("output that comes in many pieces", () => {
  function batching() {
    const passed: string[] = [];
    const batch = new OutputBatch((bytes) => passed.push(new TextDecoder().decode(bytes)));
    const take = (text: string) => batch.take(new TextEncoder().encode(text));
    return { batch, passed, take };
  }

  it("is joined, and nothing is lost", () => {
    const { passed, take } = batching();
    for (let i = 0; i < 50; i++) take(`${i},`);
    expect(passed).toEqual([]);
    vi.advanceTimersByTime(4);
    expect(passed.join("")).toBe(Array.from({ length: 50 }, (_, i) => `${i},`).join(""));
    expect(passed.length).toBe(1);
  });

  it("is passed on at once when there is much of it", () => {
    const { passed, take } = batching();
    take("x".repeat(70_000));
    expect(passed.length).toBe(1);
  });

  it("is forgotten when nobody wants it any more", () => {
    const { batch, passed, take } = batching();
    take("late");
    batch.drop();
    vi.advanceTimersByTime(100);
    expect(passed).toEqual([]);
  });
});
