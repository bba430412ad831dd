import type { Check } from "../../lessons/checks/checks.ts";
import type { Finding } from "../../lessons/checks/finding.ts";
import { inLanguage } from "../../lessons/format/words.ts";
import type { Findings } from "../../lessons/lesson-way.ts";
import { fill, lessonWords, secondsOf } from "./words.ts";

/** What each check is called: its kind, with a number where a step has several of that kind. */
export function labelsOf(checks: readonly Check[]): string[] {
  return checks.map((check) => {
    const alike = checks.filter(({ kind }) => kind === check.kind);
    const what = lessonWords[check.kind];
    return alike.length > 1 ? fill(lessonWords.numbered, { what, n: alike.indexOf(check) + 1 }) : what;
  });
}

/** How it stands with a check: what was found of it, or "open" before it was looked at. */
export type Mark = Finding["kind"];

/** How it stands with all checks of one kind. */
export interface CheckRow {
  readonly label: string;
  readonly mark: Mark;
}

/** What counts of several checks: that one fails first, that all hold last. */
const marks: readonly Mark[] = ["fails", "unknown", "open", "holds"];

/** A row for each kind of check of a step. Which of several it is that does not hold, its sentence says better. */
export function rowsOf(checks: readonly Check[], markOf: (check: Check) => Mark): readonly CheckRow[] {
  const kinds = [...new Set(checks.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const found = checks.filter((check) => check.kind === kind).map(markOf);
    return { label: lessonWords[kind], mark: marks.find((mark) => found.includes(mark)) ?? "open" };
  });
}

/** The sentence that a learner gets about a check that does not hold; empty when there is nothing to say. */
export function sentenceOf(check: Check, finding: Finding | undefined, language: string): string {
  switch (finding?.kind) {
    case "fails":
      return [says(check, language), reason(finding)].filter(Boolean).join(" ");
    case "unknown":
      return lessonWords[finding.reason];
    case "open":
      return check.kind === "quiz" || check.kind === "predict" ? lessonWords.answerFirst : "";
    case "holds":
    case undefined:
      return "";
  }
}

/** What is said aloud once all checks of a step were looked at: that they hold, or the first sentence that does not. */
export function verdictOf(checks: readonly Check[], findings: Findings, language: string): string {
  const first = checks.find(({ id }) => findings.get(id)?.kind !== "holds");
  if (!first) return lessonWords.allHold;
  return fill(lessonWords.notYet, sentenceOf(first, findings.get(first.id), language));
}

const says = (check: Check, language: string): string =>
  check.kind === "quiz" ? lessonWords.chooseAgain : inLanguage(check.says, language);

/** Why a program came to no good before it had been watched long enough. */
function reason({ atMs, cause }: Extract<Finding, { kind: "fails" }>): string {
  if (!cause) return "";
  const seconds = secondsOf(atMs ?? 0);
  if (cause.kind === "limit") return fill(lessonWords.stoppedByLimit, { seconds });
  return fill(lessonWords.stoppedByError, { seconds, error: cause.error });
}
