import type { BoardError } from "./board-error.ts";
import type { Traceback } from "./traceback.ts";

/** How a program ended. */
export type Outcome =
  /** It came to its last line. */
  | { readonly kind: "finished" }
  /** Somebody pressed Stop. `restarted`: the program did not listen, so the board was started anew. */
  | { readonly kind: "stopped"; readonly restarted: boolean }
  /** The learner's Python failed. */
  | { readonly kind: "failed"; readonly traceback: Traceback }
  /** The way to the board failed; what the program does now is not known. */
  | { readonly kind: "lost"; readonly error: BoardError };
