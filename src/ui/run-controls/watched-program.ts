import type { WatchedLine } from "../../device/virtual/lines/line-watch.ts";
import type { Program } from "../../generators/program.ts";

/** A program to be watched, line by line. */
export interface WatchedProgram {
  readonly program: Program;
  readonly lines: readonly WatchedLine[];
  /** By line, from 0: the number of the function that it stands in; 0 for the program itself. */
  readonly functions: readonly number[];
}

const LOOP = /^\s*(?:async )?(for|while(?! True:)) .*:$/;
const FUNCTION = /^(?:async )?def /;
/** What prepares the program before its first block: nothing that a learner has snapped runs there. */
const PREPARES = /^(?:import |from |(?:async )?def |asyncio\.run\(|\w+ = [A-Z]\w*\()/;
/** The function that begins all stacks, which is no block's either. */
const MAIN = "async def main():";

/** Finds out what there is to watch. */
export function watchProgram(program: Program): WatchedProgram {
  const texts = program.code.split("\n");
  const numbers = new Map<string, number>();
  const functions: number[] = [];
  let functionCount = 0;
  let head = "";
  const lines = program.lines.map((id, i): WatchedLine => {
    const text = texts[i] ?? "";
    if (/^\S/.test(text)) head = text;
    if (FUNCTION.test(text)) functionCount++;
    functions.push(FUNCTION.test(head) ? functionCount : 0);
    const isUnseen = id === null || head === MAIN || PREPARES.test(text);
    return { block: isUnseen ? 0 : numberOf(id, numbers), loop: loopOf(text) };
  });
  return { program, lines, functions };
}

function numberOf(id: string, numbers: Map<string, number>): number {
  const number = numbers.get(id) ?? numbers.size + 1;
  numbers.set(id, number);
  return number;
}

function loopOf(text: string): WatchedLine["loop"] {
  const [, word] = LOOP.exec(text) ?? [];
  return word === "for" || word === "while" ? word : null;
}
