import { type Block, inputs } from "blockly/core";
import { isCall } from "./function-table.ts";
import { isOwnPython, ownUses } from "./own-python.ts";

/** What one stack or function does with variables. */
export interface PartUse {
  readonly uses: Set<string>;
  readonly sets: Set<string>;
  /** Variables that may be read before this part has set them, and the first block that does. */
  readonly unset: Map<string, Block>;
  readonly calls: Set<Block>;
}

/** Hears of what blocks do with a variable. */
export interface Notes {
  /** A block gives a variable a value: `set`, `change`, the loops that count. */
  assignment(id: string, block: Block): void;
  /** A block takes the value of a variable, or changes the list in it. */
  reading(id: string, block: Block): void;
  /** A block runs a function, which gives its parameters values. */
  call(call: Block, definition: Block): void;
}

/** Tells which function a block calls, and what that function wants to be set before. */
export interface Callees {
  definitionOf(call: Block): Block | undefined;
  wantedBy(definition: Block): Iterable<string>;
}

const setters = new Set([
  "variables_set",
  "math_change",
  "controls_for",
  "controls_forEach",
  "dictionary_each",
  "when_mqtt",
]);
/** Those that need no value before; any other block with a variable on it does. */
const beginners = new Set([...setters].filter((type) => type !== "math_change"));

/** Those that set their variable only while there is something to go through. */
const goers = new Set(["controls_forEach", "dictionary_each"]);

/** Reads a part in the order in which it runs, and knows at each block which variables surely have a value. */
export class VariableReader {
  readonly part: PartUse = { uses: new Set(), sets: new Set(), unset: new Map(), calls: new Set() };
  readonly #assigned: string[] = [];
  readonly #isAssigned = new Set<string>();

  constructor(
    readonly callees: Callees,
    readonly notes: Notes,
  ) {}

  /** Reads a function: parameters have a value, the result is worked out last. */
  function(definition: Block): PartUse {
    for (const parameter of definition.getVarModels()) this.#assign(parameter.getId());
    this.stack(definition.getInputTargetBlock("STACK"));
    this.#value(definition.getInputTargetBlock("RETURN"));
    return this.part;
  }

  /** Reads what hangs below a block that a stack begins with, and that may bring a value of its own. */
  below(head: Block): PartUse {
    this.#variable(head);
    return this.stack(head.getNextBlock());
  }

  /** Reads a stack from this block down. */
  stack(first: Block | null): PartUse {
    for (let block = first; block; block = block.getNextBlock()) {
      if (block.isEnabled()) this.#statement(block);
    }
    return this.part;
  }

  #statement(block: Block): void {
    this.#values(block);
    this.#variable(block);
    this.#call(block);
    this.#branches(block);
  }

  /** What the learner's own Python does with variables of the blocks, as far as its words tell. */
  #ownPython(block: Block): void {
    for (const { id, isRead, isSet } of ownUses(block)) {
      if (isRead) this.#reading(id, block);
      if (isSet) this.#setting(id, block);
    }
  }

  #setting(id: string, block: Block): void {
    this.part.uses.add(id);
    if (!goers.has(block.type)) this.#assign(id);
    this.part.sets.add(id);
    this.notes.assignment(id, block);
  }

  #variable(block: Block): void {
    if (isOwnPython(block)) this.#ownPython(block);
    const field = block.getField("VAR");
    if (!field) return;
    const id = String(field.getValue());
    if (!beginners.has(block.type)) this.#reading(id, block);
    if (setters.has(block.type)) this.#setting(id, block);
  }

  #values(block: Block): void {
    for (const input of block.inputList) {
      if (input.type === inputs.inputTypes.VALUE) this.#value(input.connection?.targetBlock() ?? null);
    }
  }

  #value(block: Block | null): void {
    if (!block?.isEnabled()) return;
    this.#values(block);
    this.#variable(block);
    this.#call(block);
  }

  /** What is set inside may never be, unless every way through an `if` with an `else` sets it. */
  #branches(block: Block): void {
    const branches = block.inputList
      .filter((input) => input.type === inputs.inputTypes.STATEMENT)
      .map((input) => this.#branch(input.connection?.targetBlock() ?? null, insideOf(block)));
    const [first, ...others] = branches;
    if (!first || !block.getInput("ELSE")) return;
    for (const id of first) if (others.every((other) => other.includes(id))) this.#assign(id);
  }

  /** Reads a stack that may not run, and in which a variable has a value; returns what it sets. */
  #branch(first: Block | null, given: string | null): readonly string[] {
    const before = this.#assigned.length;
    if (given !== null) this.#assign(given);
    this.stack(first);
    const set = this.#assigned.splice(before);
    for (const id of set) this.#isAssigned.delete(id);
    return set;
  }

  #assign(id: string): void {
    this.part.uses.add(id);
    if (this.#isAssigned.has(id)) return;
    this.#isAssigned.add(id);
    this.#assigned.push(id);
  }

  #reading(id: string, block: Block): void {
    this.#read(id, block);
    this.notes.reading(id, block);
  }

  #read(id: string, block: Block): void {
    this.part.uses.add(id);
    if (!this.#isAssigned.has(id) && !this.part.unset.has(id)) this.part.unset.set(id, block);
  }

  #call(block: Block): void {
    const definition = isCall(block) ? this.callees.definitionOf(block) : undefined;
    if (!definition) return;
    this.part.calls.add(definition);
    this.notes.call(block, definition);
    for (const id of this.callees.wantedBy(definition)) this.#read(id, block);
  }
}

/** The variable that a loop gives a value in each of its rounds. */
const insideOf = (loop: Block): string | null =>
  goers.has(loop.type) ? String(loop.getFieldValue("VAR")) : null;
