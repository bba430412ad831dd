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
  milliseconds_since_start(block, python) {
    python.import(block, "time");
    return ["time.ticks_ms()", Order.CALL];
  },
  stopwatch_start(block, python) {
    python.import(block, "stopwatch");
    return "stopwatch.start()\n";
  },
  stopwatch_seconds(block, python) {
    python.import(block, "stopwatch");
    return ["stopwatch.seconds()", Order.CALL];
  },
  clock_text(block, python) {
    python.import(block, "time");
    const format = formats[String(block.getFieldValue("WHAT"))] ?? formats.TIME;
    return [`time.strftime("${format}", time.localtime())`, Order.CALL];
  },
  clock_number(block, python) {
    python.import(block, "time");
    const what = String(block.getFieldValue("WHAT"));
    const code = `time.localtime()[${places.indexOf(what)}]`;
    // Python's week begins with day 0.
    return what === "WEEKDAY" ? [`${code} + 1`, Order.ADDITIVE] : [code, Order.CALL];
  },
};

const formats: Readonly<Record<string, string>> = { TIME: "%H:%M:%S", DATE: "%Y-%m-%d", WEEKDAY: "%A" };

/** Where `time.localtime()` has what. */
const places: readonly string[] = ["YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "WEEKDAY"];
