import type * as Blockly from "blockly/core";
import type { WorkspaceJson } from "../../projects/project.ts";

type State = Readonly<Record<string, unknown>>;
type Change = (block: State) => State;

const isState = (value: unknown): value is State => typeof value === "object" && value !== null;

/** The blocks that a lesson begins with, each with an id of its own, by which it is known again however they are moved. */
export function startBlocks(start: WorkspaceJson): WorkspaceJson {
  let count = 0;
  return changeBlocks(start, (block) => ("id" in block ? block : { ...block, id: `start-${++count}` }));
}

/** The ids of all blocks that a lesson begins with. */
export function startIds(start: WorkspaceJson): ReadonlySet<string> {
  const ids = new Set<string>();
  changeBlocks(startBlocks(start), (block) => {
    ids.add(String(block.id));
    return block;
  });
  return ids;
}

/** Locks the blocks with these ids, which then cannot be moved, changed or deleted, and unlocks all others. */
export function lockBlocks(workspace: Blockly.Workspace, ids: ReadonlySet<string>): void {
  for (const block of workspace.getAllBlocks(false)) {
    const isLocked = ids.has(block.id);
    block.setEditable(!isLocked);
    if (block.isShadow()) continue;
    block.setMovable(!isLocked);
    block.setDeletable(!isLocked);
  }
}

function changeBlocks(workspace: WorkspaceJson, change: Change): WorkspaceJson {
  const { blocks } = workspace;
  if (!isState(blocks) || !Array.isArray(blocks.blocks)) return workspace;
  return { ...workspace, blocks: { ...blocks, blocks: blocks.blocks.map((top) => changed(top, change)) } };
}

/** A block and all that hangs on it, itself first. */
function changed(block: unknown, change: Change): unknown {
  if (!isState(block)) return block;
  const own = change(block);
  const { inputs, next } = block;
  const link = (held: unknown): unknown =>
    isState(held)
      ? Object.fromEntries(Object.entries(held).map(([kind, inner]) => [kind, changed(inner, change)]))
      : held;
  const slots = isState(inputs) && Object.entries(inputs).map(([name, held]) => [name, link(held)] as const);
  return {
    ...own,
    ...(slots && { inputs: Object.fromEntries(slots) }),
    ...(isState(next) && { next: link(next) }),
  };
}
