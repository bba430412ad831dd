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
 */
export type BoardErrorCode =
  | "unsupported"
  | "insecure-page"
  | "missing-part"
  | "no-response"
  | "lost"
  | "busy"
  | "not-connected";

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
