import * as Blockly from "blockly/core";
import { madeBlocks } from "../blocks/toolbox.ts";
import { createGenerator } from "../generators/families.ts";
import { BlockIndex, type IndexedBlock } from "./block-index.ts";

type ShelfItem = Blockly.utils.toolbox.ToolboxItemInfo;

/** Reads every block of a shelf, as Blockly makes it and as the generator writes it. */
export function indexShelf(shelf: readonly ShelfItem[]): BlockIndex {
  const workspace = new Blockly.Workspace();
  try {
    return new BlockIndex(shelf.flatMap((item) => readItem(item, "", workspace)));
  } finally {
    workspace.dispose();
  }
}

function readItem(item: ShelfItem, category: string, workspace: Blockly.Workspace): IndexedBlock[] {
  if ("contents" in item) {
    const name = "name" in item ? Blockly.utils.parsing.replaceMessageReferences(item.name) : "";
    return item.contents.flatMap((inner) => readItem(inner, name, workspace));
  }
  if ("custom" in item && "name" in item) return readMade(String(item.custom), String(item.name), workspace);
  return isBlock(item) ? [readBlock(item, category, workspace)] : [];
}

/** Blockly fills some categories itself: with blocks for the learner's own variables and functions. */
function readMade(custom: string, name: string, workspace: Blockly.Workspace): IndexedBlock[] {
  const made = Object.entries(madeBlocks).find(([kind]) => kind === custom)?.[1] ?? [];
  const category = Blockly.utils.parsing.replaceMessageReferences(name);
  return made.flatMap((block) => readItem(block as ShelfItem, category, workspace));
}

function isBlock(item: ShelfItem): item is Blockly.utils.toolbox.BlockInfo {
  return item.kind === "block" && "type" in item;
}

function readBlock(
  info: Blockly.utils.toolbox.BlockInfo,
  category: string,
  workspace: Blockly.Workspace,
): IndexedBlock {
  const block = Blockly.serialization.blocks.append(info as Blockly.serialization.blocks.State, workspace);
  const label = block.inputList.flatMap(({ fieldRow }) => fieldRow.flatMap(textsOf)).join(" ");
  const python = createGenerator().toSnippet(block);
  const more = [category, block.getTooltip(), python].join(" ");
  block.dispose(false);
  return { info, label, more };
}

/** What a field says: its text, or all that its menu offers. */
function textsOf(field: Blockly.Field): string[] {
  if (!(field instanceof Blockly.FieldDropdown)) return [field.getText()];
  return field.getOptions(true).flatMap(([choice]) => (typeof choice === "string" ? [choice] : []));
}
