/** As many keys at once, so often: the board takes them to a ring of 511 bytes, and loses the rest in silence. */
const PIECE = 100;
const EVERY_MS = 150;
/** A stock board gets the next key when it has answered the one before and is quiet again, or has not in this time. */
const QUIET_MS = 100;
const LONGEST_WAIT_MS = 2000;

/** Types at a pace that a board can take. */
export class TypedKeys {
  /** Whether input may never wait while the board prints: one key at a time, then. */
  isPaced = false;
  readonly #send: (keys: string) => void;
  #waiting = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wasUsed = false;

  constructor(send: (keys: string) => void) {
    this.#send = send;
  }

  type(keys: string): void {
    this.#waiting += keys;
    if (this.#timer === undefined) this.#next();
  }

  /** The board has sent something. */
  heard(): void {
    if (!this.isPaced || this.#timer === undefined) return;
    this.#restart(QUIET_MS);
  }

  /** Forgets what was not sent: the program is interrupted. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = "";
  }

  /** Forgets what was not sent, and tells whether anything was since this was asked last: the program is over. */
  forget(): boolean {
    this.drop();
    const wasUsed = this.#wasUsed;
    this.#wasUsed = false;
    return wasUsed;
  }

  #next(): void {
    this.#timer = undefined;
    const letters = Array.from(this.#waiting);
    const keys = letters.slice(0, this.isPaced ? 1 : PIECE).join("");
    if (!keys) return;
    this.#waiting = this.#waiting.slice(keys.length);
    this.#wasUsed = true;
    this.#send(keys);
    this.#restart(this.isPaced ? LONGEST_WAIT_MS : EVERY_MS);
  }

  #restart(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#next(), ms);
  }
}
