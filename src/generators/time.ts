import type { time as blocks } from "../blocks/time.ts";
import type { GeneratorsOf } from "./generate.ts";
import { whole } from "./numbers.ts";
import { Order } from "./order.ts";

export const time: GeneratorsOf<typeof blocks> = {
  wait_seconds(block, python) {
    return python.sleep(block, `sleep(${python.value(block, "SECONDS", Order.NONE, "0")})`);
  },
  wait_milliseconds(block, python) {
    return python.sleep(block, `sleep_ms(${whole(block, python, "MILLISECONDS")})`);
  },
  seconds_since_start(block, python) {
    python.import(block, "time");
    return ["time.ticks_ms() / 1000", Order.MULTIPLICATIVE];
  },
};
