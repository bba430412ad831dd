import type { Block, Workspace } from "blockly/core";

/** A variable that must have a value before the program starts, and the block that is to blame. */
interface NeededVariable {
  readonly id: string;
  readonly blockId: string;
}

const isProgramTop = (block: Block): boolean =>
  block.type === "start" || block.type.startsWith("procedures_def");

/** Which variables a program uses, and which of them it reads before its first top-level `set`. */
export class VariableUse {
  static readonly none = new VariableUse(null);
  readonly #firstUse = new Map<string, Block>();
  readonly #setFirst = new Set<string>();

  private constructor(readonly workspace: Workspace | null) {}

  /** Looks through the stacks that belong to the program; loose blocks do not count. */
  static of(workspace: Workspace): VariableUse {
    const use = new VariableUse(workspace);
    if (workspace.getVariableMap().getAllVariables().length === 0) return use;
    const tops = workspace.getTopBlocks(false).filter(isProgramTop);
    // Functions first: what one of them uses may be used before the program's own first line about it.
    tops.sort((a, b) => Number(a.type === "start") - Number(b.type === "start"));
    for (const top of tops) use.#visit(top);
    return use;
  }

  /** The name the learner gave. */
  nameOf(id: string): string {
    return this.workspace?.getVariableMap().getVariableById(id)?.getName() ?? id;
  }

  /** The variables that need a line `name = 0` of their own, in the order of their first use. */
  needed(hasMain: boolean): NeededVariable[] {
    if (!hasMain) return [];
    return [...this.#firstUse]
      .filter(([id]) => !this.#setFirst.has(id))
      .map(([id, block]) => ({ id, blockId: block.id }));
  }

  #visit(top: Block): void {
    const isMain = top.type === "start";
    for (const block of top.getDescendants(true)) {
      if (!block.isEnabled()) continue;
      for (const variable of block.getVarModels()) {
        this.#note(variable.getId(), block, isMain && block.getSurroundParent() === null);
      }
    }
  }

  #note(id: string, block: Block, isTopLevel: boolean): void {
    if (this.#firstUse.has(id)) return;
    this.#firstUse.set(id, block);
    const setsFirst = block.type === "variables_set" || block.type === "controls_for";
    if (isTopLevel && setsFirst && !readsItself(block, id)) this.#setFirst.add(id);
  }
}

/** Whether `set x to ...` reads x on its right-hand side, as in `set x to x + 1`. */
function readsItself(block: Block, id: string): boolean {
  const value = block.getInputTargetBlock("VALUE");
  return (
    value
      ?.getDescendants(false)
      .some((inner) => inner.getVarModels().some((variable) => variable.getId() === id)) ?? false
  );
}
