/** A place in a program that an error went through. */
interface Frame {
  /** File as MicroPython names it; `<stdin>` is the program itself. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Name of the function, or null at the top level. */
  readonly function: string | null;
}

/** A Python error as the board reported it. */
export interface Traceback {
  /** Outermost first. */
  readonly frames: readonly Frame[];
  /** Such as `ZeroDivisionError`. */
  readonly type: string;
  /** What Python says about it; may be empty. */
  readonly message: string;
  /** The whole report, `\n` line ends. */
  readonly text: string;
}

/** The file name under which the raw REPL runs a program. */
const PROGRAM = "<stdin>";
const HEADER = "Traceback (most recent call last):";
const FRAME = /^ {2}File "(.*)", line (\d+)(?:, in (.+))?$/;
const ERROR = /^([\p{ID_Start}_]\p{ID_Continue}*)(?:: ?([\s\S]*))?$/u;

/** Reads MicroPython's report of an error. A report in no known form is kept as the message. */
export function parseTraceback(report: string): Traceback {
  const text = report.replaceAll("\r\n", "\n").trim();
  const lines = text.split("\n");
  const first = lines[0] === HEADER ? 1 : 0;
  // What follows the frames is the message, whatever it looks like.
  const afterFrames = lines.findIndex((line, i) => i >= first && !FRAME.test(line));
  const last = afterFrames < 0 ? lines.length : afterFrames;
  const frames = lines.slice(first, last).flatMap((line) => toFrame(FRAME.exec(line)));
  const [, type, message] = ERROR.exec(lines.slice(last).join("\n")) ?? [];
  return { frames, type: type ?? "Error", message: type ? (message ?? "") : text, text };
}

function toFrame(match: RegExpExecArray | null): Frame[] {
  const [, file, line, name] = match ?? [];
  if (file === undefined || line === undefined) return [];
  return [{ file, line: Number(line), function: name === undefined || name === "<module>" ? null : name }];
}

/** The innermost line of the program itself (from 1) that led to the error, or null. */
export function programLine(traceback: Traceback): number | null {
  return traceback.frames.findLast((frame) => frame.file === PROGRAM)?.line ?? null;
}
