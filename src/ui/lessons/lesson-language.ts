import { recall, remember } from "../colour-scheme.ts";

const KEY = "untether lesson language";

/** The language that a learner gets of these, the first of which is the pack's own: as chosen before, else the device's. */
export function learnersLanguage(
  offered: readonly string[],
  wanted: readonly (string | null)[] = [recall(KEY), ...navigator.languages],
): string {
  const kindOf = (language: string) => language.split("-")[0];
  for (const language of wanted.filter((one) => one !== null)) {
    const found =
      offered.find((one) => one === language) ?? offered.find((one) => kindOf(one) === kindOf(language));
    if (found) return found;
  }
  return offered[0] ?? "en";
}

/** Keeps the language that the learner has chosen. */
export const rememberLanguage = (language: string): void => remember(KEY, language);

/** A language in its own words, as in "Deutsch". */
export function nameOfLanguage(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}
