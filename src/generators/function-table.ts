import type { Block, Workspace } from "blockly/core";

/** Whether the block defines a function. */
export const isDefinition = (block: Block): boolean => block.type.startsWith("procedures_def");
const nameOf = (block: Block): string => String(block.getFieldValue("NAME"));
// Blockly takes two spellings of a function's name that differ only by case for the same function.
const keyOf = (name: string): string => name.toLowerCase();

/** The functions a workspace defines, by name. */
export class FunctionTable {
  static readonly none = new FunctionTable([]);
  readonly #byName = new Map<string, Block>();

  private constructor(definitions: readonly Block[]) {
    for (const block of definitions) this.#byName.set(keyOf(nameOf(block)), block);
  }

  static of(workspace: Workspace): FunctionTable {
    const definitions = workspace.getTopBlocks(false).filter((top) => isDefinition(top) && top.isEnabled());
    // By name, so that the program does not depend on where on the canvas, or when, a function was made.
    return new FunctionTable(definitions.sort((a, b) => (keyOf(nameOf(a)) < keyOf(nameOf(b)) ? -1 : 1)));
  }

  /** The blocks that define them, in the order in which they are written down. */
  get definitions(): readonly Block[] {
    return [...this.#byName.values()];
  }

  /** The definition that a call block stands for; none when it is disabled or gone. */
  calledBy(call: Block): Block | undefined {
    return this.#byName.get(keyOf(nameOf(call)));
  }
}

/** Whether the block runs a function. */
export const isCall = (block: Block): boolean => block.type.startsWith("procedures_call");
