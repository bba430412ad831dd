import { type Block, inputs } from "blockly/core";
import { traitsOf } from "../blocks/families.ts";
import { boardPins } from "../shared/nano-rp2040-connect.ts";
import { type FunctionTable, isCall } from "./function-table.ts";
import { type KnownVariables, typedNumber } from "./numbers.ts";
import { isOwnPython, ownCode } from "./own-python.ts";
import { isRest, type Rest } from "./rest.ts";

/** So many rounds of printing are over before Stop is wanted; more need a pause in them. */
const SHORT_ROUNDS = 100;

const endless: ReadonlySet<string> = new Set(["forever", "controls_whileUntil"]);
const counted: ReadonlySet<string> = new Set([
  "controls_repeat_ext",
  "controls_for",
  "controls_forEach",
  "dictionary_each",
]);

/** Of blocks that look at some of their values only now and then: those that they always look at. */
const alwaysLooked: Readonly<Record<string, string>> = {
  logic_operation: "A",
  logic_ternary: "IF",
  controls_if: "IF0",
};

const linkPins: ReadonlySet<string> = new Set(
  boardPins.filter(({ home }) => home.kind === "nina").map(({ name }) => name),
);

/**
 * Which loops of a program need a pause. One that never rests starves the board's Wi-Fi, and one that prints or
 * switches the RGB LED without rest cannot be stopped at all over Wi-Fi (measured on the board's own firmware).
 */
export class Breath {
  readonly #functions: FunctionTable;
  readonly #variables: KnownVariables;
  /** Whether each loop and function looked at so far has such a rest; what calls itself has none. */
  readonly #known = { sure: new Map<Block, boolean>(), likely: new Map<Block, boolean>() };
  readonly #knownRounds = new Map<Block, number>();

  constructor(functions: FunctionTable, variables: KnownVariables) {
    this.#functions = functions;
    this.#variables = variables;
  }

  /** How long a loop has to pause in each round, in milliseconds; 0 when it rests anyway, is soon over, or is no loop. */
  pauseMs(loop: Block): number {
    const isEndless = endless.has(loop.type);
    if (!isEndless && !(counted.has(loop.type) && this.#rounds(loop) > SHORT_ROUNDS)) return 0;
    const body = loop.getInputTargetBlock("DO");
    const condition = conditionOf(loop);
    const isBusy = this.#some(body, loadsLink) || this.#some(condition, loadsLink);
    if (!isEndless && !isBusy) return 0;
    const rest = isBusy ? "sure" : "likely";
    if (this.#rests(body, rest) || (condition && this.#restsIn(condition, rest))) return 0;
    // A printed line is a frame over Wi-Fi, and takes about that long.
    return isBusy ? 20 : 1;
  }

  /** How often a loop goes round when its numbers are typed, loops in it counted in; else as good as endless. */
  #rounds(loop: Block): number {
    const known = this.#knownRounds.get(loop);
    if (known !== undefined) return known;
    let most = 1;
    for (const branch of branchesOf(loop))
      for (const inner of stackOf(branch)) most = Math.max(most, this.#rounds(inner));
    const all = ownRounds(loop) * most;
    this.#knownRounds.set(loop, all);
    return all;
  }

  /** Whether a function rests somewhere, and so lets the stacks beside it run. */
  restsSomewhere(definition: Block): boolean {
    const rests = (block: Block) =>
      traitsOf(block.type).waits === "rests" || this.pauseMs(block) > 0 || ownPython(block, /\bawait\b/u);
    return this.#isOrHolds(definition, rests, new Set());
  }

  /** Whether going through these blocks takes such a rest, whatever way it goes. */
  #rests(first: Block | null, rest: Rest): boolean {
    for (let block = first; block; block = block.getNextBlock()) {
      if (!block.isEnabled()) continue;
      if (this.#restsIn(block, rest)) return true;
      if (leavesRound(block)) return false;
    }
    return false;
  }

  #restsIn(block: Block, rest: Rest): boolean {
    if (traitsOf(block.type).waits) return isRest(block, rest, this.#variables);
    if (ownPython(block, /\bsleep(?:_ms)?\(/u)) return true;
    if (sureValuesOf(block).some((value) => this.#restsIn(value, rest))) return true;
    if (isCall(block))
      return this.#once(rest, this.#functions.calledBy(block), (callee) => this.#restsInCall(callee, rest));
    if (endless.has(block.type)) return block.type === "forever";
    if (counted.has(block.type))
      return isSureToBegin(block) && this.#once(rest, block, (loop) => this.#restsInLoop(loop, rest));
    return block.getInput("ELSE") !== null && branchesOf(block).every((branch) => this.#rests(branch, rest));
  }

  #restsInLoop(loop: Block, rest: Rest): boolean {
    return this.#rests(loop.getInputTargetBlock("DO"), rest) || this.pauseMs(loop) > 0;
  }

  #restsInCall(definition: Block, rest: Rest): boolean {
    return this.#rests(definition.getInputTargetBlock("STACK"), rest);
  }

  #once(rest: Rest, key: Block | undefined, find: (key: Block) => boolean): boolean {
    if (!key) return false;
    const known = this.#known[rest].get(key);
    if (known !== undefined) return known;
    this.#known[rest].set(key, false);
    const found = find(key);
    this.#known[rest].set(key, found);
    return found;
  }

  /** Whether any of these blocks, the ones in them, or in the functions they call, is such a one. */
  #some(first: Block | null, is: (block: Block) => boolean, seen = new Set<Block>()): boolean {
    for (let block = first; block; block = block.getNextBlock()) {
      if (block.isEnabled() && this.#isOrHolds(block, is, seen)) return true;
    }
    return false;
  }

  #isOrHolds(block: Block, is: (block: Block) => boolean, seen: Set<Block>): boolean {
    if (is(block)) return true;
    const callee = isCall(block) ? this.#functions.calledBy(block) : undefined;
    if (callee && !seen.has(callee)) {
      seen.add(callee);
      if (this.#isOrHolds(callee, is, seen)) return true;
    }
    return block.inputList.some(({ connection }) => this.#some(connection?.targetBlock() ?? null, is, seen));
  }
}

/** What a `while` looks at in each of its rounds. */
function conditionOf(loop: Block): Block | null {
  const condition = loop.getInput("BOOL") ? loop.getInputTargetBlock("BOOL") : null;
  return condition?.isEnabled() ? condition : null;
}

/** Whether a block keeps the Wi-Fi chip busy, on which some pins hang. */
function loadsLink(block: Block): boolean {
  const { loadsLink: doesAlways, pins = [] } = traitsOf(block.type);
  return (
    doesAlways === true ||
    pins.some((claim) => linkPins.has("pin" in claim ? claim.pin : String(block.getFieldValue(claim.field))))
  );
}

function valuesOf(block: Block): Block[] {
  return inputsOf(block, inputs.inputTypes.VALUE).flatMap((value) => (value?.isEnabled() ? [value] : []));
}

function sureValuesOf(block: Block): Block[] {
  const input = alwaysLooked[block.type];
  if (input === undefined) return valuesOf(block);
  const value = block.getInputTargetBlock(input);
  return value?.isEnabled() ? [value] : [];
}

/** Whether a block holds Python of the learner's own that looks like this. */
const ownPython = (block: Block, look: RegExp): boolean => isOwnPython(block) && look.test(ownCode(block));

/** Whether it is known before the program runs that a counting loop goes round at least once. */
function isSureToBegin(loop: Block): boolean {
  const own = ownRounds(loop);
  return Number.isFinite(own) && own >= 1;
}

function inputsOf(block: Block, kind: inputs.inputTypes): (Block | null)[] {
  return block.inputList
    .filter(({ type }) => type === kind)
    .map(({ connection }) => connection?.targetBlock() ?? null);
}

const branchesOf = (block: Block): (Block | null)[] => inputsOf(block, inputs.inputTypes.STATEMENT);

function ownRounds(loop: Block): number {
  if (!counted.has(loop.type)) return endless.has(loop.type) ? Number.POSITIVE_INFINITY : 1;
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

function stackOf(first: Block | null): Block[] {
  const blocks: Block[] = [];
  for (let block = first; block; block = block.getNextBlock()) if (block.isEnabled()) blocks.push(block);
  return blocks;
}

/** Whether a block may end the round before its time; out of an inner loop only `return` leads. */
export function leavesRound(block: Block, isInside = false): boolean {
  if (block.type === "procedures_ifreturn") return true;
  if (block.type === "controls_flow_statements") return !isInside;
  const isLoop = endless.has(block.type) || counted.has(block.type);
  return branchesOf(block).some((branch) =>
    stackOf(branch).some((inner) => leavesRound(inner, isInside || isLoop)),
  );
}
