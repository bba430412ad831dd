import { block, list, number, type ShelfBlock, text } from "./shelf-block.ts";

const colours = list(text("red"), text("green"), text("blue"));
const numbers = list(number(3), number(1), number(2));

/** The lists on the shelf: making and changing them first, then asking them. */
export const lists: readonly ShelfBlock[] = [
  {
    ...block("lists_create_with", { ADD0: text("red"), ADD1: text("green"), ADD2: text("blue") }),
    extraState: { itemCount: 3 },
  },
  { ...block("lists_create_with"), extraState: { itemCount: 0 } },
  block("list_add", { ITEM: text("red") }),
  block("list_insert", { ITEM: text("red"), AT: number(1) }),
  block("list_set_item", { AT: number(1), ITEM: text("red") }),
  block("list_remove_item", { AT: number(1) }),
  block("list_item", { AT: number(1), LIST: colours }),
  block("list_pick", { LIST: colours }),
  block("lists_length", { VALUE: colours }),
  block("lists_isEmpty", { VALUE: colours }),
  block("list_contains", { LIST: colours, ITEM: text("red") }),
  block("list_position", { ITEM: text("blue"), LIST: colours }),
  block("list_calculate", { LIST: numbers }),
  block("list_arrange", { LIST: numbers }),
  block("list_part", { FROM: number(1), TO: number(2), LIST: numbers }),
  block("list_to_text", { LIST: colours, BETWEEN: text(", ") }),
  block("lists_repeat", { ITEM: number(0), NUM: number(5) }),
];
