import type { Match } from "./byte-reader.ts";

const END_OF_TEXT = 4;
const PROMPT = 62; // ">"
/** How a report of an error begins; anything else after a byte 4 was printed by the program itself. */
const REPORT =
  /^(Traceback \(most recent call last\):|[A-Z][A-Za-z]*(Error|Interrupt|Exit|Exception|Iteration|Warning)\b)/;
const REPORT_BEGINS = /^(T(r(a(c(e.*)?)?)?)?|[A-Z][A-Za-z]*)$/;
/** Enough of a report to tell it by its beginning, in bytes. */
const TELLING = 40;
/** The longest report that is waited for, in bytes; what goes on for longer is output. */
const LONGEST_REPORT = 64 * 1024;
/** What comes before the prompt when a program has ended the interpreter. */
const RESTARTS = ["\r\nMPY: soft reboot", "MPY: soft reboot", "raw REPL;", "\r\nraw REPL;"];

/**
 * Looks for the end of a program at the raw REPL: byte 4, the report of an error or nothing, byte 4, and the prompt.
 * A program may print byte 4 as well: what follows tells the two apart.
 * Source: `parse_compile_execute` in `shared/runtime/pyexec.c`.
 */
export function programEnd(pending: Uint8Array): Match {
  let at = pending.indexOf(END_OF_TEXT);
  while (at >= 0) {
    const end = endOfReport(pending, at + 1);
    if (end === "open") return { before: at, end: null };
    if (end !== "none") return { before: at, end };
    at = pending.indexOf(END_OF_TEXT, at + 1);
  }
  return { before: pending.length, end: null };
}

/** Where a script ends that the board has started by itself: the friendly prompt follows, after these words. */
const SCRIPT_END = new TextEncoder().encode("for more information.\r\n>>> ");

/** Looks for the end of a program, or of a script that the board has started by itself. */
export function anyEnd(pending: Uint8Array): Match {
  const found = programEnd(pending);
  if (found.end !== null) return found;
  const begun = beginningOfScriptEnd(pending);
  if (begun === SCRIPT_END.length) return { before: pending.length, end: pending.length };
  return { before: Math.min(found.before, pending.length - begun), end: null };
}

/** How many bytes at the end of these are a beginning of `SCRIPT_END`. */
function beginningOfScriptEnd(bytes: Uint8Array): number {
  let length = Math.min(bytes.length, SCRIPT_END.length);
  while (!SCRIPT_END.subarray(0, length).every((byte, i) => bytes[bytes.length - length + i] === byte))
    length--;
  return length;
}

/** The report in what `programEnd` has found; empty when the program came to its last line. */
export const reportOf = (match: Uint8Array): string =>
  new TextDecoder().decode(match.subarray(1, match.lastIndexOf(END_OF_TEXT)));

function endOfReport(pending: Uint8Array, start: number): number | "open" | "none" {
  const close = pending.indexOf(END_OF_TEXT, start);
  if (close === start || (close > 0 && REPORT.test(text(pending, start, close))))
    return endAfter(pending, close + 1);
  if (close >= 0 || pending.length - start > LONGEST_REPORT) return "none";
  const begun = text(pending, start, start + TELLING);
  return REPORT.test(begun) || REPORT_BEGINS.test(begun) || begun === "" ? "open" : "none";
}

function endAfter(pending: Uint8Array, at: number): number | "open" | "none" {
  const next = pending[at];
  if (next === undefined) return "open";
  if (next === PROMPT) return at + 1;
  const words = text(pending, at, pending.length);
  const isRestart = RESTARTS.some((restart) => words.startsWith(restart) || restart.startsWith(words));
  return isRestart ? endOfRestart(pending, at) : "none";
}

/** The prompt after the words of a restart. */
function endOfRestart(pending: Uint8Array, at: number): number | "open" {
  const prompt = pending.indexOf(PROMPT, at);
  return prompt < 0 ? "open" : prompt + 1;
}

const text = (bytes: Uint8Array, start: number, end: number): string =>
  new TextDecoder("latin1").decode(bytes.subarray(start, Math.min(end, start + TELLING)));
