import type { Block } from "blockly/core";
import type { pins as blocks } from "../blocks/pins.ts";
import type { GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";
import { quote } from "./python-text.ts";

/** How a pin is set up. Later ones win where blocks disagree: an output can be read, a pulled input too. */
const uses = ["Pin.IN", "Pin.IN, Pin.PULL_DOWN", "Pin.IN, Pin.PULL_UP", "Pin.OUT"] as const;

function pin(block: Block, python: MicroPythonGenerator, name: string, use: (typeof uses)[number]): string {
  python.import(block, "machine", "Pin");
  const wish = name === "LED" ? "led" : `pin_${name.toLowerCase()}`;
  // By its name, never by a number: Pin(13) is another pin than "D13".
  return python.device(block, `pin ${name}`, wish, `Pin(${quote(name)}, ${use})`, uses.indexOf(use));
}

/** The Python name of a pin that the program drives. */
export const outputPin = (block: Block, python: MicroPythonGenerator, name: string): string =>
  pin(block, python, name, "Pin.OUT");

/** The Python name of the pin that a block reads. */
export const inputPin = (block: Block, python: MicroPythonGenerator, use: (typeof uses)[number]): string =>
  pin(block, python, chosen(block), use);
/**
 * The Python name of what hangs on the block's pin, such as `servo_d9 = Servo("D9")`: a class of `firmware/lib` in
 * the module of the same name, whose `AnalogPin` is in `analog_pin`.
 */
export function pinDevice(block: Block, python: MicroPythonGenerator, wish: string, kind: string): string {
  const name = chosen(block);
  python.import(block, kind.replace(/Pin$/u, "_pin").toLowerCase(), kind);
  return python.device(block, `${kind} ${name}`, `${wish}_${name.toLowerCase()}`, `${kind}(${quote(name)})`);
}

const chosen = (block: Block): string => block.getFieldValue("PIN");

export const pins: GeneratorsOf<typeof blocks> = {
  pin_write: (block, python) =>
    `${outputPin(block, python, chosen(block))}.${block.getFieldValue("LEVEL") === "HIGH" ? "on" : "off"}()\n`,
  pin_write_value: (block, python) =>
    `${outputPin(block, python, chosen(block))}.value(${python.value(block, "VALUE", Order.NONE, "False")})\n`,
  pin_toggle: (block, python) => `${outputPin(block, python, chosen(block))}.toggle()\n`,
  pin_is_high: (block, python) => [`${inputPin(block, python, "Pin.IN")}.value() == 1`, Order.RELATIONAL],
  pulled_pin_is_high(block, python) {
    const pull = block.getFieldValue("PULL") === "DOWN" ? "Pin.IN, Pin.PULL_DOWN" : "Pin.IN, Pin.PULL_UP";
    return [`${inputPin(block, python, pull)}.value() == 1`, Order.RELATIONAL];
  },
};
