/** The English words of the dictionaries, by Blockly message key. */
export const dictionaries = {
  // The names that the learner's first dictionary and its keys get.
  DICTIONARY_NAME: "my dictionary",
  DICTIONARY_KEY: "key",
  DICTIONARY_EMPTY: "empty dictionary",
  DICTIONARY_EMPTY_TOOLTIP: "Makes a dictionary. It keeps values, each under a key, such as a word.",
  DICTIONARY_SET: "set key %1 of %2 to %3",
  DICTIONARY_SET_TOOLTIP: "Keeps a value under this key. An older value under it is gone.",
  DICTIONARY_REMOVE: "remove key %1 of %2",
  DICTIONARY_REMOVE_TOOLTIP: "Takes a key and its value out. Nothing happens if the key is not there.",
  DICTIONARY_GET: "value of key %1 of %2 or else %3",
  DICTIONARY_GET_TOOLTIP: "The value that is kept under this key. If there is none, the last one here.",
  DICTIONARY_HAS: "dictionary %1 has key %2",
  DICTIONARY_HAS_TOOLTIP: "True if a value is kept under this key.",
  DICTIONARY_LENGTH: "number of keys of %1",
  DICTIONARY_LENGTH_TOOLTIP: "How many keys the dictionary has.",
  DICTIONARY_LIST: "list of the %1 of %2",
  DICTIONARY_KEYS: "keys",
  DICTIONARY_VALUES: "values",
  DICTIONARY_LIST_TOOLTIP: "Makes a list of all keys, or of all values. They come in any order.",
  DICTIONARY_EACH: "for each key %1 of %2",
  DICTIONARY_EACH_TOOLTIP: "Does the blocks inside once for each key. The keys come in any order.",
} as const;
