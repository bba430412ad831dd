/**
 * Why the way to the board failed, and what the person should be told:
 * - `unsupported`: the browser lacks something the board needs. Say what, and which browsers have it.
 * - `insecure-page`: the page came over plain HTTP from another computer, and browsers keep shared memory from such
 *   pages. Say where it works instead.
 * - `missing-part`: a file of the virtual board did not load. Offer to load the page again.
 * - `no-response`: the board is there but does not get to its prompt. Offer to restart it.
 * - `lost`: the connection ended by itself. Offer to connect again.
 * - `busy`: a program is running already. Offer Stop.
 * - `not-connected`: there is no board. Offer to connect.
 * - `bad-address`: what was typed is no address. Offer to correct it.
 * - `unreachable`: nobody answers at the address. Say what to look at: power, network, address. Offer to try again.
 * - `refused`: something is at the address, and takes no calls there. Offer to try again: the board may be starting.
 * - `taken`: another page or program is connected to the board. Offer to take over, or to try again.
 * - `wrong-password`: the board does not take the password. Offer to type it again.
 * - `not-webrepl`: what answers is no board with WebREPL. Offer to correct the address.
 * - `no-prompt`: a real board answers, and its program does not let go of it. Say: press the board's button.
 * - `mixed-content`: the page came over https, and the browser keeps it from plain connections. Say where it works.
 * - `mixed-content-name`: the same, but the browser lets addresses in figures through. Offer to correct the address.
 * - `permission-denied`: the browser keeps the page from the local network, since somebody said so. Say where to allow it.
 * - `permission-wanted`: the browser has to ask first, and nobody has answered. Offer to try again.
 * - `upload-damaged`: the file did not arrive whole, twice. Offer to try again.
 * - `file-too-big`: the file is too big for the board's memory. Say how big it may be.
 * - `disk-full`: there is no room on the board. Offer its files.
 * - `file-failed`: the board could not do this to a file. Say what it said.
 * - `old-firmware`: the MicroPython on the board is too old. Say which one is needed.
 * - `old-nina`: the firmware of the Wi-Fi chip is too old. Say which one is needed, and how it gets there.
 */
export type BoardErrorCode =
  | "unsupported"
  | "insecure-page"
  | "missing-part"
  | "no-response"
  | "lost"
  | "busy"
  | "not-connected"
  | "bad-address"
  | "unreachable"
  | "refused"
  | "taken"
  | "wrong-password"
  | "not-webrepl"
  | "no-prompt"
  | "mixed-content"
  | "mixed-content-name"
  | "permission-denied"
  | "permission-wanted"
  | "upload-damaged"
  | "file-too-big"
  | "disk-full"
  | "file-failed"
  | "old-firmware"
  | "old-nina";

/** The way to the board failed. The learner's own errors are never one of these, see `Outcome`. */
export class BoardError extends Error {
  override readonly name = "BoardError";

  constructor(
    readonly code: BoardErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}

/** Whatever went wrong between here and the board, as a `BoardError`. */
export function toBoardError(error: unknown): BoardError {
  return error instanceof BoardError ? error : new BoardError("lost", String(error), { cause: error });
}
