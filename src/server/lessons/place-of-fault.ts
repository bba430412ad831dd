import { readJson } from "../../lessons/json-text.ts";
import type { Pack, PackFiles, Problem } from "../../lessons/pack.ts";
import type { Fault } from "../../lessons/prove/prove-pack.ts";
import { say } from "../../lessons/prove/sentences.ts";

/** Deeper than any settings. */
const MOST_DEPTH = 60;

/** A fault with the line of the lesson's settings that it is about. */
export function placeOfFault(fault: Fault, pack: Pack, files: PackFiles): Problem {
  const { lesson, step, check, sentence } = fault;
  const file = `${lesson}/lesson.json`;
  const way = [...(step === null ? [] : ["steps", step]), ...(check === null ? [] : ["checks", check])];
  const json = readJson(new TextDecoder().decode(files.get(file)), MOST_DEPTH);
  const steps = pack.lessons.find(({ id }) => id === lesson)?.settings.steps ?? [];
  const id = step === null ? undefined : steps[step]?.id;
  const line = json.kind === "json" && way.length > 0 ? json.lineOf(way) : null;
  return { file, line, sentence: id === undefined ? sentence : say.inStep(id, sentence) };
}
