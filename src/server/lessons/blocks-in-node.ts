import * as Blockly from "blockly/core";
import { installBlocks } from "../../blocks/install.ts";
import { createGenerator } from "../../generators/families.ts";
import type { OpenedBlocks } from "../../lessons/prove/prove-pack.ts";
import type { WorkspaceJson } from "../../projects/project.ts";

const generator = createGenerator();

/** Opens saved blocks without a page; throws where Blockly cannot. */
export function openBlocks(json: WorkspaceJson): OpenedBlocks {
  installBlocks();
  const workspace = new Blockly.Workspace();
  try {
    Blockly.serialization.workspaces.load(json, workspace);
    const { code } = generator.toProgram(workspace);
    return { workspace: Blockly.serialization.workspaces.save(workspace), code };
  } finally {
    workspace.dispose();
  }
}
