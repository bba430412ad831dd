import { BoardError, type BoardErrorCode, toBoardError } from "./board-error.ts";
import { pause } from "./pause.ts";
import type { Arrival } from "./transport.ts";

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2000;
/** With these there is no use in calling again. */
const FINAL: ReadonlySet<BoardErrorCode> = new Set([
  "wrong-password",
  "bad-address",
  "mixed-content",
  "permission-denied",
  "old-firmware",
]);

/**
 * Calls a board that is away, again and again, until it answers. Rejects with the last `BoardError` when it has been
 * away for `absenceMs`, when calling is of no use, and when nobody wants it any more.
 */
export async function findBoard(
  call: () => Promise<Arrival>,
  absenceMs: number,
  isWanted: () => boolean,
): Promise<Arrival> {
  const endMs = performance.now() + absenceMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    if (!isWanted()) throw new BoardError("lost", "nobody looks for it any more");
    try {
      return await call();
    } catch (error) {
      const failure = toBoardError(error);
      if (FINAL.has(failure.code) || performance.now() + pauseMs > endMs) throw failure;
    }
    await pause(pauseMs);
  }
}
