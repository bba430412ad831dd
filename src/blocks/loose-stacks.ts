import type { Block, Workspace } from "blockly/core";

/**
 * The blocks that hang nowhere, with all that hangs on them. Notes are for people and may lie where they like; of a
 * lone variable or number Blockly opens the field wherever it is pressed, so no words could be read on it.
 */
export function looseStacks(workspace: Workspace): Block[] {
  return workspace
    .getTopBlocks(false)
    .filter(
      (top) =>
        (top.previousConnection || top.outputConnection) &&
        !top.isInsertionMarker() &&
        !top.isSimpleReporter() &&
        !(top.type === "comment" && !top.getNextBlock()),
    );
}
