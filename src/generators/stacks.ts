import type { Block, Workspace } from "blockly/core";
import { hatOf } from "../blocks/families.ts";

/** The stacks a program consists of, in the order in which they came onto the workspace. */
export interface Stacks {
  /** The blocks that they begin with. */
  readonly heads: readonly Block[];
  /** Whether they are tasks that run side by side; a single stack that waits for no event is a plain script. */
  readonly areTasks: boolean;
}

/** Finds the stacks that run. One that does nothing is left out, lest it make tasks of a plain script. */
export function stacksOf(workspace: Workspace): Stacks {
  const all = workspace.getTopBlocks(false).filter((top) => hatOf(top.type) && top.isEnabled());
  const busy = all.filter(doesSomething);
  const heads = busy.length > 0 ? busy : all.slice(0, 1);
  return { heads, areTasks: heads.length > 1 || heads.some(({ type }) => hatOf(type)?.isEvent === true) };
}

function doesSomething(head: Block): boolean {
  for (let block = head.getNextBlock(); block; block = block.getNextBlock()) {
    if (block.isEnabled() && block.type !== "comment") return true;
  }
  return false;
}
