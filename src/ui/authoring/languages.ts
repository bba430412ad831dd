import { nameOfLanguage } from "../lessons/lesson-language.ts";
import type { Choice } from "./form-parts.ts";

/** The languages that are offered for packs; a pack may have any other, too. */
const languages = [
  "ar",
  "bn",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "fi",
  "fr",
  "he",
  "hi",
  "hr",
  "hu",
  "id",
  "it",
  "ja",
  "ko",
  "nl",
  "no",
  "pl",
  "pt",
  "pt-BR",
  "ro",
  "ru",
  "sk",
  "sl",
  "sr",
  "sv",
  "sw",
  "th",
  "tr",
  "uk",
  "ur",
  "vi",
  "zh",
] as const;

/** The language that a pack is written in if nothing else is chosen. */
export const firstLanguage = "en";

/** The languages to choose from, by their own names; without those that are there already. */
export const languageChoices = (without: readonly string[] = []): readonly Choice[] =>
  languages
    .filter((language) => !without.includes(language))
    .map((language) => [language, nameOfLanguage(language)]);
