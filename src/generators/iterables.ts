import type { Block } from "blockly/core";
import { entriesOf } from "./dictionaries.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { lettersOf } from "./text.ts";

/** The text whose letters are the list in the slot LIST; null of another list. No loop can change a text under way. */
export function lettersIn(block: Block, python: MicroPythonGenerator): string | null {
  const list = block.getInputTargetBlock("LIST");
  return list?.isEnabled() && list.type === "text_split" ? lettersOf(list, python) : null;
}

/** What the list in the slot LIST is made of, for Python that goes through it once and needs no copy; null of others. */
export function sourceIn(block: Block, python: MicroPythonGenerator): string | null {
  const list = block.getInputTargetBlock("LIST");
  if (list?.isEnabled() && list.type === "dictionary_list") return entriesOf(list, python);
  return lettersIn(block, python);
}
