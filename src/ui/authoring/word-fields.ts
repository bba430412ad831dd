import { html } from "lit";
import { nameOfLanguage } from "../lessons/lesson-language.ts";
import { textField } from "./form-parts.ts";

/** The text in each language, however the settings are. */
export const wordsIn = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(Object(value)).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );

/** The text in one language changed; an empty one is taken out. */
export function withWords(value: unknown, language: string, text: string): Record<string, string> {
  const { [language]: _before, ...others } = wordsIn(value);
  if (text.trim() === "") return others;
  return Object.keys(wordsIn(value)).includes(language)
    ? { ...wordsIn(value), [language]: text }
    : { ...others, [language]: text };
}

/** A field for a text in each language of the pack. */
export function wordFields(
  label: string,
  value: unknown,
  languages: readonly string[],
  change: (words: Record<string, string>) => void,
  rows = 2,
) {
  const words = wordsIn(value);
  return languages.map((language) => {
    const name = languages.length > 1 ? `${label} (${nameOfLanguage(language)})` : label;
    const edit = (text: string) => change(withWords(value, language, text));
    return html`${textField(name, words[language] ?? "", edit, { rows, maxLength: 300, language })}`;
  });
}
