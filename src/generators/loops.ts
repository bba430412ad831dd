import type { loops as blocks } from "../blocks/loops.ts";
import type { GeneratorsOf } from "./generate.ts";
import { Order } from "./order.ts";

export const loops: GeneratorsOf<typeof blocks> = {
  forever: (block, python) => `while True:\n${python.body(block, "DO")}`,
  controls_repeat_ext(block, python) {
    const times = python.value(block, "TIMES", Order.NONE, "0");
    const { counter, body } = python.counted(block, "DO");
    return `for ${counter} in range(${times}):\n${body}`;
  },
  controls_whileUntil(block, python) {
    const isUntil = block.getFieldValue("MODE") === "UNTIL";
    const condition = python.value(
      block,
      "BOOL",
      isUntil ? Order.NOT : Order.NONE,
      isUntil ? "True" : "False",
    );
    return `while ${isUntil ? "not " : ""}${condition}:\n${python.body(block, "DO")}`;
  },
  controls_for(block, python) {
    const variable = python.variable(block.getFieldValue("VAR"));
    const [from, to, by] = ["FROM", "TO", "BY"].map((input) => python.value(block, input, Order.NONE, "1"));
    const body = python.body(block, "DO");
    return `for ${variable} in range(${from}, ${to} + 1, ${by}):\n${body}`;
  },
  controls_flow_statements: (block) => (block.getFieldValue("FLOW") === "BREAK" ? "break\n" : "continue\n"),
};
