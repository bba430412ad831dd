import type { Outcome } from "../device/outcome.ts";
import type { Session } from "../device/session.ts";
import { programLine } from "../device/traceback.ts";
import { blockAt, type Program } from "../generators/program.ts";

/** A program that ran, how it ended, and where. */
export interface ProgramRun {
  readonly program: Program;
  readonly outcome: Outcome;
  /** The line (from 1) and the block on which it failed, in the program that ran, whatever was edited since. */
  readonly line: number | null;
  readonly blockId: string | null;
}

/** Runs a program and finds out which block is to blame if it fails: here blocks and board meet. */
export async function runProgram(session: Session, program: Program): Promise<ProgramRun> {
  const outcome = await session.run(program.code);
  const line = outcome.kind === "failed" ? programLine(outcome.traceback) : null;
  return { program, outcome, line, blockId: line === null ? null : blockAt(program, line) };
}
