import { expect } from "vitest";
import { runProgram } from "../boards/run-program.ts";

const SEPARATOR = "--- next ---";
/** In simulated time, which costs nothing: many programs pause now and then. */
const AN_HOUR_MS = 3_600_000;
/** A program in which nothing can happen any more waits for ever, as on the board; here it would hold up the others. */
const ENDS_WAITING = `from asyncio import core
def wait_io_event(self, dt, wait=core.IOQueue.wait_io_event):
    if core._task_queue.peek() is None and not self.map:
        raise EOFError
    wait(self, dt)
core.IOQueue.wait_io_event = wait_io_event
`;

/** Runs many programs one after the other on one board, each with names of its own; what each prints, errors included. */
export async function runEach(programs: readonly string[]): Promise<string[]> {
  const lines = programs.map((code) => {
    // JSON writes texts in a way that Python reads alike.
    return `try:\n    exec(${JSON.stringify(code)}, {})\nexcept Exception as error:\n    print(repr(error))\nprint("${SEPARATOR}")\n`;
  });
  const { output, error } = await runProgram(ENDS_WAITING + lines.join(""), { forMs: AN_HOUR_MS });
  expect(error).toBe("");
  return output.split(`${SEPARATOR}\n`).slice(0, -1);
}
