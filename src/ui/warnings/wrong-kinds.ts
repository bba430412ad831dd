import { type WrongKind, wrongKinds } from "../../generators/wrong-kinds.ts";
import { words } from "../words.ts";
import { kindWords } from "./kind-words.ts";
import type { WarningKind } from "./warning-kind.ts";

/** A value of the wrong kind, where it is sure. */
export const wrongKindWarnings: WarningKind = {
  id: "wrong-kind",
  find: ({ running, variables }) =>
    wrongKinds(running, (id) => variables.known.kindOf(id)).map((wrong) => [
      wrong.block.id,
      explainWrongKind(wrong),
    ]),
};

/** Says what a value is, what it would have to be, and what to do. */
export function explainWrongKind(wrong: WrongKind): string {
  const fill = (sentence: string, other: string) =>
    sentence.replace("{is}", () => kindWords(wrong.is)).replaceAll("{other}", () => other);
  switch (wrong.where) {
    case "comparison":
      return fill(words.kindsCompared, kindWords(wrong.other));
    case "variable":
      return fill(words.kindOfVariable, kindWords(wrong.wanted[0]));
    case "slot":
      return fill(words.kindInSlot, kindWords(wrong.wanted[0]));
  }
}
