import * as Blockly from "blockly/core";
import { isBlockType } from "../blocks/families.ts";
import { installBlocks } from "../blocks/install.ts";
import { categories } from "../blocks/toolbox.ts";
import { categoryId } from "./known-names.ts";

/** What stands on a block or a category, in the page's language, and the style that it has its colour from. */
export interface BlockWords {
  readonly words: string;
  /** A class name, as in `lights_blocks`. */
  readonly style: string;
}

/** What stands where another block goes. */
const SLOT = "…";

/** The words on a block as it comes off the shelf, as in `repeat … times`; null when there is no such block. */
export function wordsOfBlock(type: string): BlockWords | null {
  if (!isBlockType(type)) return null;
  installBlocks();
  const workspace = new Blockly.Workspace();
  try {
    const block = workspace.newBlock(type);
    const [first, ...others] = block.inputList;
    // "do" and the like, before the room for a stack, say nothing of the block.
    const shown = others.filter(({ type }) => type !== Blockly.inputs.inputTypes.STATEMENT);
    const words = [...(first ? [first] : []), ...shown].flatMap(wordsOfInput).join(" ");
    return { words: tidy(words) || type, style: block.getStyleName() };
  } finally {
    workspace.dispose();
  }
}

/** The name of a category, by what it is called in packs; null when there is no such category. */
export function wordsOfCategory(id: string): BlockWords | null {
  const category = categories.find((one) => categoryId(one) === id);
  if (!category) return null;
  installBlocks();
  const words = Blockly.utils.parsing.replaceMessageReferences(category.name);
  return { words, style: category.categorystyle };
}

function wordsOfInput({ fieldRow, type }: Blockly.Input): string[] {
  const isSlot = type === Blockly.inputs.inputTypes.VALUE;
  return [...fieldRow.map((field) => field.getText()), ...(isSlot ? [SLOT] : [])];
}

const tidy = (words: string): string =>
  words
    .replace(/\s+/g, " ")
    .replace(/(… )+…/g, SLOT)
    .trim();
