import type { WorkspaceSvg } from "blockly/core";

/**
 * Draws the blocks anew once the font of the canvas has come, if it is not there yet. Blockly measures words when it
 * draws them, so that blocks drawn sooner keep the room that another font's letters take. A font that never comes
 * changes nothing: the blocks stay as they are, in the letters that the machine has.
 */
export function redrawWithFont(workspace: WorkspaceSvg): void {
  const { weight, size, family } = workspace.getTheme().fontStyle;
  const font = `${weight} ${size}pt ${family}`;
  if (document.fonts.check(font)) return;
  document.fonts.load(font).then(
    () => measureAgain(workspace),
    () => undefined,
  );
}

function measureAgain(workspace: WorkspaceSvg): void {
  const shelf = workspace.getToolbox()?.getFlyout()?.getWorkspace();
  // The theme brings the height of a line, the fields the width of their words.
  workspace.setTheme(workspace.getTheme());
  const blocks = [workspace, shelf].flatMap((canvas) => canvas?.getAllBlocks(false) ?? []);
  for (const field of blocks.flatMap((block) => [...block.getFields()])) field.forceRerender();
}
