import type { Check, CheckOf } from "../checks/checks.ts";
import type { Expectation } from "../checks/expectations/expectations.ts";
import { say } from "./sentences.ts";

/** What is wrong with a check whatever the blocks are. */
export function problemWithCheck(check: Check): readonly string[] {
  if (check.kind !== "behaviour") return [];
  const latest = Math.max(...momentsIn(check.expect));
  return [
    ...(latest > check.seconds ? [say.tooLate(check.id, latest, check.seconds)] : []),
    ...(check.live && !canBeLive(check) ? [say.cannotBeLive(check.id)] : []),
  ];
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

/** Of a real board only its prints are known. */
function canBeLive({ expect, scene }: CheckOf<"behaviour">): boolean {
  const hasScene = scene !== undefined && Object.keys(scene).length > 0;
  return !hasScene && sightsIn(expect).every((kind) => kind === "prints");
}

function sightsIn(expect: Expectation): readonly string[] {
  switch (expect.kind) {
    case "seen":
    case "never":
    case "at":
    case "lasts":
      return [expect.sight.kind];
    case "until":
      return [expect.sight.kind, expect.until.kind];
    case "order":
      return expect.sights.map(({ kind }) => kind);
    case "ends":
    case "goes-on":
      return [];
  }
}
