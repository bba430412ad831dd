import type { Block } from "blockly/core";
import type { loops as blocks } from "../blocks/loops.ts";
import type { GeneratorsOf } from "./generate.ts";
import { lettersIn } from "./iterables.ts";
import { negated } from "./logic.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { typedNumber, whole } from "./numbers.ts";
import { Order } from "./order.ts";

export const loops: GeneratorsOf<typeof blocks> = {
  forever: (block, python) => `while True:\n${python.loop(block, "DO")}`,
  controls_repeat_ext(block, python) {
    const times = whole(block, python, "TIMES");
    const { counter, body } = python.counted(block, "DO");
    return `for ${counter} in range(${times}):\n${body}`;
  },
  controls_whileUntil(block, python) {
    const isUntil = block.getFieldValue("MODE") === "UNTIL";
    const [condition] = isUntil ? negated(block, python) : [python.value(block, "BOOL", Order.NONE, "False")];
    return `while ${condition}:\n${python.loop(block, "DO")}`;
  },
  controls_for(block, python) {
    const variable = python.variable(block.getFieldValue("VAR"));
    return `for ${variable} in ${typedRange(block) ?? anyRange(block, python)}:\n${python.loop(block, "DO")}`;
  },
  controls_forEach(block, python) {
    const variable = python.variable(block.getFieldValue("VAR"));
    return `for ${variable} in ${lettersIn(block, python) ?? python.value(block, "LIST", Order.NONE, "[]")}:\n${python.loop(block, "DO")}`;
  },
  controls_flow_statements(block, python) {
    // Outside of a loop Python takes neither word.
    if (!python.isInLoop) return "";
    return block.getFieldValue("FLOW") === "BREAK" ? "break\n" : "continue\n";
  },
};

/** `range` for typed whole numbers: the last one is counted too, and down when it is the smaller one. */
function typedRange(block: Block): string | null {
  const [from = 0, to = 0, by = 1] = ["FROM", "TO", "BY"].map((input) => typedNumber(block, input));
  if (from === null || to === null || by === null) return null;
  if (![from, to, by].every(Number.isSafeInteger)) return null;
  const isUp = from <= to;
  const end = isUp ? to + 1 : to - 1;
  const step = isUp ? Math.abs(by) : -Math.abs(by);
  if (step !== 1) return `range(${from}, ${end}, ${step})`;
  return from === 0 ? `range(${end})` : `range(${from}, ${end})`;
}

/** Counting between numbers that are only known when the program runs, or that are not whole. */
function anyRange(block: Block, python: MicroPythonGenerator): string {
  python.import(block, "counting");
  const [from, to] = ["FROM", "TO"].map((input) => python.value(block, input, Order.NONE, "0"));
  const by = python.value(block, "BY", Order.NONE, "1");
  return `counting.from_to(${from}, ${to}${by === "1" ? "" : `, ${by}`})`;
}
