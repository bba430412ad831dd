import type { Block } from "blockly/core";
import type { motion as blocks } from "../blocks/motion.ts";
import type { Expression, GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";
import { quote } from "./python-text.ts";

function call(block: Block, python: MicroPythonGenerator, code: string): Expression {
  python.import(block, "motion");
  return [`motion.${code}`, Order.CALL];
}

export const motion: GeneratorsOf<typeof blocks> = {
  motion_gesture: (block, python) =>
    call(block, python, `is_gesture(${quote(block.getFieldValue("GESTURE"))})`),
  motion_acceleration: (block, python) =>
    call(block, python, `acceleration(${quote(block.getFieldValue("AXIS"))})`),
  motion_rotation: (block, python) => call(block, python, `rotation(${quote(block.getFieldValue("AXIS"))})`),
  motion_angle: (block, python) =>
    call(block, python, block.getFieldValue("ANGLE") === "ROLL" ? "roll()" : "pitch()"),
  motion_steps: (block, python) => call(block, python, "steps()"),
};
