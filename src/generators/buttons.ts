import type { Block } from "blockly/core";
import type { buttons as blocks } from "../blocks/buttons.ts";
import type { GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";
import { pinDevice } from "./pins.ts";

/** The Python name of the button on the block's pin. */
export const button = (block: Block, python: MicroPythonGenerator): string =>
  pinDevice(block, python, "button", "Button");

export const buttons: GeneratorsOf<typeof blocks> = {
  button_is_pressed: (block, python) => [`${button(block, python)}.is_pressed()`, Order.CALL],
  button_wait(block, python) {
    const wait = python.isAsync ? "until" : "wait_until";
    return python.await(`${button(block, python)}.${wait}_${block.getFieldValue("STATE")}()\n`);
  },
};
