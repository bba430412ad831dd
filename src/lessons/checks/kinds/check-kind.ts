import type { Court } from "../court.ts";
import type { Finding } from "../finding.ts";
import type { Answer, Work } from "../work.ts";

/** Checks of one kind. Adding one is a file in this folder and a line in `checks.ts`. */
export interface CheckKind<Check> {
  /** Looks whether a check holds for a learner's work; never throws for what that is. */
  look(check: Check, work: Work, court: Court): Finding | Promise<Finding>;
  /** The answer with which it holds, of kinds that ask for one; null where none would do. */
  rightAnswer?(check: Check, work: Work, court: Court): Answer | null | Promise<Answer | null>;
}
