import type * as Blockly from "blockly/core";
import { type PinUser, pinConflicts } from "../blocks/pin-conflicts.ts";
import { explainPinConflict } from "./explain-pin-conflict.ts";

const WARNING_ID = "pin-conflict";

/** Puts a warning on each block whose pin is used in two ways, and takes it off when that is over. */
export class PinWarnings {
  readonly #workspace: Blockly.WorkspaceSvg;
  #shown: ReadonlyMap<string, string> = new Map();

  constructor(workspace: Blockly.WorkspaceSvg) {
    this.#workspace = workspace;
  }

  /** Looks at the blocks as they are now. */
  update(): void {
    // Blockly disables what hangs below nothing.
    const running = this.#workspace.getAllBlocks(false).filter((block) => block.isEnabled());
    const conflicts = pinConflicts(running.map(toUser));
    const wanted = new Map(conflicts.map((conflict) => [conflict.blockId, explainPinConflict(conflict)]));
    for (const id of this.#shown.keys()) if (!wanted.has(id)) this.#set(id, null);
    for (const [id, sentence] of wanted) if (this.#shown.get(id) !== sentence) this.#set(id, sentence);
    this.#shown = wanted;
  }

  #set(blockId: string, sentence: string | null): void {
    this.#workspace.getBlockById(blockId)?.setWarningText(sentence, WARNING_ID);
  }
}

const toUser = (block: Blockly.Block): PinUser => ({
  id: block.id,
  type: block.type,
  field: (name) => block.getFieldValue(name),
});
