import { BoardError } from "../board-error.ts";

/** A refusal comes back at once; whoever is not there keeps a caller waiting. In milliseconds. */
const REFUSED_WITHIN_MS = 1500;
/** The close code "try again later", with which our firmware says who is connected. */
const TRY_AGAIN_LATER = 1013;

/** What is told of a stock board that hangs up, as it does on a second caller. */
export const HUNG_UP = "hung up before it asked for the password";

/** How far a call had come when it ended. */
export type Stage =
  /** No connection yet; it began at this time, as `performance.now()` counts. */
  | { readonly kind: "calling"; readonly sinceMs: number }
  /** Connected, and the board did not ask for the password yet. */
  | { readonly kind: "waiting" }
  /** The password is sent. */
  | { readonly kind: "logging-in" }
  | { readonly kind: "connected" };

/** What is known of the end: browsers tell next to nothing, Node more. */
export interface Ending {
  /** Close code; 1006 is none. */
  readonly code: number;
  readonly reason: string;
  /** What Node says of a failed call, such as `connect ECONNREFUSED`. */
  readonly detail: string;
}

/** Why a connection ended, by how far it had come. */
export function whyClosed(stage: Stage, { code, reason, detail }: Ending): BoardError {
  const what = [code, reason, detail].filter(Boolean).join(" ");
  if (code === TRY_AGAIN_LATER) return new BoardError("taken", reason);
  switch (stage.kind) {
    case "calling":
      return whyNoAnswer(performance.now() - stage.sinceMs, detail || what);
    case "waiting":
      // The stock firmware hangs up on a second caller, and says nothing.
      return new BoardError("taken", `${HUNG_UP}: ${what}`);
    case "logging-in":
      return new BoardError("lost", `closed while logging in: ${what}`);
    case "connected":
      return new BoardError("lost", `closed: ${what}`);
  }
}

function whyNoAnswer(elapsedMs: number, detail: string): BoardError {
  if (/Unexpected server response|Invalid|Parse Error/i.test(detail))
    return new BoardError("not-webrepl", detail);
  const isRefused =
    /ECONNREFUSED|ECONNRESET|socket hang up/.test(detail) ||
    (!/\bE[A-Z]{4,}|ENOTFOUND/.test(detail) && elapsedMs < REFUSED_WITHIN_MS);
  return new BoardError(isRefused ? "refused" : "unreachable", detail);
}
