import type { Block } from "blockly/core";
import type { dictionaries as blocks } from "../blocks/dictionaries.ts";
import type { GeneratorsOf } from "./generate.ts";
import { membership } from "./membership.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { besides, Order } from "./order.ts";

const dictionaryIn = (block: Block, python: MicroPythonGenerator, order: number = Order.NONE): string =>
  python.value(block, "DICTIONARY", order, "{}");

const keyIn = (block: Block, python: MicroPythonGenerator): string =>
  python.value(block, "KEY", Order.NONE, '""');

const variableOf = (block: Block, python: MicroPythonGenerator): string =>
  python.variable(block.getFieldValue("VAR"));

export const dictionaries: GeneratorsOf<typeof blocks> = {
  dictionary_empty: () => ["{}", Order.ATOMIC],
  dictionary_set: (block, python) =>
    `${variableOf(block, python)}[${keyIn(block, python)}] = ${python.value(block, "VALUE", Order.NONE, "0")}\n`,
  // Given something to return, pop does not mind a key that is not there.
  dictionary_remove: (block, python) => `${variableOf(block, python)}.pop(${keyIn(block, python)}, None)\n`,
  dictionary_get(block, python) {
    const otherwise = python.value(block, "ELSE", Order.NONE, "0");
    return [
      `${dictionaryIn(block, python, besides(Order.CALL))}.get(${keyIn(block, python)}, ${otherwise})`,
      Order.CALL,
    ];
  },
  dictionary_has: (block, python) => membership(block, python),
  dictionary_length: (block, python) => [`len(${dictionaryIn(block, python)})`, Order.CALL],
  dictionary_list: (block, python) => [`list(${entriesOf(block, python)})`, Order.CALL],
  dictionary_each: (block, python) =>
    `for ${variableOf(block, python)} in ${dictionaryIn(block, python)}:\n${python.loop(block, "DO")}`,
};

/** What the list of a dictionary's keys or values is made of: the dictionary itself, or `.values()`. */
export function entriesOf(block: Block, python: MicroPythonGenerator): string {
  if (block.getFieldValue("WHAT") === "KEYS") return dictionaryIn(block, python);
  return `${dictionaryIn(block, python, besides(Order.CALL))}.values()`;
}
