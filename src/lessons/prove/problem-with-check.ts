import type { Check } from "../checks/checks.ts";
import type { Expectation } from "../checks/expectations/expectations.ts";
import { say } from "./sentences.ts";

/** What is wrong with a check whatever the blocks are. */
export function problemWithCheck(check: Check): readonly string[] {
  if (check.kind !== "behaviour") return [];
  const latest = Math.max(...momentsIn(check.expect));
  return latest > check.seconds ? [say.tooLate(check.id, latest, check.seconds)] : [];
}

/** The moments at which something is expected, in seconds. */
function momentsIn(expect: Expectation): readonly number[] {
  switch (expect.kind) {
    case "seen":
    case "never":
      return [expect.from ?? 0, expect.to ?? 0];
    case "at":
      return [expect.at];
    case "ends":
      return [expect.by ?? 0];
    case "order":
    case "lasts":
    case "until":
    case "goes-on":
      return [0];
  }
}
