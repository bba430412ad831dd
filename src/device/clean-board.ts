import type { RawRepl } from "./raw-repl.ts";
import { parseTraceback } from "./traceback.ts";

const CLEAN = "import untether.kit as k;k.clean()";

/** Leaves a board as programs expect it. False when a program has bent it too far for that. */
export async function cleanBoard(repl: RawRepl): Promise<boolean> {
  const { error } = await repl.ask(CLEAN);
  // A Stop may come just now, and ends this line too: once more, then.
  const isStopped = error !== "" && parseTraceback(error).type === "KeyboardInterrupt";
  const again = isStopped ? await repl.ask(CLEAN) : { error };
  return again.error === "";
}
