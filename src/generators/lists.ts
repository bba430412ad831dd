import type { Block } from "blockly/core";
import type { lists as blocks } from "../blocks/lists.ts";
import type { Expression, GeneratorsOf } from "./generate.ts";
import { sourceIn } from "./iterables.ts";
import { membership } from "./membership.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { whole } from "./numbers.ts";
import { besides, Order } from "./order.ts";
import { position, slice } from "./positions.ts";

/** The list in a slot; an empty slot is a list with nothing in it. */
const listIn = (block: Block, python: MicroPythonGenerator, order: number = Order.NONE): string =>
  python.value(block, "LIST", order, "[]");

/** The same where a list with nothing in it would be an error. */
const filledListIn = (block: Block, python: MicroPythonGenerator, order: number = Order.NONE): string =>
  python.value(block, "LIST", order, "[0]");

const itemIn = (block: Block, python: MicroPythonGenerator, order: number = Order.NONE): string =>
  python.value(block, "ITEM", order, "0");

const changed = (block: Block, python: MicroPythonGenerator): string =>
  python.variable(block.getFieldValue("VAR"));

export const lists: GeneratorsOf<typeof blocks> = {
  lists_create_with(block, python) {
    const items = block.inputList.filter(({ name }) => name.startsWith("ADD"));
    return [
      `[${items.map(({ name }) => python.value(block, name, Order.NONE, "0")).join(", ")}]`,
      Order.ATOMIC,
    ];
  },
  lists_repeat: repeated,
  lists_length: (block, python) => [`len(${python.value(block, "VALUE", Order.NONE, "[]")})`, Order.CALL],
  lists_isEmpty: (block, python) => [
    `len(${python.value(block, "VALUE", Order.NONE, "[]")}) == 0`,
    Order.RELATIONAL,
  ],
  list_add: (block, python) => `${changed(block, python)}.append(${itemIn(block, python)})\n`,
  list_insert: (block, python) =>
    `${changed(block, python)}.insert(${position(block, python)}, ${itemIn(block, python)})\n`,
  list_set_item: (block, python) =>
    `${changed(block, python)}[${position(block, python)}] = ${itemIn(block, python)}\n`,
  list_remove_item: (block, python) => `del ${changed(block, python)}[${position(block, python)}]\n`,
  list_item: (block, python) => [
    `${filledListIn(block, python, besides(Order.CALL))}[${position(block, python)}]`,
    Order.CALL,
  ],
  list_pick(block, python) {
    const which = block.getFieldValue("WHICH");
    if (which !== "RANDOM")
      return [
        `${filledListIn(block, python, besides(Order.CALL))}[${which === "LAST" ? -1 : 0}]`,
        Order.CALL,
      ];
    python.import(block, "random");
    return [`random.choice(${filledListIn(block, python)})`, Order.CALL];
  },
  list_part: (block, python) => [
    `${listIn(block, python, besides(Order.CALL))}[${slice(block, python)}]`,
    Order.CALL,
  ],
  list_contains: (block, python) => membership(block, python),
  list_position(block, python) {
    python.import(block, "list_tools");
    return [`list_tools.position(${itemIn(block, python)}, ${listIn(block, python)})`, Order.CALL];
  },
  list_calculate(block, python) {
    const functions: Readonly<Record<string, string>> = { SUM: "sum", SMALLEST: "min", BIGGEST: "max" };
    const name = functions[block.getFieldValue("OP")];
    if (name) return [`${name}(${sourceIn(block, python) ?? filledListIn(block, python)})`, Order.CALL];
    python.import(block, "list_tools");
    return [`list_tools.average(${filledListIn(block, python)})`, Order.CALL];
  },
  list_arrange: arranged,
  list_to_text: (block, python) => [
    // Not every item is a text.
    `${python.value(block, "BETWEEN", besides(Order.CALL), '""')}.join(map(str, ${sourceIn(block, python) ?? listIn(block, python)}))`,
    Order.CALL,
  ],
};

function repeated(block: Block, python: MicroPythonGenerator): Expression {
  const item = itemIn(block, python);
  const kind = block.getInputTargetBlock("ITEM")?.outputConnection?.getCheck()?.join();
  // Repeated by `*`, a list in the list would be one and the same list many times.
  // Python awaits nothing inside such brackets.
  if ((kind === "Array" || kind === "Dictionary") && !/\bawait\b/u.test(item))
    return [`[${item} for _ in range(${whole(block, python, "NUM")})]`, Order.ATOMIC];
  return [`[${item}] * ${whole(block, python, "NUM", Order.MULTIPLICATIVE)}`, Order.MULTIPLICATIVE];
}

function arranged(block: Block, python: MicroPythonGenerator): Expression {
  const source = sourceIn(block, python) ?? listIn(block, python);
  switch (block.getFieldValue("HOW")) {
    case "UP":
      return [`sorted(${source})`, Order.CALL];
    case "DOWN":
      return [`sorted(${source}, reverse=True)`, Order.CALL];
    case "REVERSED":
      return [`list(reversed(${listIn(block, python)}))`, Order.CALL];
    default:
      python.import(block, "list_tools");
      return [`list_tools.shuffled(${source})`, Order.CALL];
  }
}
