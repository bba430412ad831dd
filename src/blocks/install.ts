import { loops as stockLoops } from "blockly/blocks";
import * as Blockly from "blockly/core";
import * as stockMessages from "blockly/msg/en";
import { blockDefinitions, isStock } from "./families.ts";
import { en } from "./messages/en.ts";

let installed = false;

/** Makes every block and its words known to Blockly. Doing it again does nothing. */
export function installBlocks(): void {
  if (installed) return;
  installed = true;
  Blockly.setLocale(stockMessages as unknown as Record<string, string>);
  Object.assign(Blockly.Msg, en);
  Blockly.defineBlocksWithJsonArray(blockDefinitions.filter((definition) => !isStock(definition)));
  // Else Blockly would disable "break out of loop" inside them.
  for (const loop of ["forever", "dictionary_each"]) (stockLoops.loopTypes as Set<string>).add(loop);
}
