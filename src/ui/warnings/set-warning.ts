import * as Blockly from "blockly/core";

/** In letters: so wide a bubble fits a phone. */
const LINE = 32;

/** Puts words on a block, behind a sign that opens them; null takes them off. `id` keeps them apart from others. */
export function setWarning(block: Blockly.BlockSvg, words: string | null, id: string): void {
  block.setWarningText(words === null ? null : Blockly.utils.string.wrap(words, LINE), id);
}
