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
  // Whole lines only: a line that keeps its beginning or its end is replaced as a whole.
  while (tail > 0 && after[after.length - tail - 1] !== "\n" && before[before.length - tail - 1] !== "\n")
    tail--;
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) };
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;
