/** Manners of a board that its clients must live with. Each can be switched off by itself. */
export interface Quirks {
  /** The names of headers, and some of their values, count only in the usual case. */
  readonly headerCase: boolean;
  /** A second client is let in and put out at once. */
  readonly oneClient: boolean;
  /** The greeting ends with a prompt that need not be there. */
  readonly constantGreeting: boolean;
  /** What is typed while a program runs goes into 511 bytes; what does not fit is lost in silence. */
  readonly smallRing: boolean;
  /** Each piece of a print is a frame. */
  readonly framePerPiece: boolean;
  /** A ping is not answered. */
  readonly noPong: boolean;
  /** What goes wrong with a file ends the connection, and nobody says why. */
  readonly fatalFileErrors: boolean;
  /** A byte of a file that arrives alone is lost, and success is reported. */
  readonly byteLoss: boolean;
  /** A soft reset resets the Wi-Fi chip, too. */
  readonly resetOfChip: boolean;
  /** A soft reset out of the raw REPL closes no connection; the board just falls silent. */
  readonly silentRawReset: boolean;
  /** Ctrl-C in the midst of a print ends the connection and not the program, and nobody listens any more. */
  readonly deafAfterPrint: boolean;
  /** What is typed while the board prints makes it wait for ever. */
  readonly deadlock: boolean;
  /** Ctrl-C inside an order to the Wi-Fi chip leaves the scheduler locked. */
  readonly lockLeak: boolean;
  /** An error in an accept handler is the board's end, if it comes at the prompt. */
  readonly panic: boolean;
}

/** All of them, as the board has them. */
export const stockQuirks: Quirks = {
  headerCase: true,
  oneClient: true,
  constantGreeting: true,
  smallRing: true,
  framePerPiece: true,
  noPong: true,
  fatalFileErrors: true,
  byteLoss: true,
  resetOfChip: true,
  silentRawReset: true,
  deafAfterPrint: true,
  deadlock: true,
  lockLeak: true,
  panic: true,
};
