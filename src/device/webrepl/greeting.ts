import * as v from "valibot";

/** What a board with our firmware says before it asks for the password. */
export interface Greeting {
  /** What the board is called. */
  readonly name: string;
  /** Another one at every start of the board. */
  readonly boot: string;
  /** Whether a program runs. */
  readonly runs: boolean;
}

/** How the greeting begins. */
export const GREETING_MARK = "Untether ";
const schema = v.object({
  v: v.literal(1),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
  boot: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
  runs: v.boolean(),
});

/** Finds the greeting in what came before the question for the password; null on a board that has no such words. */
export function readGreeting(prelude: string): Greeting | null {
  const line = prelude.split("\r\n").find((text) => text.startsWith(GREETING_MARK));
  if (line === undefined) return null;
  try {
    const parsed = v.safeParse(schema, JSON.parse(line.slice(GREETING_MARK.length)));
    if (!parsed.success) return null;
    const { name, boot, runs } = parsed.output;
    return { name, boot, runs };
  } catch {
    return null;
  }
}
