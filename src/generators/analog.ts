import type { analog as blocks } from "../blocks/analog.ts";
import type { GeneratorsOf } from "./generate.ts";
import { Order } from "./order.ts";
import { pinDevice } from "./pins.ts";

export const analog: GeneratorsOf<typeof blocks> = {
  analog_read: (block, python) => [
    `${pinDevice(block, python, "analog", "AnalogPin")}.${block.getFieldValue("UNIT")}()`,
    Order.CALL,
  ],
  chip_temperature(block, python) {
    python.import(block, "chip");
    return ["chip.temperature()", Order.CALL];
  },
};
