/** A generated program: its text, and which block each line came from. */
export interface Program {
  /** MicroPython, `\n` line ends, ends with a newline unless empty. */
  readonly code: string;
  /** `lines[i]` is the id of the block that line `i` (from 0) came from; null for lines of nobody, such as blank ones. */
  readonly lines: readonly (string | null)[];
}

/** The program of a workspace with nothing on it. */
export const emptyProgram: Program = { code: "", lines: [] };

/** The id of the block that a line (from 1, as in tracebacks and editors) came from. */
export function blockAt(program: Program, line: number): string | null {
  return program.lines[line - 1] ?? null;
}

/** The lines (from 1) that a block wrote. */
export function linesOf(program: Program, blockId: string): number[] {
  return program.lines.flatMap((id, index) => (id === blockId ? [index + 1] : []));
}
