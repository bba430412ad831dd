import type { Program } from "./program.ts";

/**
 * How a line remembers its block while the program is put together: whoever writes a line signs its end,
 * inner blocks before outer ones, and the signatures come off in one pass at the end.
 * Indenting, joining and moving lines keeps the signatures where they belong.
 */

/** Parts a line from its signature. Private use: texts and names of the learner are cleared of it before. */
const MARK = "\uE000";

/** Signs every line of `code` that nobody has signed yet. `code` is whole lines, each ending with a newline. */
export function sign(code: string, blockId: string): string {
  // An id out of a foreign file may hold anything, and a newline would tear the line map.
  const signature = `${MARK}${blockId.replaceAll("\n", " ")}\n`;
  let signed = "";
  for (let start = 0; start < code.length; ) {
    const found = code.indexOf("\n", start);
    const end = found < 0 ? code.length : found;
    const line = code.slice(start, end);
    signed += line === "" || line.includes(MARK) ? `${line}\n` : line + signature;
    start = end + 1;
  }
  return signed;
}

/** Takes the signatures off: the text as it is shown and sent, and the block of each line. */
export function takeSignatures(signed: string): Program {
  const lines: (string | null)[] = [];
  const text: string[] = [];
  for (const line of signed.split("\n")) {
    const mark = line.indexOf(MARK);
    text.push(mark < 0 ? line : line.slice(0, mark));
    lines.push(mark < 0 ? null : line.slice(mark + 1));
  }
  if (text.at(-1) === "") lines.pop();
  return { code: text.join("\n"), lines };
}
