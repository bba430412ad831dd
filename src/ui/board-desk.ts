import type { Session } from "../device/session.ts";
import { Observable } from "../shared/observable.ts";
import type { BoardChoice } from "./board-choice.ts";
import type { BoardCommand, BoardCommands } from "./boards/board-commands.ts";
import type { BoardPlace } from "./boards/board-place.ts";
import { partMissing } from "./part-missing.ts";
import type { Workbench } from "./workbench.ts";

/** The door to boards over the air, and to what is kept on boards: all behind it comes when it is first asked for. */
export class BoardDesk implements BoardPlace {
  readonly facts = new Observable<HTMLElement | null>(null);
  #commands: Promise<BoardCommands> | null = null;

  constructor(
    readonly session: Session,
    readonly workbench: Workbench,
    readonly virtual: BoardChoice,
    readonly note: (text: string) => void,
  ) {}

  /** Does it, or says in a notice that its part of the page did not load. */
  async do(command: BoardCommand): Promise<void> {
    const commands = await this.#load();
    await commands?.do(command);
  }

  async #load(): Promise<BoardCommands | null> {
    try {
      this.#commands ??= import("./boards/board-commands.ts").then(
        ({ BoardCommands }) => new BoardCommands(this, document.body),
      );
      return await this.#commands;
    } catch {
      this.#commands = null;
      this.workbench.notice.set(partMissing);
      return null;
    }
  }
}
