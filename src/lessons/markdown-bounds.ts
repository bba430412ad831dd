/** The longest paragraph, list or table, in characters. */
const LONGEST_PARAGRAPH = 4000;
/** The most signs in one that may begin or end something; what reads Markdown tries each of them with each other one. */
const MOST_SIGNS = 400;
/** The most lists and quotations that begin in one line, each inside the one before it. */
const DEEP = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){9}/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** The line, counted from 1, where Markdown becomes more than can be read quickly; null when it never does. */
export function tangledLine(source: string): number | null {
  let [length, signs, fence] = [0, 0, ""];
  for (const [i, line] of source.split("\n").entries()) {
    const [, sign = ""] = FENCE.exec(line) ?? [];
    const isCode = fence !== "";
    if (sign && (!fence || sign.startsWith(fence))) fence = fence ? "" : sign;
    if (isCode || sign || line.trim() === "") [length, signs] = [0, 0];
    else {
      length += line.length;
      signs += line.match(/[[\]*_~`<!@]|www\.|:\/\//g)?.length ?? 0;
    }
    if (length > LONGEST_PARAGRAPH || signs > MOST_SIGNS || DEEP.test(line)) return i + 1;
  }
  return null;
}
