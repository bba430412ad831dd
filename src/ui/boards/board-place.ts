import type { Session } from "../../device/session.ts";
import type { Observable } from "../../shared/observable.ts";
import type { BoardChoice } from "../board-choice.ts";
import type { Workbench } from "../workbench.ts";

/** The page, as far as boards over the air need it. */
export interface BoardPlace {
  readonly session: Session;
  readonly workbench: Workbench;
  /** The board that is always there. */
  readonly virtual: BoardChoice;
  /** What the Board tab shows of a real board; null as long as the virtual one is the board. */
  readonly facts: Observable<HTMLElement | null>;
  /** Writes a line to the Console. */
  note(text: string): void;
}
