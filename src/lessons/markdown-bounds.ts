/** The longest paragraph, list, table or piece of code without an empty line, in characters. */
const LONGEST_PARAGRAPH = 4000;
/** The most signs in one that may begin or end something; what reads Markdown tries each of them with each other one. */
const MOST_SIGNS = 400;
const SIGNS = /[[\]*_~`<!@]|www\.|:\/\//g;
/** Lists and quotations that begin in one line, each inside the one before it. */
const DEEP = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){9}/;

/**
 * The line, counted from 1, where Markdown becomes more than can be read quickly; null when it never does. Code is no
 * exception, as text can be made to look like code to this and not to what reads it.
 */
export function tangledLine(source: string): number | null {
  let [length, signs] = [0, 0];
  for (const [i, line] of source.split("\n").entries()) {
    if (line.trim() === "") [length, signs] = [0, 0];
    length += line.length;
    signs += line.match(SIGNS)?.length ?? 0;
    if (length > LONGEST_PARAGRAPH || signs > MOST_SIGNS || DEEP.test(line)) return i + 1;
  }
  return null;
}
