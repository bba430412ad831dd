import * as Blockly from "blockly/core";
import { describe, expect, it } from "vitest";
import { blockDefinitions, traitsOf } from "../../src/blocks/families.ts";
import { installBlocks } from "../../src/blocks/install.ts";
import { type PinUser, pinConflicts } from "../../src/blocks/pin-conflicts.ts";
import { boardPins } from "../../src/shared/nano-rp2040-connect.ts";
import { explainPinConflict } from "../../src/ui/warnings/pin-conflicts.ts";

const user = (type: string, fields: Record<string, string> = {}): PinUser => ({
  id: `${type} ${Object.values(fields).join()}`,
  type,
  field: (name) => fields[name],
});
const on = (pin: string, ...types: string[]) => types.map((type) => user(type, { PIN: pin }));
const sentences = (...users: readonly PinUser[]) => pinConflicts(users).map(explainPinConflict);

describe("pins that are used in two ways", () => {
  it("are told on both blocks", () => {
    expect(sentences(...on("D2", "pin_write", "button_wait"))).toEqual([
      "Pin D2 is also used as a button. Choose another pin for one of them.",
      "Pin D2 is also used as an output. Choose another pin for one of them.",
    ]);
  });

  it.each([
    ["the LED that has a power too", [user("led_set"), ...on("LED", "power_set")]],
    ["a button that is read as a plain pin", on("D2", "button_is_pressed", "pin_is_high")],
    ["a servo and a buzzer", on("D9", "servo_angle", "sound_tone")],
    ["motion beside a driven SDA", [user("motion_gesture"), ...on("SDA", "pin_write")]],
    ["I2C on A0 beside an analog A0", [user("i2c_scan", { BUS: "1" }), ...on("A0", "analog_read")]],
    ["A4, which is SDA on the board, beside motion", [user("motion_angle"), ...on("A4", "pin_is_high")]],
    [
      "one pin that is trigger and echo",
      [user("sensor_distance", { TRIGGER: "D3", ECHO: "D3" }), ...on("D3", "pin_write")],
    ],
  ])("are found: %s", (_what, users) => {
    expect(pinConflicts(users).length).toBeGreaterThan(0);
  });

  it.each([
    ["two blocks that drive the same pin", on("D2", "pin_write", "pin_toggle")],
    ["an output that is read", on("D2", "pin_write", "pin_is_high")],
    ["different pins", [...on("D2", "pin_write"), ...on("D3", "button_wait")]],
    ["motion beside I2C on the same wires", [user("motion_gesture"), user("i2c_scan", { BUS: "0" })]],
    ["an event and a block of the same button", on("D2", "when_button", "button_is_pressed")],
    ["blocks without pins", [user("text_print"), user("wait_seconds")]],
  ])("are not seen in %s", (_what, users) => {
    expect(pinConflicts(users)).toEqual([]);
  });
});

describe("pins that share pulse hardware", () => {
  it("are told when one gets the other's signal", () => {
    expect(sentences(...on("D9", "servo_angle"), ...on("D10", "servo_angle"))).toEqual([
      "Pins D9 and D10 get the same signal in the chip. Choose another pin.",
      "Pins D10 and D9 get the same signal in the chip. Choose another pin.",
    ]);
  });

  it("are told when they need different clocks", () => {
    expect(sentences(...on("D8", "sound_tone"), ...on("D9", "servo_angle"))[0]).toBe(
      "Pins D8 and D9 follow one clock in the chip. Choose another pin.",
    );
  });

  it("may share a clock of the same speed", () => {
    expect(sentences(...on("D8", "servo_angle"), ...on("D9", "servo_angle"))).toEqual([]);
  });
});

it("every block with a pin to choose says what it uses the pin for", () => {
  installBlocks();
  const pins = new Set(boardPins.map(({ name }) => name));
  const workspace = new Blockly.Workspace();
  const choosing = blockDefinitions.filter(({ type }) =>
    [...workspace.newBlock(type).getFields()].some(
      (field) =>
        field instanceof Blockly.FieldDropdown &&
        !(field instanceof Blockly.FieldVariable) &&
        field.getOptions(false).every(([, value]) => pins.has(String(value))),
    ),
  );
  expect(choosing.length).toBeGreaterThan(15);
  expect(choosing.filter(({ type }) => !traitsOf(type).pins).map(({ type }) => type)).toEqual([]);
});
