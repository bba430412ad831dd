const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/**
 * Characters that do not stand in a source file as they are: quotes, control characters, private use, and the
 * invisible ones that could make a line read otherwise than it runs. The two joiners of emoji and scripts may stay.
 */
const UNSAFE = /[\\"\p{Cc}\p{Co}\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/gu;

function escapeCharacter(character: string): string {
  const known = ESCAPES[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, "0")}`;
  return `\\U${code.toString(16).padStart(8, "0")}`;
}

/** The inside of a double-quoted Python string with this value; half a surrogate pair becomes U+FFFD. */
function escapeText(text: string): string {
  return text.toWellFormed().replace(UNSAFE, escapeCharacter);
}

/** A Python string literal with this value, whatever the learner typed. */
export function quote(text: string): string {
  return `"${escapeText(text)}"`;
}

/** A piece of a text that is put together: words as they are, or Python that has a value. */
export type TextPart =
  | { readonly kind: "words"; readonly words: string }
  | {
      readonly kind: "value";
      readonly code: string;
      /** How it is written, as in the braces of an f-string: `:.1f`. */
      readonly format?: string;
    };

/** Python for the text that these parts make together. */
export function joinText(parts: readonly TextPart[]): string {
  const values = parts.flatMap((part) => (part.kind === "value" ? [part.code] : []));
  if (values.length === 0)
    return quote(parts.map((part) => (part.kind === "words" ? part.words : "")).join(""));
  const [first] = parts;
  if (parts.length === 1 && first?.kind === "value" && !first.format) return `str(${first.code})`;
  const inside = values.map(insideBraces);
  const template = (value: () => string) =>
    parts
      .map((part) =>
        part.kind === "words" ? escapeTemplate(part.words) : `{${value()}${part.format ?? ""}}`,
      )
      .join("");
  const next = inside[Symbol.iterator]();
  if (inside.every((code) => code !== null)) return `f"${template(() => next.next().value ?? "")}"`;
  return `"${template(() => "")}".format(${values.join(", ")})`;
}

const escapeTemplate = (words: string): string => escapeText(words).replace(/[{}]/gu, "$&$&");

/**
 * Code as it stands between the braces of an f-string, or null where it cannot: MicroPython ends it at the first
 * `:` or closing brace, in a quoted text too, and has no backslash there; neither may the quote of the f-string return.
 */
function insideBraces(code: string): string | null {
  const plainTexts = /"([^"'\\{}()[\]:!#]*)"/gu;
  return /["'\\{}:]/u.test(code.replace(plainTexts, "")) ? null : code.replace(plainTexts, "'$1'");
}

/** A text of the learner as one line of source; what a line cannot hold becomes a space. */
export function toLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Co}\u2028\u2029]/gu, " ")
    .trim();
}

/** A comment of the learner as lines of Python. */
export function toComment(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\x85\v\f]/u);
  return lines.map((line) => `# ${toLine(line)}`.trimEnd()).join("\n");
}
