import type { BoardError } from "./board-error.ts";
import type { Fate } from "./outcome.ts";

/** Ends the wait for a program whose board was started anew under it. */
export class Restarted extends Error {}

/** Ends the wait for a program whose board was away, and did not see it end. */
export class Missed extends Error {
  constructor(
    readonly reason: BoardError,
    readonly fate: Fate,
  ) {
    super(reason.message);
  }
}
