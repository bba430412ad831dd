import type { variables as blocks } from "../blocks/variables.ts";
import type { GeneratorsOf } from "./generate.ts";
import { typedNumber } from "./numbers.ts";
import { Order } from "./order.ts";

export const variables: GeneratorsOf<typeof blocks> = {
  variables_set(block, python) {
    const name = python.variable(block.getFieldValue("VAR"));
    return `${name} = ${python.value(block, "VALUE", Order.NONE, "0")}\n`;
  },
  variables_get: (block, python) => [python.variable(block.getFieldValue("VAR")), Order.ATOMIC],
  math_change(block, python) {
    const name = python.variable(block.getFieldValue("VAR"));
    const typed = typedNumber(block, "DELTA");
    if (typeof typed === "number" && typed < 0 && Number.isFinite(typed)) return `${name} -= ${-typed}\n`;
    return `${name} += ${python.value(block, "DELTA", Order.NONE, "0")}\n`;
  },
};
