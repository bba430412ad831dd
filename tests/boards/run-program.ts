import { runHeadless, type Script } from "../../src/device/judge/run-headless.ts";
import type { TraceEntry } from "../../src/device/judge/trace.ts";
import type { LineListener } from "../../src/device/virtual/lines/tracer.ts";
import { tracingWasmPath, wasmPath } from "./wasm-path.ts";

export type { InputChange } from "../../src/device/judge/scripted-inputs.ts";

/** What a program did: what it printed (`\n` line ends), the traceback it ended with, and the levels it drove. */
export interface Run {
  readonly output: string;
  readonly error: string;
  readonly trace: [atMs: number, pin: string, level: 0 | 1][];
  /** What pins sent besides levels: `440 Hz 50 %`, nothing after it, or the colours of a strip: `ff0000 000000`. */
  readonly signals: [atMs: number, pin: string, signal: string][];
  /** What its web server answered, in the order of the answers; status 0 when it did not. */
  readonly visited: [atMs: number, request: string, status: number, body: string][];
  readonly published: [atMs: number, topic: string, text: string][];
  /** What it asked for, as in `GET http://example.com/`, and what it sent along. */
  readonly requested: [atMs: number, request: string, body?: string][];
}

/** What is done to a board from outside while a program runs, and for how long it is watched at most. */
export interface Circumstances extends Script {
  /** In milliseconds. */
  readonly forMs?: number;
  /** Hears of each line that runs. */
  readonly lines?: LineListener;
}

/** Many programs come as one here, which together are larger than a board. */
const memoryBytes = Number.POSITIVE_INFINITY;
const limits = { turns: 10_000_000, outputBytes: 1_000_000, entries: 100_000, memoryBytes };

/** Runs a program on a fresh virtual Nano, in simulated time that goes by in its sleeps only. */
export async function runProgram(
  code: string,
  { forMs = 10_000, lines, ...script }: Circumstances = {},
): Promise<Run> {
  const wasmUrl = lines ? tracingWasmPath : wasmPath;
  const room = { wasmUrl, limits: { ...limits, ms: forMs }, turnMs: 0, ...(lines && { lines }) };
  const { output, error, trace } = await runHeadless(code, script, room);
  const run: Run = { output, error, trace: [], signals: [], visited: [], published: [], requested: [] };
  for (const entry of trace) sort(entry, run);
  return run;
}

function sort([atMs, ...deed]: TraceEntry, run: Run): void {
  switch (deed[0]) {
    case "pin":
      run.trace.push([atMs, deed[1], deed[2]]);
      break;
    case "wave":
      run.signals.push([atMs, deed[1], deed[2] ? `${deed[2]} Hz ${deed[3]} %` : ""]);
      break;
    case "pixels":
      run.signals.push([atMs, deed[1], deed[2]]);
      break;
    case "answer":
      run.visited.push([atMs, deed[1], deed[2], deed[3]]);
      break;
    case "publish":
      run.published.push([atMs, deed[1], deed[2]]);
      break;
    case "request":
      run.requested.push(deed[2] ? [atMs, deed[1], deed[2]] : [atMs, deed[1]]);
  }
}
