import type { Block } from "blockly/core";
import type { logic as blocks } from "../blocks/logic.ts";
import type { Expression, GeneratorsOf } from "./generate.ts";
import { isMembership, membership } from "./membership.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";

const signs = { EQ: "==", NEQ: "!=", LT: "<", LTE: "<=", GT: ">", GTE: ">=" } as const;
const opposites = { EQ: "NEQ", NEQ: "EQ", LT: "GTE", LTE: "GT", GT: "LTE", GTE: "LT" } as const;

export const logic: GeneratorsOf<typeof blocks> = {
  controls_if(block, python) {
    let code = "";
    for (let i = 0; block.getInput(`IF${i}`); i++) {
      const condition = python.value(block, `IF${i}`, Order.NONE, "False");
      code += `${i === 0 ? "if" : "elif"} ${condition}:\n${python.body(block, `DO${i}`)}`;
    }
    return code + otherwise(block, python);
  },
  logic_compare: (block, python) => compare(block, python, block.getFieldValue("OP")),
  logic_operation(block, python) {
    const isAnd = block.getFieldValue("OP") === "AND";
    const order = isAnd ? Order.AND : Order.OR;
    const [a, b] = ["A", "B"].map((input) => python.value(block, input, order, ""));
    // Of one empty slot the other decides, as in Blockly.
    const whenEmpty = (a || b) && isAnd ? "True" : "False";
    if (!a) python.emptySlots.note(block, "A", whenEmpty);
    if (!b) python.emptySlots.note(block, "B", whenEmpty);
    return [`${a || whenEmpty} ${isAnd ? "and" : "or"} ${b || whenEmpty}`, order];
  },
  logic_negate: negated,
  logic_boolean: (block) => [block.getFieldValue("BOOL") === "TRUE" ? "True" : "False", Order.ATOMIC],
  logic_ternary(block, python) {
    const [condition, yes, no] = [
      python.value(block, "IF", Order.CONDITIONAL, "False"),
      python.value(block, "THEN", Order.CONDITIONAL, "0"),
      python.value(block, "ELSE", Order.CONDITIONAL, "0"),
    ];
    return [`${yes} if ${condition} else ${no}`, Order.CONDITIONAL];
  },
};

/** The last part of an `if`: nothing when empty, `elif` when it holds but another `if`. */
function otherwise(block: Block, python: MicroPythonGenerator): string {
  const inside = enabledBlocks(block.getInputTargetBlock("ELSE"));
  const [first] = inside;
  if (!first) return "";
  const isLoneIf = inside.length === 1 && first.type === "controls_if" && !first.getCommentText();
  return isLoneIf ? `el${python.blockToCode(first, true)}` : `else:\n${python.body(block, "ELSE")}`;
}

function enabledBlocks(first: Block | null): Block[] {
  const blocks: Block[] = [];
  for (let block = first; block; block = block.getNextBlock()) if (block.isEnabled()) blocks.push(block);
  return blocks;
}

function compare(block: Block, python: MicroPythonGenerator, operator: keyof typeof signs): Expression {
  const [a, b] = ["A", "B"].map((input) => python.value(block, input, Order.RELATIONAL, "0"));
  return [`${a} ${signs[operator]} ${b}`, Order.RELATIONAL];
}

/** The opposite of the condition in the slot BOOL, as one would say it: `!=` rather than `not ... ==`. */
export function negated(block: Block, python: MicroPythonGenerator): Expression {
  const condition = block.getInputTargetBlock("BOOL");
  if (!condition?.isEnabled()) {
    python.emptySlots.note(block, "BOOL", "False");
    return ["True", Order.ATOMIC];
  }
  if (condition.type === "logic_compare") {
    const operator: keyof typeof opposites = condition.getFieldValue("OP");
    return compare(condition, python, opposites[operator]);
  }
  if (isMembership(condition)) return membership(condition, python, "not in");
  const code = python.value(block, "BOOL", Order.NOT, "False");
  if (/^\w+\.value\(\) == 1$/u.test(code)) return [`${code.slice(0, -1)}0`, Order.RELATIONAL];
  return [`not ${code}`, Order.NOT];
}
