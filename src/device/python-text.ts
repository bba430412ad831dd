/** A text as Python writes it, in ASCII and on one line. */
export const pythonText = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\u{10ffff}]/gu, (letter) => escaped(letter.codePointAt(0) ?? 0));

const escaped = (code: number): string => (code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`);

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, "0");
