import type { Block } from "blockly/core";
import { type FunctionTable, isCall } from "./function-table.ts";
import { branchesOf, isCounted, isLoop, isSureToBegin, stackOf } from "./loop-rounds.ts";
import { isOwnPython, ownCode } from "./own-python.ts";

/** Why what comes next is never reached: a loop or a function that never ends, or a way out that is always taken. */
export type Barrier = "loop" | "function" | "exit";

/** A block that never runs, and what keeps the program from it. */
export interface Unreachable {
  readonly block: Block;
  readonly after: Barrier;
}

/** The first block that never runs of each stack that holds such blocks. */
export function unreachableBlocks(heads: readonly Block[], functions: FunctionTable): Unreachable[] {
  const reader = new Reader(functions);
  for (const definition of functions.definitions) reader.body(definition);
  for (const head of heads) reader.stack(head.getNextBlock());
  return [...reader.found].map(([block, after]) => ({ block, after }));
}

/** Goes through stacks in the order in which they run. */
class Reader {
  readonly found = new Map<Block, Barrier>();
  readonly #functions: FunctionTable;
  /** What each function read so far ends in; one that calls itself is taken to go on. */
  readonly #bodies = new Map<Block, Barrier | null>();

  constructor(functions: FunctionTable) {
    this.#functions = functions;
  }

  /** What keeps the program from going on behind a stack; null when it goes on. */
  stack(first: Block | null): Barrier | null {
    let barrier: Barrier | null = null;
    for (const block of stackOf(first)) {
      if (block.type === "comment") continue;
      if (barrier) {
        this.found.set(block, barrier);
        return barrier;
      }
      barrier = this.#statement(block);
    }
    return barrier;
  }

  /** What keeps the program from coming to the end of a function. */
  body(definition: Block): Barrier | null {
    const known = this.#bodies.get(definition);
    if (known !== undefined) return known;
    this.#bodies.set(definition, null);
    const barrier = this.stack(definition.getInputTargetBlock("STACK"));
    this.#bodies.set(definition, barrier);
    return barrier;
  }

  #statement(block: Block): Barrier | null {
    const branches = branchesOf(block).map((branch) => this.stack(branch));
    const inside = block.getInputTargetBlock("DO");
    if (isEndless(block)) return holds(inside, isBreak) ? null : "loop";
    if (isCounted(block))
      return isSureToBegin(block) && !holds(inside, isJump) ? (branches[0] ?? null) : null;
    if (isCall(block)) return this.#comesBack(block) ? null : "function";
    if (isExit(block)) return "exit";
    if (!block.getInput("ELSE") || !branches.every((barrier) => barrier !== null)) return null;
    return branches.includes("exit") ? "exit" : (branches[0] ?? null);
  }

  #comesBack(call: Block): boolean {
    const definition = this.#functions.calledBy(call);
    const barrier = definition ? this.body(definition) : null;
    return !definition || barrier === null || barrier === "exit" || holds(definition, isReturn);
  }
}

/** Whether a loop goes round for ever, as far as its condition tells. */
function isEndless(loop: Block): boolean {
  if (loop.type !== "controls_whileUntil") return loop.type === "forever";
  const condition = loop.getInputTargetBlock("BOOL");
  const isUntil = loop.getFieldValue("MODE") === "UNTIL";
  if (!condition?.isEnabled()) return isUntil;
  return condition.type === "logic_boolean" && (condition.getFieldValue("BOOL") === "FALSE") === isUntil;
}

/** Whether a block is always the last of its stack that runs. */
function isExit(block: Block): boolean {
  if (isOwnPython(block)) return /^\s*(?:return|raise|break|continue)\b/u.test(ownCode(block));
  if (block.type !== "procedures_ifreturn") return block.type === "controls_flow_statements";
  return block.getInputTargetBlock("CONDITION")?.getFieldValue("BOOL") === "TRUE";
}

const isBreak = (block: Block, isInner: boolean): boolean =>
  says(block, /\bbreak\b/u) || (!isInner && block.getFieldValue("FLOW") === "BREAK");
const isJump = (block: Block, isInner: boolean): boolean =>
  says(block, /\b(?:break|continue)\b/u) || (!isInner && block.type === "controls_flow_statements");
const isReturn = (block: Block): boolean =>
  block.type === "procedures_ifreturn" || says(block, /\breturn\b/u);
const says = (block: Block, words: RegExp): boolean => isOwnPython(block) && words.test(ownCode(block));

/** Whether there is such a block from this one down, or in those; `isInner` tells that it stands in a loop further in. */
function holds(
  first: Block | null,
  is: (block: Block, isInner: boolean) => boolean,
  isInner = false,
): boolean {
  return stackOf(first).some(
    (block) =>
      is(block, isInner) || branchesOf(block).some((branch) => holds(branch, is, isInner || isLoop(block))),
  );
}
