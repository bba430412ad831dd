import { type Block, inputs } from "blockly/core";
import { typedNumber } from "./numbers.ts";

const openEnded: ReadonlySet<string> = new Set(["forever", "controls_whileUntil"]);
const counted: ReadonlySet<string> = new Set([
  "controls_repeat_ext",
  "controls_for",
  "controls_forEach",
  "dictionary_each",
]);

/** Whether a block is a loop that goes on for as long as something is so, or for ever. */
export const isOpenEnded = (block: Block): boolean => openEnded.has(block.type);

/** Whether a block is a loop that counts, or goes through something. */
export const isCounted = (block: Block): boolean => counted.has(block.type);

/** Whether a block is a loop of either sort. */
export const isLoop = (block: Block): boolean => isOpenEnded(block) || isCounted(block);

/** Whether it is known before the program runs that a counting loop goes round at least once. */
export function isSureToBegin(loop: Block): boolean {
  const own = ownRounds(loop);
  return Number.isFinite(own) && own >= 1;
}

/** How often a loop goes round when its numbers are typed, loops in it counted in; else as good as endless. `known` keeps what was found before. */
export function rounds(loop: Block, known = new Map<Block, number>()): number {
  const before = known.get(loop);
  if (before !== undefined) return before;
  let most = 1;
  for (const branch of branchesOf(loop))
    for (const inner of stackOf(branch)) most = Math.max(most, rounds(inner, known));
  const all = ownRounds(loop) * most;
  known.set(loop, all);
  return all;
}

function ownRounds(loop: Block): number {
  if (!isCounted(loop)) return isOpenEnded(loop) ? Number.POSITIVE_INFINITY : 1;
  if (loop.type === "controls_forEach") return madeItems(loop) ?? Number.POSITIVE_INFINITY;
  if (loop.type === "controls_repeat_ext") return typedNumber(loop, "TIMES") ?? Number.POSITIVE_INFINITY;
  const [from, to, by] = ["FROM", "TO", "BY"].map((input) => typedNumber(loop, input));
  if (typeof from !== "number" || typeof to !== "number" || typeof by !== "number")
    return Number.POSITIVE_INFINITY;
  return Math.floor(Math.abs(to - from) / Math.abs(by)) + 1;
}

/** How many items a list has that is made right in the loop's slot. */
function madeItems(loop: Block): number | null {
  const list = loop.getInputTargetBlock("LIST");
  return list?.type === "lists_create_with"
    ? list.inputList.filter(({ connection }) => connection).length
    : null;
}

/** What stands first in each of a block's inputs of a kind; null where nothing does. */
export function inputsOf(block: Block, kind: inputs.inputTypes): (Block | null)[] {
  return block.inputList
    .filter(({ type }) => type === kind)
    .map(({ connection }) => connection?.targetBlock() ?? null);
}

/** The first block in each of the branches of a block. */
export const branchesOf = (block: Block): (Block | null)[] => inputsOf(block, inputs.inputTypes.STATEMENT);

/** The blocks that run from this one down. */
export function stackOf(first: Block | null): Block[] {
  const blocks: Block[] = [];
  for (let block = first; block; block = block.getNextBlock()) if (block.isEnabled()) blocks.push(block);
  return blocks;
}
