import type { Block } from "blockly/core";
import { hatOf } from "../blocks/families.ts";
import { isAboveZero, isWhole, type KnownVariables } from "./numbers.ts";
import { isOwnPython } from "./own-python.ts";
import { sureKind } from "./variable-kinds.ts";

/** All that fills the variables of a program. */
export interface Fillings {
  /** The blocks that set each variable. */
  readonly assignments: ReadonlyMap<string, ReadonlySet<Block>>;
  /** The calls of each function, by its definition: they fill its parameters. */
  readonly calls: ReadonlyMap<Block, ReadonlySet<Block>>;
  readonly parameters: ReadonlySet<string>;
}

/** What is known of variables, by their ids, before the program runs. */
export class KnownValues implements KnownVariables {
  readonly #fillings: Fillings;
  readonly #findBeginnings: () => ReadonlyMap<string, string>;
  #foundBeginnings: ReadonlyMap<string, string> | null = null;
  readonly #kinds = new Map<string, string | undefined>();
  #whole: ReadonlySet<string> | null = null;
  #aboveZero: ReadonlySet<string> | null = null;

  /** `findBeginnings` finds the Python that some variables begin with. */
  constructor(fillings: Fillings, findBeginnings: () => ReadonlyMap<string, string>) {
    this.#fillings = fillings;
    this.#findBeginnings = findBeginnings;
  }

  isWhole(id: string): boolean {
    this.#whole ??= allGiven(
      given(this.#fillings, inSlots),
      (value, believed) => !value?.isEnabled() || isWhole(value, believed),
    );
    return this.#whole.has(id);
  }

  isAboveZero(id: string): boolean {
    // What begins with a value of its own begins with 0, or with no number at all.
    this.#aboveZero ??= allGiven(given(this.#fillings, inCountedSlots), isAboveZero, this.#beginnings.keys());
    return this.#aboveZero.has(id);
  }

  /** The kind of value that a variable surely holds, such as "Number"; undefined where that is not known. */
  kindOf(id: string): string | undefined {
    const { assignments, parameters } = this.#fillings;
    // Nobody knows what a call puts into a parameter.
    if (parameters.has(id)) return undefined;
    if (!this.#kinds.has(id))
      this.#kinds.set(id, sureKind(assignments.get(id) ?? [], this.#beginnings.get(id) ?? null));
    return this.#kinds.get(id);
  }

  /** Looked for when somebody asks: most programs do not. */
  get #beginnings(): ReadonlyMap<string, string> {
    this.#foundBeginnings ??= this.#findBeginnings();
    return this.#foundBeginnings;
  }
}

/** All values that each variable is given, parameters by the calls among them; null is an empty slot. */
type Given = ReadonlyMap<string, readonly (Block | null)[]>;

function given(
  { assignments, calls }: Fillings,
  valuesOf: (block: Block) => readonly (Block | null)[],
): Given {
  const all = new Map<string, readonly (Block | null)[]>();
  for (const [id, blocks] of assignments)
    all.set(
      id,
      // What a line of Python or a message brings is known to nobody: the block stands for it.
      [...blocks].flatMap((block) => (isOwnPython(block) || hatOf(block.type) ? [block] : valuesOf(block))),
    );
  for (const [definition, callers] of calls)
    for (const [i, parameter] of definition.getVarModels().entries()) {
      const values = [...callers].map((call) => call.getInputTargetBlock(`ARG${i}`));
      all.set(parameter.getId(), [...(all.get(parameter.getId()) ?? []), ...values]);
    }
  return all;
}

/** Believes of all variables that they are given only such values, then drops those that are not until none is left. */
function allGiven(
  values: Given,
  is: (value: Block | null, believed: (id: string) => boolean) => boolean,
  except: Iterable<string> = [],
): ReadonlySet<string> {
  const left = new Set(values.keys());
  for (const id of except) left.delete(id);
  const believed = (id: string) => left.has(id);
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const [id, all] of values) if (!all.every((value) => is(value, believed))) left.delete(id);
  }
  return left;
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
