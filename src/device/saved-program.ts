import { BoardKit } from "./board-kit.ts";
import { writeFile } from "./files.ts";
import type { Session } from "./session.ts";
import type { Progress } from "./transport.ts";

/** Where the program is that a board starts by itself: `firmware/untether/autostart.py` runs it. */
export const SAVED_PROGRAM = "/saved_program.py";

/** Saves a program, which the board then starts by itself at power-on. Rejects with a `BoardError`. */
export function saveProgram(session: Session, code: string, progress?: Progress): Promise<void> {
  return session.use("saving", async (board) => {
    await board.driver.bring?.(board.repl, code);
    await writeFile(board, SAVED_PROGRAM, new TextEncoder().encode(code), progress);
    await new BoardKit(board.repl).autostart(true);
    await board.driver.refresh?.(board.repl);
  });
}

/** Has the board start nothing by itself any more, as before. Rejects with a `BoardError`. */
export function forgetProgram(session: Session): Promise<void> {
  return session.use("forgetting", async ({ repl, driver }) => {
    await new BoardKit(repl).autostart(false);
    await driver.refresh?.(repl);
  });
}
