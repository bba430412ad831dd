import type { Block } from "blockly/core";
import type { power as blocks } from "../blocks/power.ts";
import type { GeneratorsOf } from "./generate.ts";
import type { MicroPythonGenerator } from "./micropython-generator.ts";
import { Order } from "./order.ts";
import { pinDevice } from "./pins.ts";

const pwm = (block: Block, python: MicroPythonGenerator): string => pinDevice(block, python, "pwm", "PWMPin");

const servo = (block: Block, python: MicroPythonGenerator): string =>
  pinDevice(block, python, "servo", "Servo");

export const power: GeneratorsOf<typeof blocks> = {
  power_set: (block, python) =>
    `${pwm(block, python)}.percent(${python.value(block, "PERCENT", Order.NONE, "0")})\n`,
  power_off: (block, python) => `${pwm(block, python)}.off()\n`,
  servo_angle: (block, python) =>
    `${servo(block, python)}.angle(${python.value(block, "ANGLE", Order.NONE, "90")})\n`,
  servo_release: (block, python) => `${servo(block, python)}.release()\n`,
};
