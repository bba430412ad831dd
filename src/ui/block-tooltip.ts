import * as Blockly from "blockly/core";
import type { MicroPythonGenerator } from "../generators/micropython-generator.ts";

/**
 * Shows, when the pointer rests on a block of the shelf, what the block does and the Python it becomes.
 * On the canvas the block's lines glow in the Python pane, so there its tooltip is words alone.
 */
export function showPythonInTooltips(generator: MicroPythonGenerator): void {
  Blockly.Tooltip.setCustomTooltip((tooltip: Element, pointedAt: unknown) => {
    const words = document.createElement("p");
    words.textContent = Blockly.Tooltip.getTooltipOfObject(pointedAt);
    const code = document.createElement("pre");
    const block = shelfBlock(pointedAt);
    code.textContent = block ? generator.toSnippet(block).trimEnd() : "";
    tooltip.append(words, ...(code.textContent ? [code] : []));
  });
}

/** The block of the shelf that the pointer is on. Despite its type, Blockly hands over the block, not its element. */
const shelfBlock = (pointedAt: unknown): Blockly.Block | null =>
  pointedAt instanceof Blockly.BlockSvg && pointedAt.isInFlyout ? pointedAt : null;
