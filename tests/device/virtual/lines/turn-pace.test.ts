import { expect, it } from "vitest";
import { TurnPace } from "../../../../src/device/virtual/lines/turn-pace.ts";

/** A program whose loops turn as fast as it likes, and a clock that only it and its waits move. */
function paced({
  turnMs,
  lateMs = 0,
  isWanted = true,
}: {
  turnMs: number;
  lateMs?: number;
  isWanted?: boolean;
}) {
  let nowMs = 1000;
  const pace = new TurnPace({
    isWanted: () => isWanted,
    nowMs: () => nowMs,
    sleepMs: (ms) => {
      nowMs += ms + lateMs;
    },
  });
  return (turns: number) => {
    const beganMs = nowMs;
    for (let i = 0; i < turns; i++) {
      nowMs += turnMs;
      pace.turn();
    }
    return nowMs - beganMs;
  };
}

it("100,000 turns of a loop take as long as on the board", () => {
  const run = paced({ turnMs: 0.003 });
  expect(run(100_000)).toBeGreaterThan(2880);
  expect(run(100_000)).toBeLessThan(2920);
});

it("they do when each wait ends a little late, too", () => {
  expect(paced({ turnMs: 0.003, lateMs: 2 })(100_000)).toBeCloseTo(2900, -2);
});

it("a program that is slower than the board is not held up", () => {
  expect(paced({ turnMs: 0.05 })(1000)).toBeCloseTo(50);
});

it("without a pace nothing waits", () => {
  expect(paced({ turnMs: 0.003, isWanted: false })(1000)).toBeCloseTo(3);
});
