import type { Block, Workspace } from "blockly/core";
import type { EmptySlots } from "../../generators/empty-slots.ts";
import type { FunctionTable } from "../../generators/function-table.ts";
import type { VariableUse } from "../../generators/variable-use.ts";

/** A program as its warnings see it. */
export interface CheckedProgram {
  readonly workspace: Workspace;
  /** The blocks that are not switched off, and do not hang nowhere. */
  readonly running: readonly Block[];
  readonly emptySlots: EmptySlots;
  readonly functions: FunctionTable;
  readonly variables: VariableUse;
}

/** One kind of thing that the page warns of, on the block itself. */
export interface WarningKind {
  /** Keeps it apart from other warnings on the same block. */
  readonly id: string;
  /** It tells of what is not finished yet, so it is said only when the hands rest. */
  readonly canWait?: true;
  /** The blocks to warn on, and what to say there; two sentences on one block stand one below the other. */
  find(program: CheckedProgram): readonly (readonly [blockId: string, sentence: string])[];
}
