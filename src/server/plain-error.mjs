/** An error whose message is a sentence for the person at the keyboard, to be shown without a stack. */
export class PlainError extends Error {}

/**
 * Prints why a program cannot go on: a plain sentence as it is, anything else as a fault of ours with its details.
 * @param {unknown} error
 */
export function printError(error) {
  if (error instanceof PlainError) console.error(error.message);
  else console.error("Something in Untether itself went wrong. The details:\n", error);
}
