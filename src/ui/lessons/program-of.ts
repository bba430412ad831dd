import * as Blockly from "blockly/core";
import { createGenerator } from "../../generators/families.ts";
import type { OpenedBlocks } from "../../lessons/prove/prove-pack.ts";
import type { WorkspaceJson } from "../../projects/project.ts";

/** Opens blocks that are on no canvas; throws where Blockly cannot read them. */
export function openBlocks(blocks: WorkspaceJson): OpenedBlocks {
  const workspace = new Blockly.Workspace();
  Blockly.Events.disable();
  try {
    Blockly.serialization.workspaces.load({ ...blocks }, workspace);
    const { code } = createGenerator().toProgram(workspace);
    return { workspace: Blockly.serialization.workspaces.save(workspace), code };
  } finally {
    Blockly.Events.enable();
    workspace.dispose();
  }
}

/** The Python of blocks that are on no canvas; null when Blockly cannot read them. */
export function programOf(blocks: WorkspaceJson): string | null {
  try {
    return openBlocks(blocks).code;
  } catch {
    return null;
  }
}
