import { BoardError, type BoardErrorCode, toBoardError } from "./board-error.ts";
import type { Fate } from "./outcome.ts";
import { pause, settlesWithin } from "./pause.ts";
import type { Arrival } from "./transport.ts";

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2000;
/** With these there is no use in calling again. */
const FINAL: ReadonlySet<BoardErrorCode> = new Set([
  "wrong-password",
  "bad-address",
  "mixed-content",
  "mixed-content-name",
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

/** How long the end of a program may take to arrive that has come while the board was away. */
const BELATED_END_MS = 1500;

/**
 * What became of a program while its board was away, whose end `program` waits for. `bootBefore` and `arrival` are what
 * the board has told of itself then and now; "goes-on" also when its end has just come through.
 */
export async function fateOf(
  program: Promise<unknown>,
  bootBefore: string | null,
  { boot, isRunning }: Arrival,
): Promise<Fate> {
  if (bootBefore !== null && boot !== null && bootBefore !== boot) return "stopped";
  if (isRunning === null) return "unknown";
  if (isRunning) return "goes-on";
  return (await settlesWithin(program, BELATED_END_MS)) ? "goes-on" : "over";
}
