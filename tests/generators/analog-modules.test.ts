import { expect, test } from "vitest";
import type { AnalogInput } from "../../src/device/virtual/pins/analog-inputs.ts";
import { runProgram } from "../boards/run-program.ts";

async function reading(pin: AnalogInput, level: number): Promise<string> {
  const { output, error } = await runProgram(
    `from analog_pin import AnalogPin\np = AnalogPin("${pin}")\nprint(p.raw(), p.percent(), "%.2f" % p.volts())\n`,
    { analog: [[0, pin, level]] },
  );
  expect(error).toBe("");
  return output.trimEnd();
}

test.each([
  ["A0", 0, "0 0 0.00"],
  ["A1", 65_535, "65535 100 3.30"],
  ["A2", 32_768, "32776 50 1.65"],
  ["A3", 600, "592 1 0.03"],
  ["A6", 0, "0 0 0.00"],
  ["A6", 32_768, "32768 50 1.35"],
  ["A7", 65_535, "65520 100 2.70"],
] as const)("%s at %i of 65535 reads %s", async (pin, level, expected) => {
  expect(await reading(pin, level)).toBe(expected);
});

test("an analog pin that cannot measure is refused", async () => {
  const { error } = await runProgram('from analog_pin import AnalogPin\nAnalogPin("D2")\n');
  expect(error).toContain("ValueError: Pin doesn't have ADC capabilities");
});

test.each([
  [14_021, 27],
  [13_500, 42],
  [14_500, 13],
])("a sensor at %i of 65535 means %i degrees", async (level, degrees) => {
  const { output } = await runProgram("import chip\nprint(round(chip.temperature()))\n", {
    analog: [[0, "CORE_TEMP", level]],
  });
  expect(Number(output)).toBe(degrees);
});
