import type { Block } from "blockly/core";
import type { lights as blocks } from "../blocks/lights.ts";
import type { GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";
import { outputPin } from "./pins.ts";
import { quote } from "./python-text.ts";

const led = (block: Block, python: MicroPythonGenerator): string => outputPin(block, python, "LED");

function rgbLed(block: Block, python: MicroPythonGenerator): string {
  python.import(block, "rgb_led");
  return "rgb_led";
}

export const lights: GeneratorsOf<typeof blocks> = {
  led_set: (block, python) =>
    `${led(block, python)}.${block.getFieldValue("STATE") === "ON" ? "on" : "off"}()\n`,
  led_toggle: (block, python) => `${led(block, python)}.toggle()\n`,
  led_is_on: (block, python) => [`${led(block, python)}.value() == 1`, Order.RELATIONAL],
  rgb_set: (block, python) => `${rgbLed(block, python)}.show(${quote(block.getFieldValue("COLOUR"))})\n`,
  rgb_off: (block, python) => `${rgbLed(block, python)}.off()\n`,
};
