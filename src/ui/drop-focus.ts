import * as Blockly from "blockly/core";

/**
 * Keeps the focus with a block that was just put down.
 *
 * Blockly lights up the place under a moving block one frame late, by moving its neighbours in the document. A block
 * that is put down within that frame is among them, and what is moved in the document loses the focus: the keyboard
 * would lead nowhere. So we look again in the frame after.
 */
export function keepFocusAfterDrop(workspace: Blockly.WorkspaceSvg): void {
  workspace.addChangeListener((event) => {
    if (!(event instanceof Blockly.Events.BlockDrag) || event.isStart) return;
    const { blockId } = event;
    requestAnimationFrame(() => {
      const block = blockId ? workspace.getBlockById(blockId) : null;
      if (block && document.activeElement === document.body) Blockly.getFocusManager().focusNode(block);
    });
  });
}
