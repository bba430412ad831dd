import type { Block } from "blockly/core";
import { isAboveZero, isWhole, type KnownVariables } from "./numbers.ts";
import { isOwnPython } from "./own-python.ts";
import { sureKind } from "./variable-kinds.ts";

type Assignments = ReadonlyMap<string, ReadonlySet<Block>>;

/** What is known of variables, by their ids, before the program runs. */
export class KnownValues implements KnownVariables {
  readonly #assignments: Assignments;
  readonly #findBeginnings: () => ReadonlyMap<string, string>;
  #foundBeginnings: ReadonlyMap<string, string> | null = null;
  readonly #kinds = new Map<string, string | undefined>();
  #whole: ReadonlySet<string> | null = null;
  #aboveZero: ReadonlySet<string> | null = null;

  /** `assignments` has all blocks that set a variable; `findBeginnings` finds the Python that some begin with. */
  constructor(assignments: Assignments, findBeginnings: () => ReadonlyMap<string, string>) {
    this.#assignments = assignments;
    this.#findBeginnings = findBeginnings;
  }

  isWhole(id: string): boolean {
    this.#whole ??= allGiven(this.#assignments, givesWhole);
    return this.#whole.has(id);
  }

  isAboveZero(id: string): boolean {
    this.#aboveZero ??= allGiven(
      // What begins with a value of its own begins with 0, or with no number at all.
      new Map([...this.#assignments].filter(([one]) => !this.#beginnings.has(one))),
      givesAboveZero,
    );
    return this.#aboveZero.has(id);
  }

  /** The kind of value that a variable surely holds, such as "Number"; undefined where that is not known. */
  kindOf(id: string): string | undefined {
    if (!this.#kinds.has(id))
      this.#kinds.set(id, sureKind(this.#assignments.get(id) ?? [], this.#beginnings.get(id) ?? null));
    return this.#kinds.get(id);
  }

  /** Looked for when somebody asks: most programs do not. */
  get #beginnings(): ReadonlyMap<string, string> {
    this.#foundBeginnings ??= this.#findBeginnings();
    return this.#foundBeginnings;
  }
}

/** Believes of all variables that they are given only such values, then drops those that are not until none is left. */
function allGiven(
  assignments: Assignments,
  gives: (block: Block, believed: (id: string) => boolean) => boolean,
): ReadonlySet<string> {
  const left = new Set(assignments.keys());
  const believed = (id: string) => left.has(id);
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const id of left) {
      const blocks = [...(assignments.get(id) ?? [])];
      if (!blocks.every((block) => !isOwnPython(block) && gives(block, believed))) left.delete(id);
    }
  }
  return left;
}

/** Whether a block gives its variable a whole number. */
function givesWhole(block: Block, isWholeVariable: (id: string) => boolean): boolean {
  return ["VALUE", "DELTA", "FROM", "BY", "LIST", "DICTIONARY"].every((name) => {
    const value = block.getInputTargetBlock(name);
    return !value?.isEnabled() || isWhole(value, isWholeVariable);
  });
}

/** What a block makes its variable's values of. */
const givenInputs: Readonly<Record<string, readonly string[]>> = {
  variables_set: ["VALUE"],
  math_change: ["DELTA"],
  controls_for: ["FROM", "TO"],
};

/** Whether a block gives its variable a number above 0, or adds one to it. */
function givesAboveZero(block: Block, isAboveZeroVariable: (id: string) => boolean): boolean {
  const inputs = givenInputs[block.type] ?? [];
  const values = inputs.map((name) => block.getInputTargetBlock(name));
  return values.length > 0 && values.every((value) => isAboveZero(value, isAboveZeroVariable));
}
