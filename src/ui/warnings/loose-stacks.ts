import { looseStacks } from "../../blocks/loose-stacks.ts";
import { words } from "../words.ts";
import type { WarningKind } from "./warning-kind.ts";

/** Blocks that hang nowhere. */
export const looseStackWarnings: WarningKind = {
  id: "loose-stack",
  canWait: true,
  find: ({ workspace }) =>
    looseStacks(workspace).map((top) => [top.id, top.outputConnection ? words.looseValue : words.looseStack]),
};
