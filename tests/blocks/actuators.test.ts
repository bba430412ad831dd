import { expect, test } from "vitest";
import { analogPins } from "../../src/blocks/analog.ts";
import { outputPins } from "../../src/blocks/pins.ts";
import { runProgram } from "../boards/run-program.ts";
import { type BlockJson, codeOf } from "../generators/workspace.ts";

const names = (pins: readonly (readonly [string, string])[]): string[] => pins.map(([, name]) => name);
const print = (block: BlockJson): BlockJson => ({ type: "text_print", inputs: { TEXT: { block } } });

test("every pin that is offered for measuring measures, in every unit; A4 and A5 are not offered", async () => {
  const PINS = names(analogPins);
  const reads = PINS.flatMap((PIN) =>
    ["percent", "volts", "raw"].map((UNIT) => print({ type: "analog_read", fields: { PIN, UNIT } })),
  );
  const { output, error } = await runProgram(codeOf(reads));
  expect(error).toBe("");
  expect(output).toBe("0\n0.0\n0\n".repeat(6));
  expect(PINS).not.toContain("A4");
  expect(PINS).not.toContain("A5");
});

test.each([
  "power_set",
  "power_off",
  "servo_angle",
  "servo_release",
  "sound_start",
  "sound_silence",
  "button_is_pressed",
  "strip_setup",
])("%s runs on every pin that it offers", async (type) => {
  const isValue = type === "button_is_pressed";
  for (const PIN of names(outputPins)) {
    const block: BlockJson = { type, fields: { PIN } };
    const { error } = await runProgram(codeOf([isValue ? print(block) : block]));
    expect([PIN, error]).toEqual([PIN, ""]);
  }
});

test("what the program says of its strip counts wherever it says so", () => {
  const fill: BlockJson = { type: "strip_fill" };
  const setup: BlockJson = { type: "strip_setup", fields: { PIN: "D2", COUNT: 30 } };
  expect(codeOf([fill, setup])).toContain('strip = Strip("D2", 30)\n');
  expect(codeOf([fill])).toContain('strip = Strip("D6", 8)\n');
});

test.each([
  [0, 1],
  [-3, 1],
  [1e9, 300],
  [7.4, 7],
])("a strip of %d lights is one of %d", (COUNT, lights) => {
  expect(codeOf([{ type: "strip_setup", fields: { COUNT } }])).toContain(`Strip("D2", ${lights})`);
});

test("lights are counted from one on blocks and from zero in Python", () => {
  const set = (light: BlockJson): BlockJson => ({ type: "strip_set", inputs: { LIGHT: { block: light } } });
  const number = (NUM: number): BlockJson => ({ type: "math_number", fields: { NUM } });
  const half: BlockJson = {
    type: "math_arithmetic",
    fields: { OP: "DIVIDE" },
    inputs: { A: { block: number(4) }, B: { block: number(2) } },
  };
  const code = codeOf([set(number(3)), set({ type: "math_random_int" }), set(half)]);
  expect(code).toContain("strip[2] = ");
  expect(code).toContain("strip[random.randint(0, 0) - 1] = ");
  expect(code).toContain("strip[int(4 / 2) - 1] = ");
});
