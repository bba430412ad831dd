import { words } from "../words.ts";

const kinds: Readonly<Record<string, string>> = {
  Number: words.kindNumber,
  String: words.kindText,
  Boolean: words.kindCondition,
  Array: words.kindList,
  Dictionary: words.kindDictionary,
  Colour: words.kindColour,
};

/** What a kind of value is called, as in "a number is missing"; the first of several, and "a value" of anything. */
export const kindWords = (kind: string | undefined): string => kinds[kind ?? ""] ?? words.kindAny;

/** The same as the first words of a sentence. */
export const beginning = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
