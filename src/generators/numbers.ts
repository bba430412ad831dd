import type { Block } from "blockly/core";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";

/** The number that was typed into a slot; null when something else sits there, undefined when nothing does. */
export function typedNumber(block: Block, input: string): number | null | undefined {
  const value = block.getInputTargetBlock(input);
  if (!value?.isEnabled()) return undefined;
  return value.type === "math_number" ? Number(value.getFieldValue("NUM")) : null;
}

/** Whether a value is a whole number (Python's `int`) for sure. */
export function isWhole(value: Block | null, isWholeVariable: (id: string) => boolean): boolean {
  if (!value?.isEnabled()) return true;
  const areWhole = (...inputs: string[]) =>
    inputs.every((input) => isWhole(value.getInputTargetBlock(input), isWholeVariable));
  switch (value.type) {
    case "math_number":
      return Number.isSafeInteger(Number(value.getFieldValue("NUM")));
    case "variables_get":
      return isWholeVariable(value.getFieldValue("VAR"));
    case "math_arithmetic":
      return ["ADD", "MINUS", "MULTIPLY"].includes(value.getFieldValue("OP")) && areWhole("A", "B");
    case "math_modulo":
      return areWhole("DIVIDEND", "DIVISOR");
    case "math_constrain":
      return areWhole("VALUE", "LOW", "HIGH");
    case "math_single":
      return ["ABS", "NEG"].includes(value.getFieldValue("OP")) && areWhole("NUM");
    case "analog_read":
      return value.getFieldValue("UNIT") !== "volts";
    case "math_of_two":
      return areWhole("A", "B");
    case "math_whole_part":
    case "hex_number":
    case "i2c_read_byte":
    case "math_random_int":
    case "math_round":
    case "text_length":
    case "milliseconds_since_start":
    case "clock_number":
    case "motion_steps":
    case "lists_length":
    case "dictionary_length":
    case "list_position":
      return true;
    default:
      return false;
  }
}

/** Python for a value where MicroPython takes a whole number only: a typed 2.5 becomes 2, anything unsure `int(x)`. */
export function whole(
  block: Block,
  python: MicroPythonGenerator,
  input: string,
  order: number = Order.NONE,
): string {
  const typed = typedNumber(block, input);
  if (typeof typed === "number" && Number.isFinite(typed)) return String(BigInt(Math.trunc(typed)));
  const value = block.getInputTargetBlock(input);
  if (isWhole(value, (id) => python.variables.isWhole(id))) return python.value(block, input, order, "0");
  return `int(${python.value(block, input, Order.NONE, "0")})`;
}
