import * as v from "valibot";
import { idSchema } from "../../format/id.ts";
import { sceneSchema, watchSecondsSchema } from "../../format/scene.ts";
import { sentenceSchema, wordsOf } from "../../format/words.ts";
import type { Court, Tried } from "../court.ts";
import { failsAt, holds, open } from "../finding.ts";
import type { Watched } from "../watched.ts";
import type { Work } from "../work.ts";
import type { CheckKind } from "./check-kind.ts";

const LONGEST_QUESTION = 600;
const USUAL_SECONDS = 10;

const schema = v.object({
  kind: v.literal("predict"),
  id: idSchema,
  /** What the learner is told when it was something else. */
  says: sentenceSchema,
  question: v.optional(wordsOf(LONGEST_QUESTION)),
  /** The blocks that are run, by the name of their file; those on the canvas, if it is left out. */
  workspace: v.optional(idSchema),
  /** For how long they are; 10 by default. */
  seconds: v.optional(watchSecondsSchema),
  scene: v.optional(sceneSchema),
});

type Predict = v.InferOutput<typeof schema>;

/** What will this print? The learner writes it down, and then the program is run. */
export const predict = {
  schema,
  async look(check, work, court) {
    const answer = work.answers[check.id];
    if (typeof answer !== "string" || answer.trim() === "") return open;
    const tried = await run(check, work, court);
    return tried.kind === "unknown" ? tried : compare(linesOf(answer), tried.watched);
  },
  async rightAnswer(check, work, court) {
    const tried = await run(check, work, court);
    return tried.kind === "watched" ? tried.watched.output.trim() || null : null;
  },
} satisfies CheckKind<Predict> & { readonly schema: unknown };

async function run(
  { workspace, seconds = USUAL_SECONDS, scene }: Predict,
  { code, codeOf }: Work,
  court: Court,
): Promise<Tried> {
  const program = workspace === undefined ? code : codeOf(workspace);
  return program === null ? { kind: "unknown", reason: "broken" } : court.try(program, { scene, seconds });
}

/** Line by line; the first that is not the same is the moment at which it went wrong. */
function compare(expected: readonly string[], { output, trace }: Watched) {
  const printed = linesOf(output);
  const wrong = printed.findIndex((line, i) => line !== expected[i]);
  if (wrong < 0 && printed.length === expected.length) return holds;
  const moment = trace.find((entry) => entry[1] === "print" && entry[2].trimEnd() === printed[wrong]);
  return failsAt(moment?.[0] ?? null);
}

/** Without spaces at the ends of lines, and without empty lines at both ends. */
const linesOf = (text: string): readonly string[] =>
  text
    .replace(/[^\S\n]+(?=\n|$)/g, "")
    .replace(/^\n+|\n+$/g, "")
    .split("\n");
