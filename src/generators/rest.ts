import type { Block } from "blockly/core";
import { isAboveZero, isWhole, type KnownVariables, typedNumber } from "./numbers.ts";

/**
 * How much is asked of a wait whose time only the running program knows, which may be 0 or less.
 *
 * Such a wait is no error: `time.sleep_ms` and `asyncio.sleep` take less than 0 for 0, and a wait of 0 still lets other
 * tasks and the firmware's own work have a turn (`mp_hal_delay_ms` of MicroPython's rp2 port, `asyncio/core.py`). A
 * "likely" rest is enough for most loops: a second pause below `time.sleep(n)` would only look silly. But a loop that
 * prints, or switches the RGB LED, needs a "sure" one, because without a real pause Stop does not reach it over Wi-Fi.
 */
export type Rest = "sure" | "likely";

/** The least of a unit that is a wait at all: a part of a millisecond is cut off. */
const leastOf: Readonly<Record<string, number>> = { SECONDS: Number.MIN_VALUE, MILLISECONDS: 1 };

/** Whether a block that waits is such a rest. A wait of a typed 0, or of nothing, is none. */
export function isRest(block: Block, rest: Rest, variables: KnownVariables): boolean {
  return Object.entries(leastOf).every(([unit, least]) => {
    if (!block.getInput(unit)) return true;
    const typed = typedNumber(block, unit);
    if (typed !== null) return typed !== undefined && typed >= least;
    return rest === "likely" || isSureTime(block.getInputTargetBlock(unit), unit, variables);
  });
}

/** Whether what gives the time is surely above 0, and stays so when it is cut to whole milliseconds. */
function isSureTime(value: Block | null, unit: string, variables: KnownVariables): boolean {
  if (!isAboveZero(value, (id) => variables.isAboveZero(id))) return false;
  return unit === "SECONDS" || isWhole(value, (id) => variables.isWhole(id));
}
