import type { BoardError } from "../device/board-error.ts";
import type { Fate } from "../device/outcome.ts";
import type { Transport } from "../device/transport.ts";
import { type BoardAdvice, explainBoardError } from "./explain-board-error.ts";
import { words } from "./words.ts";

/** A board to work with, and what to tell people when something is the matter with it. */
export interface BoardChoice {
  readonly transport: Transport;
  /** What to tell when the way to it fails, and the button that helps. */
  readonly explain: (error: BoardError) => BoardAdvice;
  /** What the Console says of a program whose board was lost. */
  readonly tellFate: (fate: Fate) => string;
}

/** The board in the page; its programs never outlive it. */
export const virtualChoice = (transport: Transport): BoardChoice => ({
  transport,
  explain: explainBoardError,
  tellFate: () => words.consoleStopped,
});
