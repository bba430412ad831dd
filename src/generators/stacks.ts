import type { Block, Workspace } from "blockly/core";
import { hatOf } from "../blocks/families.ts";

/** The stacks a program consists of, in the order in which they came onto the workspace. */
export interface Stacks {
  /** The blocks that they begin with. */
  readonly heads: readonly Block[];
  /** Whether they are tasks that run side by side; a single stack that waits for no event is a plain script. */
  readonly areTasks: boolean;
}

/** Finds the stacks that run. One with nothing in it is left out, lest it make tasks of a plain script. */
export function stacksOf(workspace: Workspace): Stacks {
  const all = workspace.getTopBlocks(false).filter((top) => hatOf(top.type) && top.isEnabled());
  const heads = all.filter((head) => head.getNextBlock() !== null);
  return { heads, areTasks: heads.length > 1 || heads.some(({ type }) => hatOf(type)?.isEvent === true) };
}
