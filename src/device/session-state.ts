import type { BoardError } from "./board-error.ts";

/** What is done with a board besides running programs. */
export type BoardTask = "reading-files" | "writing-files" | "saving" | "forgetting";

/** Where a session stands. */
export type SessionState =
  | { readonly kind: "disconnected"; readonly error: BoardError | null }
  | { readonly kind: "connecting"; readonly label: string }
  | { readonly kind: "ready"; readonly label: string }
  | { readonly kind: "working"; readonly label: string; readonly task: BoardTask }
  /** Somebody types Python at the board's prompt. */
  | { readonly kind: "typing"; readonly label: string }
  /**
   * `isSure`: after the board was away it may not be able to tell whether its program still runs. `isFound`: it ran
   * before we came.
   */
  | {
      readonly kind: "running";
      readonly label: string;
      readonly isSure: boolean;
      readonly isFound: boolean;
    }
  | { readonly kind: "stopping"; readonly label: string }
  /** The board starts anew because somebody asked for that, and will be back about so many milliseconds later. */
  | { readonly kind: "restarting"; readonly label: string; readonly restartMs: number }
  /** The board does not answer any more, and is looked for. `wasRunning`: it ran a program. */
  | {
      readonly kind: "away";
      readonly label: string;
      readonly error: BoardError;
      readonly wasRunning: boolean;
    };
