import type { Block } from "blockly/core";
import type { functions as blocks } from "../blocks/functions.ts";
import type { GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";

export const functions: GeneratorsOf<typeof blocks> = {
  procedures_defnoreturn: define,
  procedures_defreturn: define,
  procedures_callnoreturn(block, python) {
    const code = call(block, python);
    return code && `${code}\n`;
  },
  procedures_callreturn(block, python) {
    const code = call(block, python);
    return [code, code.startsWith("await ") ? Order.AWAIT : Order.CALL];
  },
  procedures_ifreturn(block, python) {
    // Outside of a function Python has nowhere to return to.
    const definition = python.currentFunction;
    if (!definition) return "";
    const condition = python.value(block, "CONDITION", Order.NONE, "False");
    const result = isAnswering(definition) ? ` ${python.value(block, "VALUE", Order.NONE, "0")}` : "";
    return `if ${condition}:\n${python.INDENT}return${result}\n`;
  },
};

function define(block: Block, python: MicroPythonGenerator): string {
  const parameters = block.getVarModels().map((variable) => python.variable(variable.getId()));
  const body = isAnswering(block)
    ? `${python.inside(block, "STACK")}${python.INDENT}return ${python.value(block, "RETURN", Order.NONE, "0")}\n`
    : python.body(block, "STACK");
  const head = `${python.isAsync ? "async " : ""}def ${python.function(block)}(${parameters.join(", ")}):\n`;
  return head + python.globalLine(block) + body;
}

const isAnswering = (definition: Block): boolean => definition.type === "procedures_defreturn";

/** A call with as many arguments as the function has inputs; nothing when there is no such function. */
function call(block: Block, python: MicroPythonGenerator): string {
  const definition = python.functions.calledBy(block);
  if (!definition) return "";
  const given = definition.getVarModels().map((_, index) => {
    const input = `ARG${index}`;
    return block.getInput(input) ? python.value(block, input, Order.NONE, "0") : "0";
  });
  const wait = python.awaits(definition) ? "await " : "";
  return `${wait}${python.function(definition)}(${given.join(", ")})`;
}
