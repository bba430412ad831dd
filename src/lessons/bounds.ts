/** The largest that a pack may be as a zip, in bytes. */
export const MOST_ZIP_BYTES = 10_000_000;
/** The largest that all files of a pack may be together, in bytes. */
export const MOST_PACK_BYTES = 30_000_000;
/** The most files in a pack. */
export const MOST_FILES = 2000;
/** The largest that a file of text or JSON may be, in bytes. */
export const MOST_TEXT_BYTES = 200_000;
/** The largest that a picture may be, in bytes. */
export const MOST_PICTURE_BYTES = 1_000_000;
/** The longest path of a file in a pack, in characters. */
export const LONGEST_PATH = 120;
/** The most problems, and the most warnings, that are told of one pack. */
export const MOST_TOLD = 50;
