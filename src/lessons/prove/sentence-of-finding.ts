import type { Check } from "../checks/checks.ts";
import type { Finding } from "../checks/finding.ts";
import { say } from "./sentences.ts";

/** What is wrong when a check does not hold for blocks that should pass it; null when it does hold. */
export function sentenceOf(finding: Finding | undefined, check: Check, file: string): string | null {
  switch (finding?.kind) {
    case "holds":
      return null;
    case "fails":
      return [say.solutionFails(file, check.id, toldBy(check)), ...reasons(finding)].join(" ");
    case "open":
      return say.unanswerable(check.id);
    case "unknown":
      return finding.reason === "hung" ? say.hung(file, check.id) : say.broken(file, check.id);
    case undefined:
      return say.broken(file, check.id);
  }
}

/** What the learner would be told, in the language that comes first. */
function toldBy(check: Check): string {
  const words = check.kind === "quiz" ? check.question : check.says;
  return Object.values(words)[0] ?? "";
}

function reasons({ atMs, cause }: Extract<Finding, { kind: "fails" }>): readonly string[] {
  const moment = atMs === null ? [] : [say.atSecond((atMs / 1000).toFixed(1))];
  if (!cause) return moment;
  return [...moment, cause.kind === "error" ? say.error(cause.error) : say.limit(cause.limit)];
}
