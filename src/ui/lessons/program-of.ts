import * as Blockly from "blockly/core";
import { createGenerator } from "../../generators/families.ts";
import type { WorkspaceJson } from "../../projects/project.ts";

/** The Python of blocks that are on no canvas; null when Blockly cannot read them. */
export function programOf(blocks: WorkspaceJson): string | null {
  const workspace = new Blockly.Workspace();
  Blockly.Events.disable();
  try {
    Blockly.serialization.workspaces.load({ ...blocks }, workspace);
    return createGenerator().toProgram(workspace).code;
  } catch {
    return null;
  } finally {
    Blockly.Events.enable();
    workspace.dispose();
  }
}
