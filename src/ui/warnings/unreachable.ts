import { stacksOf } from "../../generators/stacks.ts";
import { type Barrier, unreachableBlocks } from "../../generators/unreachable.ts";
import { words } from "../words.ts";
import type { WarningKind } from "./warning-kind.ts";

const sentences: Readonly<Record<Barrier, string>> = {
  loop: words.afterLoop,
  function: words.afterFunction,
  exit: words.afterExit,
};

/** The first of the blocks that never run. */
export const unreachableWarnings: WarningKind = {
  id: "unreachable",
  find: ({ workspace, functions }) =>
    unreachableBlocks(stacksOf(workspace).heads, functions).map(({ block, after }) => [
      block.id,
      sentences[after],
    ]),
};
