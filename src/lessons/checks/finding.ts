import type { Limit } from "../../device/judge/limits.ts";

/** What ended a program before it had been watched long enough. */
export type Cause =
  /** As in `NameError: name 'x' isn't defined`. */
  | { readonly kind: "error"; readonly error: string }
  /** It used up more than a program may. */
  | { readonly kind: "limit"; readonly limit: Limit };

/** What came of a check. */
export type Finding =
  | { readonly kind: "holds" }
  /** The moment at which it went wrong, or at which it should have been, in milliseconds; null where there is none. */
  | { readonly kind: "fails"; readonly atMs: number | null; readonly cause?: Cause }
  /** A question that is not answered yet, or something that may still happen. */
  | { readonly kind: "open" }
  /** Nothing can be said: the program was in a call that did not come back, or the judge could not work. */
  | { readonly kind: "unknown"; readonly reason: "hung" | "broken" };

export const holds: Finding = { kind: "holds" };
export const open: Finding = { kind: "open" };

/** It does not hold, which was to be seen at this moment, in milliseconds. */
export const failsAt = (atMs: number | null): Finding => ({ kind: "fails", atMs });
