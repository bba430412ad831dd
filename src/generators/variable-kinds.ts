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

const changesList = new Set(["list_add", "list_insert", "list_set_item", "list_remove_item"]);
const changesDictionary = new Set(["dictionary_set", "dictionary_remove"]);

/** The kind of value that a block hopes to find in its variable. */
function kindWanted(block: Block): string | undefined {
  if (changesList.has(block.type)) return "Array";
  if (changesDictionary.has(block.type)) return "Dictionary";
  const check = block.outputConnection?.targetConnection?.getCheck();
  return check?.length === 1 ? check[0] : undefined;
}
