import type { BoardError } from "./board-error.ts";
import type { Traceback } from "./traceback.ts";

/**
 * What is known of a program after the way to its board was lost:
 * - `goes-on`: it runs on, without us.
 * - `over`: it has ended, nobody saw how.
 * - `stopped`: the board has started anew.
 * - `unknown`.
 */
export type Fate = "goes-on" | "over" | "stopped" | "unknown";

/** How a program ended. */
export type Outcome =
  /** It came to its last line. */
  | { readonly kind: "finished" }
  /** Somebody pressed Stop. `restarted`: the program did not listen, so the board was started anew. */
  | { readonly kind: "stopped"; readonly restarted: boolean }
  /** The learner's Python failed. */
  | { readonly kind: "failed"; readonly traceback: Traceback }
  /** It could not be brought to the board, which is there all the same. */
  | { readonly kind: "not-started"; readonly error: BoardError }
  /** The way to the board failed. */
  | { readonly kind: "lost"; readonly error: BoardError; readonly fate: Fate };
