import type { Block } from "blockly/core";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";

/** What is known of a variable, by its id, before the program runs. */
export interface KnownVariables {
  /** Whether nothing but whole numbers is ever put into it. */
  isWhole(id: string): boolean;
  /** Whether nothing but numbers above 0 is ever put into it, before anything reads it. */
  isAboveZero(id: string): boolean;
}

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

/** Whether a value is a number above 0 for sure. */
export function isAboveZero(value: Block | null, isAboveZeroVariable: (id: string) => boolean): boolean {
  if (!value?.isEnabled()) return false;
  const areAboveZero = (...inputs: string[]) =>
    inputs.every((input) => isAboveZero(value.getInputTargetBlock(input), isAboveZeroVariable));
  switch (value.type) {
    case "math_number":
      return Number(value.getFieldValue("NUM")) > 0;
    case "variables_get":
      return isAboveZeroVariable(value.getFieldValue("VAR"));
    case "math_arithmetic":
      return value.getFieldValue("OP") !== "MINUS" && areAboveZero("A", "B");
    case "math_random_int":
      return areAboveZero("FROM", "TO");
    case "math_constrain":
      return areAboveZero("LOW", "HIGH");
    case "math_of_two":
      return areAboveZero("A", "B");
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
