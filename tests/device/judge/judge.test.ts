import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Heard, Judge } from "../../../src/device/judge/judge.ts";
import type { Verdict } from "../../../src/device/judge/run-headless.ts";

/** The page's end of a worker, whose other end is the test. */
class WorkerEnd {
  readonly sent: unknown[] = [];
  isTerminated = false;
  onmessage = (_event: { data: Heard }): void => undefined;
  onerror = (_event: { message: string }): void => undefined;

  postMessage(message: unknown): void {
    this.sent.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  answer(verdict: Partial<Verdict> = {}): void {
    const whole = {
      output: "",
      error: "",
      trace: [],
      over: null,
      ms: 0,
      isSpoilt: false,
      memoryBytes: 0,
      ...verdict,
    };
    this.onmessage({ data: { kind: "verdict", verdict: whole } });
  }
}

function court() {
  const workers: WorkerEnd[] = [];
  const judge = new Judge(() => {
    const worker = new WorkerEnd();
    workers.push(worker);
    return worker as unknown as Worker;
  }, 5000);
  return { judge, workers };
}

const moment = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("programs are heard one after the other, by one worker", async () => {
  const { judge, workers } = court();
  const first = judge.judge("1", { typed: [[0, "x"]] }, { ms: 10 });
  const second = judge.judge("2");
  await moment();
  const [worker] = workers;
  expect(worker?.sent).toEqual([{ program: "1", script: { typed: [[0, "x"]] }, limits: { ms: 10 } }]);
  worker?.answer({ output: "one" });
  expect(await first).toMatchObject({ kind: "verdict", verdict: { output: "one" } });
  await moment();
  expect(worker?.sent[1]).toEqual({ program: "2", script: {}, limits: {} });
  worker?.answer();
  await second;
  expect([workers.length, worker?.isTerminated]).toEqual([1, false]);
});

test("a program whose call never comes back is given up, and the next one has a worker of its own", async () => {
  const { judge, workers } = court();
  const hung = judge.judge("sum(range(2 ** 40))");
  await vi.advanceTimersByTimeAsync(5001);
  expect(await hung).toEqual({ kind: "hung" });
  expect(workers[0]?.isTerminated).toBe(true);
  const next = judge.judge("1");
  await moment();
  workers[1]?.answer();
  expect(await next).toMatchObject({ kind: "verdict" });
});

test("a board that a program has spoilt is not used again", async () => {
  const { judge, workers } = court();
  const deaf = judge.judge("deaf");
  await moment();
  workers[0]?.answer({ over: "turns", isSpoilt: true });
  expect(await deaf).toMatchObject({ kind: "verdict" });
  expect(workers[0]?.isTerminated).toBe(true);
});

test("a worker that breaks is told, and does not keep the next program from being heard", async () => {
  const { judge, workers } = court();
  const broken = judge.judge("1");
  await moment();
  workers[0]?.onerror({ message: "no such file" });
  expect(await broken).toEqual({ kind: "broken", reason: "no such file" });
  const next = judge.judge("2");
  await moment();
  workers[1]?.answer();
  expect(await next).toMatchObject({ kind: "verdict" });
});
