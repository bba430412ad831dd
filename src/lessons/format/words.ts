import * as v from "valibot";

/** A language as BCP 47 writes it, as in `en`, `pt-BR`. */
export const languageSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, "a language, as in en"),
);

/** A text in each language that it has been written in. */
export type Words = Readonly<Record<string, string>>;

/** The schema of a text in at least one language, each of so many characters at most. */
export const wordsOf = (mostCharacters: number) =>
  v.pipe(
    v.record(languageSchema, v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(mostCharacters))),
    v.minEntries(1),
    v.maxEntries(50),
  );

/** A sentence or two. */
export const sentenceSchema = wordsOf(300);

/** The text in a language, else in another one of the same kind (`pt` for `pt-BR`), else in the one it was written in first. */
export function inLanguage(words: Words, language: string): string {
  const [kind = language] = language.split("-");
  return words[language] ?? words[kind] ?? Object.values(words)[0] ?? "";
}
