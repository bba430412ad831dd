import type { Block } from "blockly/core";
import type { buttons as blocks } from "../blocks/buttons.ts";
import type { GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";
import { pinDevice } from "./pins.ts";

const button = (block: Block, python: MicroPythonGenerator): string =>
  pinDevice(block, python, "button", "Button");

export const buttons: GeneratorsOf<typeof blocks> = {
  button_is_pressed: (block, python) => [`${button(block, python)}.is_pressed()`, Order.CALL],
  button_wait: (block, python) => `${button(block, python)}.wait_until_${block.getFieldValue("STATE")}()\n`,
};
