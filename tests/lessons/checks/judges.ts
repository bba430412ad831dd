import type { Judgement } from "../../../src/device/judge/judge.ts";
import { runHeadless, type Verdict } from "../../../src/device/judge/run-headless.ts";
import type { TraceEntry } from "../../../src/device/judge/trace.ts";
import type { JudgeProgram } from "../../../src/lessons/checks/court.ts";
import { wasmPath } from "../../boards/wasm-path.ts";

let last: Promise<unknown> = Promise.resolve();

/** MicroPython itself; its boards run one after the other. */
export const realJudge: JudgeProgram = (code, script, limits) => {
  const verdict = last.then(() => runHeadless(code, script, { wasmUrl: wasmPath, limits }));
  last = verdict;
  return verdict.then((it) => ({ kind: "verdict", verdict: it }));
};

/** A judge that says the same of every program: that it printed this, a line every ten milliseconds, and ended. */
export function judgeThatSays(output: string, verdict: Partial<Verdict> = {}): JudgeProgram {
  const lines = output.split("\n").slice(0, -1);
  const trace = lines.map((line, i): TraceEntry => [(i + 1) * 10, "print", line]);
  const whole = {
    output,
    error: "",
    trace,
    over: null,
    ms: 1000,
    isSpoilt: false,
    memoryBytes: 0,
    ...verdict,
  };
  return async () => ({ kind: "verdict", verdict: whole });
}

/** A judge that comes to no verdict. */
export const judgeWithout =
  (judgement: Judgement): JudgeProgram =>
  async () =>
    judgement;
