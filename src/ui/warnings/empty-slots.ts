import type { EmptySlot } from "../../generators/empty-slots.ts";
import { words } from "../words.ts";
import { beginning, kindWords } from "./kind-words.ts";
import type { WarningKind } from "./warning-kind.ts";

/** A gap in which nothing is. */
export const emptySlotWarnings: WarningKind = {
  id: "empty-slot",
  canWait: true,
  find: ({ emptySlots }) => emptySlots.all.map((slot) => [slot.block.id, explainEmptySlot(slot)]),
};

/** Says what is missing, what happens, and what to do. */
export function explainEmptySlot({ block, input, countsAs }: EmptySlot): string {
  const [kind] = block.getInput(input)?.connection?.getCheck() ?? [];
  const sentence = words.gapEmpty
    .replace("{what}", () => kindWords(kind))
    .replace("{value}", () => valueWords(countsAs));
  return beginning(sentence);
}

const values: Readonly<Record<string, string>> = {
  '""': words.valueEmptyText,
  "[]": words.valueEmptyList,
  "[0]": words.valueZeroList,
  "{}": words.valueEmptyDictionary,
  True: words.valueTrue,
  False: words.valueFalse,
};

/** Python for a value, in words; a number or a word is what it is. */
const valueWords = (python: string): string => values[python] ?? python.replace(/^"(.*)"$/u, "“$1”");
