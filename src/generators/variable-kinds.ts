import type { Block } from "blockly/core";

/** The least that a variable of each kind can hold. */
const firstValues: Readonly<Record<string, string>> = {
  String: '""',
  Boolean: "False",
  Array: "[]",
  Dictionary: "{}",
};

/**
 * Python for what a variable holds before anything was put into it: of the kind that all its assignments agree on;
 * where these do not tell, of the kind that all blocks agree on that take its value.
 */
export function firstValue(assignments?: Iterable<Block>, readings?: Iterable<Block>): string {
  const given = kindsOf(assignments, kindGiven);
  const kinds = given.size > 0 ? given : kindsOf(readings, kindWanted);
  const [kind = ""] = kinds;
  return (kinds.size === 1 ? firstValues[kind] : undefined) ?? "0";
}

/** The kind of value that a variable surely holds, whenever it is read; undefined where that is not known. */
export function sureKind(assignments: Iterable<Block>, beginsWith: string | null): string | undefined {
  const [first, ...others] = [...assignments].filter(({ type }) => type !== "math_change");
  const kind = first && kindSurelyGiven(first);
  if (kind === undefined || others.some((other) => kindSurelyGiven(other) !== kind)) return undefined;
  // A variable that is read before it is set begins with a value of its own.
  return beginsWith === null || beginsWith === (firstValues[kind] ?? "0") ? kind : undefined;
}

/** The kind of value that a block is sure to put into its variable. */
function kindSurelyGiven(block: Block): string | undefined {
  if (block.type === "controls_for") return "Number";
  if (block.type !== "variables_set") return undefined;
  const value = block.getInputTargetBlock("VALUE");
  return value?.isEnabled() ? kindOfValue(value) : "Number";
}

const sureKinds = new Set(["Number", "String", "Boolean", "Array", "Dictionary"]);

/** The one kind of value that a block gives, as its shape tells. */
export function kindOfValue(value: Block): string | undefined {
  const check = value.outputConnection?.getCheck();
  const [kind] = check ?? [];
  return check?.length === 1 && kind !== undefined && sureKinds.has(kind) ? kind : undefined;
}

function kindsOf(blocks: Iterable<Block> = [], kindOf: (block: Block) => string | undefined): Set<string> {
  return new Set([...blocks].flatMap((block) => kindOf(block) ?? []));
}

/** The kind of value that a block puts into its variable, as far as the blocks tell. */
function kindGiven(block: Block): string | undefined {
  if (block.type === "controls_forEach" || block.type === "dictionary_each") return undefined;
  if (block.type === "when_mqtt") return "String";
  if (block.type !== "variables_set") return "Number";
  return block.getInputTargetBlock("VALUE")?.outputConnection?.getCheck()?.join();
}

/** The kind that a block needs its variable to be, because it changes what is in it. */
export function kindChanged(block: Block): string | undefined {
  if (block.type === "math_change") return "Number";
  if (changesList.has(block.type)) return "Array";
  return changesDictionary.has(block.type) ? "Dictionary" : undefined;
}

const changesList = new Set(["list_add", "list_insert", "list_set_item", "list_remove_item"]);
const changesDictionary = new Set(["dictionary_set", "dictionary_remove"]);

/** The kind of value that a block hopes to find in its variable. */
function kindWanted(block: Block): string | undefined {
  const changed = block.type === "math_change" ? undefined : kindChanged(block);
  if (changed) return changed;
  const check = block.outputConnection?.targetConnection?.getCheck();
  return check?.length === 1 ? check[0] : undefined;
}
