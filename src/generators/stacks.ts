import type { Block, Workspace } from "blockly/core";
import { hatOf, servers } from "../blocks/families.ts";
import { isDefinition } from "./function-table.ts";

/** The stacks a program consists of, in the order in which they came onto the workspace. */
export interface Stacks {
  /** The blocks that they begin with. */
  readonly heads: readonly Block[];
  /** Whether they are tasks that run side by side; a single stack that waits for no event is a plain script. */
  readonly areTasks: boolean;
  /** The modules whose `serve()` runs beside them, each with the block that asks for it. */
  readonly services: readonly { readonly module: string; readonly block: Block }[];
}

/** A program without any. */
export const noStacks: Stacks = { heads: [], areTasks: false, services: [] };

/** Finds the stacks that run. One that does nothing is left out, lest it make tasks of a plain script. */
export function stacksOf(workspace: Workspace): Stacks {
  const all = workspace.getTopBlocks(false).filter((top) => hatOf(top.type) && top.isEnabled());
  const busy = all.filter(doesSomething);
  const heads = busy.length > 0 ? busy : all.slice(0, 1);
  const services = servicesOf(workspace);
  const isEvent = heads.some(({ type }) => hatOf(type)?.isEvent === true);
  return { heads, areTasks: heads.length > 1 || services.length > 0 || isEvent, services };
}

/** What has to be served, whatever stack or function it is in. */
function servicesOf(workspace: Workspace): Stacks["services"] {
  return servers.flatMap(({ module, types }) => {
    const [block] = types.flatMap((type) => workspace.getBlocksByType(type)).filter((one) => isPart(one));
    return block ? [{ module, block }] : [];
  });
}

/** Whether a block belongs to the program. */
function isPart(block: Block): boolean {
  const root = block.getRootBlock();
  return (
    block.isEnabled() &&
    !block.getInheritedDisabled() &&
    (hatOf(root.type) !== undefined || isDefinition(root))
  );
}

function doesSomething(head: Block): boolean {
  for (let block = head.getNextBlock(); block; block = block.getNextBlock()) {
    if (block.isEnabled() && block.type !== "comment") return true;
  }
  return false;
}
