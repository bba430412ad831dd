import type { Block } from "blockly/core";
import type { PinUse } from "../../blocks/block-definition.ts";
import { type PinConflict, type PinUser, pinConflicts } from "../../blocks/pin-conflicts.ts";
import { words } from "../words.ts";
import type { WarningKind } from "./warning-kind.ts";

const uses: Readonly<Record<PinUse, string>> = {
  output: words.pinOutput,
  input: words.pinInput,
  pulled: words.pinPulled,
  button: words.pinButton,
  analog: words.pinAnalog,
  power: words.pinPower,
  servo: words.pinServo,
  sound: words.pinSound,
  strip: words.pinStrip,
  trigger: words.pinTrigger,
  echo: words.pinEcho,
  air: words.pinAir,
  thermometer: words.pinThermometer,
  wires: words.pinWires,
  serial: words.pinSerial,
};

/** Says what is wrong with a block's pin, and what to do. */
export function explainPinConflict(conflict: PinConflict): string {
  const fill = (sentence: string, other: string) =>
    sentence.replace("{pin}", () => conflict.pin).replace("{other}", () => other);
  switch (conflict.kind) {
    case "other-use":
      return fill(words.pinOtherUse, uses[conflict.use]);
    case "same-channel":
      return fill(words.pinSameChannel, conflict.otherPin);
    case "same-clock":
      return fill(words.pinSameClock, conflict.otherPin);
  }
}

/** The same pin as two things, or two that get one signal. */
export const pinWarnings: WarningKind = {
  id: "pin-conflict",
  find: ({ running }) =>
    pinConflicts(running.map(toUser)).map((conflict) => [conflict.blockId, explainPinConflict(conflict)]),
};

const toUser = (block: Block): PinUser => ({
  id: block.id,
  type: block.type,
  field: (name) => block.getFieldValue(name),
});
