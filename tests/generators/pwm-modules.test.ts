import { expect, test } from "vitest";
import { runProgram } from "../boards/run-program.ts";

/** What D9 sends last, once a program has set it up and done this with it. */
async function lastSignal(module: string, kind: string, action: string): Promise<string | undefined> {
  const { signals, error } = await runProgram(
    `from ${module} import ${kind}\nit = ${kind}("D9")\n${action}\n`,
  );
  expect(error).toBe("");
  return signals.at(-1)?.[2];
}

test.each([
  ["it.percent(0)", "1000 Hz 0 %"],
  ["it.percent(33.3)", "1000 Hz 33.3 %"],
  ["it.percent(100)", "1000 Hz 100 %"],
  ["it.percent(-5)", "1000 Hz 0 %"],
  ["it.percent(1e9)", "1000 Hz 100 %"],
  ["it.percent(7); it.off()", "1000 Hz 0 %"],
])("after %s a pin with power sends %s", async (action, signal) => {
  expect(await lastSignal("pwm_pin", "PWMPin", action)).toBe(signal);
});

test.each([
  ["pass", "50 Hz 0 %"],
  ["it.angle(0)", "50 Hz 2.5 %"],
  ["it.angle(90)", "50 Hz 7.5 %"],
  ["it.angle(22.5)", "50 Hz 3.75 %"],
  ["it.angle(180)", "50 Hz 12.5 %"],
  ["it.angle(-1)", "50 Hz 2.5 %"],
  ["it.angle(999)", "50 Hz 12.5 %"],
  ["it.angle(90); it.release()", "50 Hz 0 %"],
])("after %s a servo gets %s", async (action, signal) => {
  expect(await lastSignal("servo", "Servo", action)).toBe(signal);
});

test.each([
  ["pwm_pin", "PWMPin"],
  ["servo", "Servo"],
])("%s refuses the pins of the Wi-Fi module", async (module, kind) => {
  const { error } = await runProgram(`from ${module} import ${kind}\n${kind}("LEDR")\n`);
  expect(error).toContain("ValueError: expecting a regular GPIO Pin");
});
