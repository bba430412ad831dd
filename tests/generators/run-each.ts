import { expect } from "vitest";
import { runProgram } from "../boards/run-program.ts";

const SEPARATOR = "--- next ---";
/** In simulated time, which costs nothing: many programs pause now and then. */
const AN_HOUR_MS = 3_600_000;

/** Runs many programs one after the other on one board, each with names of its own; what each prints, errors included. */
export async function runEach(programs: readonly string[]): Promise<string[]> {
  const lines = programs.map((code) => {
    // JSON writes texts in a way that Python reads alike.
    return `try:\n    exec(${JSON.stringify(code)}, {})\nexcept Exception as error:\n    print(repr(error))\nprint("${SEPARATOR}")\n`;
  });
  const { output, error } = await runProgram(lines.join(""), { forMs: AN_HOUR_MS });
  expect(error).toBe("");
  return output.split(`${SEPARATOR}\n`).slice(0, -1);
}
