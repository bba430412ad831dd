import { block, number, type ShelfBlock, text } from "./shelf-block.ts";

const none = { shadow: { type: "dictionary_empty" } } as const;

/** The dictionaries on the shelf: making and changing them first, then asking them. */
export const dictionaries: readonly ShelfBlock[] = [
  block("dictionary_empty"),
  block("dictionary_set", { KEY: text("Ada"), VALUE: number(10) }),
  block("dictionary_remove", { KEY: text("Ada") }),
  block("dictionary_get", { KEY: text("Ada"), DICTIONARY: none, ELSE: number(0) }),
  block("dictionary_has", { DICTIONARY: none, KEY: text("Ada") }),
  block("dictionary_length", { DICTIONARY: none }),
  block("dictionary_list", { DICTIONARY: none }),
  block("dictionary_each", { DICTIONARY: none }),
];
