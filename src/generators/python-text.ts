const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** Characters that a source file cannot hold as they are: quotes, control characters, private use. */
const UNSAFE = /[\\"\p{Cc}\p{Co}\p{Cf}\u2028\u2029]/gu;

function escape(character: string): string {
  const known = ESCAPES[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, "0")}`;
  return `\\U${code.toString(16).padStart(8, "0")}`;
}

/** The inside of a double-quoted Python string with this value; half a surrogate pair becomes U+FFFD. */
export function escapeText(text: string): string {
  return text.toWellFormed().replace(UNSAFE, escape);
}

/** A Python string literal with this value, whatever the learner typed. */
export function quote(text: string): string {
  return `"${escapeText(text)}"`;
}

/** A comment of the learner as lines of Python; what a comment line cannot hold is dropped. */
export function toComment(text: string): string {
  const lines = text.toWellFormed().split(/\r\n|[\n\r\u2028\u2029\x85\v\f]/u);
  return lines.map((line) => `# ${line.replace(/[\p{Cc}\p{Co}]/gu, " ").trim()}`.trimEnd()).join("\n");
}
