import type { Block, Workspace } from "blockly/core";
import { hatOf } from "../blocks/families.ts";
import { type FunctionTable, isDefinition } from "./function-table.ts";
import { isAboveZero, isWhole, type KnownVariables } from "./numbers.ts";
import { isOwnPython } from "./own-python.ts";
import type { Stacks } from "./stacks.ts";
import { firstValue } from "./variable-kinds.ts";
import { type Notes, type PartUse, VariableReader } from "./variable-reader.ts";

/** A variable that must have a value before the program starts, and the block that is to blame. */
interface Declaration {
  readonly id: string;
  /** Python for the value: as little as the kind of the variable allows. */
  readonly value: string;
  readonly blockId: string;
}

/** The loops that set a variable, each time before they go round. */
const counters: ReadonlySet<string> = new Set([
  "controls_for",
  "controls_forEach",
  "dictionary_each",
  "when_mqtt",
]);

/** Which variables a program uses, which it reads before it sets them, and what kind of value they hold. */
export class VariableUse implements KnownVariables {
  static readonly none = new VariableUse();
  readonly #functions = new Map<Block, PartUse>();
  readonly #stacks = new Map<Block, PartUse>();
  #areTasks = false;
  readonly #assignments = new Map<string, Set<Block>>();
  readonly #readings = new Map<string, Set<Block>>();
  readonly #notes: Notes = {
    assignment: (id, block) => note(this.#assignments, id, block),
    reading: (id, block) => note(this.#readings, id, block),
    call: (call, definition) => note(this.#calls, definition, call),
  };
  readonly #calls = new Map<Block, Set<Block>>();
  /** The functions and stacks that each variable occurs in, but not as their parameter. */
  readonly #users = new Map<string, Set<Block>>();
  #whole: ReadonlySet<string> | null = null;
  #aboveZero: ReadonlySet<string> | null = null;

  /** Looks through the stacks that belong to the program; loose blocks do not count. */
  static of(workspace: Workspace, table: FunctionTable, stacks: Stacks): VariableUse {
    const use = new VariableUse();
    if (workspace.getVariableMap().getAllVariables().length > 0) use.#look(table, stacks);
    return use;
  }

  #look(table: FunctionTable, { heads, areTasks }: Stacks): void {
    this.#areTasks = areTasks;
    const definitionOf = (call: Block) => table.calledBy(call);
    const reader = (wantedBy: (definition: Block) => Iterable<string>) =>
      new VariableReader({ definitionOf, wantedBy }, this.#notes);
    for (const definition of table.definitions)
      this.#functions.set(definition, reader(() => []).function(definition));
    const wanted = new Map<Block, ReadonlySet<string>>();
    const wantedBy = (definition: Block) => {
      const ids = wanted.get(definition) ?? this.#wantedBy(definition);
      wanted.set(definition, ids);
      return ids;
    };
    // Nobody knows which of several tasks comes first, so a function's wishes are nothing that one of them fulfils.
    for (const head of heads) this.#stacks.set(head, reader(areTasks ? () => [] : wantedBy).below(head));
    for (const [owner, { uses }] of [...this.#functions, ...this.#stacks]) {
      const parameters = parametersOf(owner);
      for (const id of uses) if (!parameters.has(id)) note(this.#users, id, owner);
    }
  }

  /** Whether the program has anything to do with this variable. */
  isUsed(id: string): boolean {
    return this.#parts().some((part) => part.uses.has(id));
  }

  /** The variables that need a line `name = 0` of their own, in the order in which they are first read. */
  declarations(): Declaration[] {
    const unset = this.#areTasks ? this.#shared() : this.#readFirst();
    return [...unset].map(([id, block]) => ({
      id,
      value: firstValue(this.#assignments.get(id), this.#readings.get(id)),
      blockId: block.id,
    }));
  }

  /** The variables that a function or task sets for everybody: neither parameters nor its own passing notes. */
  globalsOf(block: Block): readonly string[] {
    const part = this.#functions.get(block) ?? this.#stacks.get(block);
    if (!part) return [];
    const parameters = parametersOf(block);
    return [...part.sets].filter((id) => !parameters.has(id) && !this.#isOwn(id, part, block));
  }

  /** What a plain script reads before it has set it. */
  #readFirst(): Map<string, Block> {
    return firstOfEach([...this.#stacks.values()].flatMap((part) => [...part.unset]));
  }

  /** What more than one task or function knows of. */
  #shared(): Map<string, Block> {
    const all = [...this.#functions, ...this.#stacks].flatMap(([block, part]) => {
      const parameters = parametersOf(block);
      const ids = [...part.uses].filter((id) => !parameters.has(id) && !this.#isOwn(id, part, block));
      return ids.map((id): [string, Block] => [id, part.unset.get(id) ?? this.#firstAssignment(id) ?? block]);
    });
    return firstOfEach(all);
  }

  #firstAssignment(id: string): Block | undefined {
    return [...(this.#assignments.get(id) ?? [])][0];
  }

  /** Whether nothing but whole numbers is ever put into this variable. */
  isWhole(id: string): boolean {
    this.#whole ??= this.#allGiven(
      inSlots,
      (value, believed) => !value?.isEnabled() || isWhole(value, believed),
    );
    return this.#whole.has(id);
  }

  isAboveZero(id: string): boolean {
    // A variable that is declared begins at 0.
    const declared = () => this.declarations().map((declaration) => declaration.id);
    this.#aboveZero ??= this.#allGiven(inCountedSlots, isAboveZero, declared());
    return this.#aboveZero.has(id);
  }

  /**
   * Whether only this part knows the variable, and sets it anew before reading it each time.
   * Another function's parameter is a variable of its own, even where Blockly gives it the same id.
   */
  #isOwn(id: string, part: PartUse, block: Block): boolean {
    const users = this.#users.get(id);
    const isAlone = users?.size === 1 && users.has(block);
    if (!isAlone && !(this.#stacks.has(block) && this.#onlyCounts(id))) return false;
    return !part.unset.has(id) && !this.#reachedFrom(block, true).has(block);
  }

  /** Whether a variable of several tasks is nothing but the counter of loops, which each has for itself. */
  #onlyCounts(id: string): boolean {
    const isUnset = this.#parts().some((part) => part.unset.has(id));
    const setters = [...(this.#assignments.get(id) ?? [])];
    return this.#areTasks && !isUnset && setters.every(({ type }) => counters.has(type));
  }

  #parts(): PartUse[] {
    return [...this.#functions.values(), ...this.#stacks.values()];
  }

  #wantedBy(definition: Block): ReadonlySet<string> {
    const reached = [...this.#reachedFrom(definition, false)];
    return new Set(reached.flatMap((one) => [...(this.#functions.get(one)?.unset.keys() ?? [])]));
  }

  /** The functions that this one calls, and those that they call; itself only if it is among them or asked for. */
  #reachedFrom(definition: Block, onlyByCall: boolean): ReadonlySet<Block> {
    const reached = new Set<Block>(onlyByCall ? [] : [definition]);
    const open = [definition];
    for (let one = open.pop(); one; one = open.pop()) {
      for (const callee of this.#functions.get(one)?.calls ?? []) {
        if (reached.has(callee)) continue;
        reached.add(callee);
        open.push(callee);
      }
    }
    return reached;
  }

  /** Believes of all variables that they are given only such values, then drops those that are not until none is left. */
  #allGiven(
    valuesOf: (block: Block) => readonly (Block | null)[],
    is: (value: Block | null, believed: (id: string) => boolean) => boolean,
    except: readonly string[] = [],
  ): ReadonlySet<string> {
    const given = this.#valuesGiven(valuesOf);
    const left = new Set(given.keys());
    for (const id of except) left.delete(id);
    const believed = (id: string) => left.has(id);
    for (let size = -1; size !== left.size; ) {
      size = left.size;
      for (const [id, values] of given) if (!values.every((value) => is(value, believed))) left.delete(id);
    }
    return left;
  }

  /** All that is put into each variable, and into the parameters of functions that are called. */
  #valuesGiven(
    valuesOf: (block: Block) => readonly (Block | null)[],
  ): ReadonlyMap<string, readonly (Block | null)[]> {
    const given = new Map<string, (Block | null)[]>();
    for (const [id, blocks] of this.#assignments)
      given.set(
        id,
        [...blocks].flatMap((block) => (isOwnPython(block) || hatOf(block.type) ? [block] : valuesOf(block))),
      );
    for (const [definition, calls] of this.#calls)
      for (const [i, parameter] of definition.getVarModels().entries()) {
        const values = [...calls].map((call) => call.getInputTargetBlock(`ARG${i}`));
        given.set(parameter.getId(), [...(given.get(parameter.getId()) ?? []), ...values]);
      }
    return given;
  }
}

/** The values in the slots out of which a block fills its variable. */
const inSlots = (block: Block): (Block | null)[] =>
  ["VALUE", "DELTA", "FROM", "BY", "LIST", "DICTIONARY"].map((name) => block.getInputTargetBlock(name));

/** What a block makes its variable's values of, where it is known to count. */
const countedSlots: Readonly<Record<string, readonly string[]>> = {
  variables_set: ["VALUE"],
  math_change: ["DELTA"],
  controls_for: ["FROM", "TO"],
};

/** The numbers that a block gives its variable or adds to it; the block itself where these are not known. */
const inCountedSlots = (block: Block): (Block | null)[] =>
  countedSlots[block.type]?.map((name) => block.getInputTargetBlock(name)) ?? [block];

/** Of a function; the variable on a block that a stack begins with is none. */
const parametersOf = (part: Block): ReadonlySet<string> =>
  new Set(isDefinition(part) ? part.getVarModels().map((variable) => variable.getId()) : []);

/** A map in which the first entry of a key counts, where `Map` itself takes the last. */
function firstOfEach<Value>(entries: readonly (readonly [string, Value])[]): Map<string, Value> {
  const first = new Map<string, Value>();
  for (const [key, value] of entries) if (!first.has(key)) first.set(key, value);
  return first;
}

function note<Key>(notes: Map<Key, Set<Block>>, id: Key, block: Block): void {
  const blocks = notes.get(id);
  if (blocks) blocks.add(block);
  else notes.set(id, new Set([block]));
}
