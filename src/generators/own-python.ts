import type { Block } from "blockly/core";
import { toIdentifier } from "./python-names.ts";

/** What a learner's own line of Python does with a variable of the blocks. */
export interface OwnUse {
  readonly id: string;
  readonly isRead: boolean;
  readonly isSet: boolean;
}

/** Whether the block holds Python of the learner's own. */
export const isOwnPython = (block: Block): boolean =>
  block.type === "python_line" || block.type === "python_value";

/** The Python that such a block holds. */
export const ownCode = (block: Block): string => String(block.getFieldValue("CODE"));

/** The variables that a learner's own Python names, as far as its words tell. */
export function ownUses(block: Block): OwnUse[] {
  const code = ownCode(block);
  const variables = block.workspace.getVariableMap().getAllVariables();
  return variables.flatMap((variable) => {
    const name = toIdentifier(variable.getName());
    if (!code.includes(name)) return [];
    const word = `(?<![\\p{XID_Continue}.])${name}(?!\\p{XID_Continue})`;
    const mentions = code.match(new RegExp(word, "gu"))?.length ?? 0;
    if (mentions === 0) return [];
    const isSet = new RegExp(`^\\s*${word}\\s*(?:[-+*/%&|^]|//|\\*\\*|<<|>>)?=(?!=)`, "u").test(code);
    const isPlain = new RegExp(`^\\s*${word}\\s*=(?!=)`, "u").test(code);
    return [{ id: variable.getId(), isSet, isRead: !isPlain || mentions > 1 }];
  });
}
