import { emptySlotWarnings } from "./empty-slots.ts";
import { looseStackWarnings } from "./loose-stacks.ts";
import { pinWarnings } from "./pin-conflicts.ts";
import { unreachableWarnings } from "./unreachable.ts";
import type { WarningKind } from "./warning-kind.ts";
import { wrongKindWarnings } from "./wrong-kinds.ts";

/** All that the page warns of. A new kind is a file in this folder, and a line here. */
export const warningKinds: readonly WarningKind[] = [
  pinWarnings,
  wrongKindWarnings,
  unreachableWarnings,
  emptySlotWarnings,
  looseStackWarnings,
];
