/** The smallest single replacement that turns one text into another; offsets in UTF-16 units of the old text. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly inserted: string;
}

/** What changed between two texts, so that an editor keeps its place. Never cuts a surrogate pair or a `\r\n` in two. */
export function changeBetween(before: string, after: string): TextChange {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  start = lineStart(after, start);
  let tail = 0;
  const most = shortest - start;
  while (
    tail < most &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  // Whole lines only: what stays at the end begins a line in both texts.
  const beginsLine = (text: string) => isLineStart(text, text.length - tail);
  while (tail > 0 && !(beginsLine(before) && beginsLine(after))) tail--;
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) };
}

const isLineStart = (text: string, offset: number): boolean => offset === 0 || text[offset - 1] === "\n";

// Not for an offset of 0: `lastIndexOf` takes a negative place for the first one.
const lineStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
