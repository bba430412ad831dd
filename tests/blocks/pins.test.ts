import { expect, test } from "vitest";
import { inputPins, outputPins } from "../../src/blocks/pins.ts";
import { boardPins } from "../../src/shared/nano-rp2040-connect.ts";
import { runProgram } from "../boards/run-program.ts";
import { type BlockJson, codeOf } from "../generators/workspace.ts";

const names = (pins: readonly (readonly [string, string])[]): string[] => pins.map(([, name]) => name);
const print = (block: BlockJson): BlockJson => ({ type: "text_print", inputs: { TEXT: { block } } });

test("plain numbered pins come first on the list", () => {
  expect(names(outputPins).slice(0, 3)).toEqual(["D2", "D3", "D4"]);
  expect(names(outputPins).slice(-4)).toEqual(["TX", "RX", "SDA", "SCL"]);
});

test("only the RP2040's own pins can be driven and pulled", () => {
  const own = boardPins.filter(({ home }) => home.kind === "rp2040").map(({ name }) => name);
  expect(names(outputPins).sort()).toEqual(own.sort());
});

test("A4 to A7 can be read, but neither driven nor pulled", () => {
  const borrowed = names(inputPins).filter((name) => !names(outputPins).includes(name));
  expect(borrowed).toEqual(["A4", "A5", "A6", "A7"]);
});

test.each(names(outputPins))("%s takes everything that the blocks offer for it", async (PIN) => {
  const writes = codeOf([
    { type: "pin_write", fields: { PIN, LEVEL: "HIGH" } },
    { type: "pin_toggle", fields: { PIN } },
    { type: "pin_write_value", fields: { PIN } },
  ]);
  expect((await runProgram(writes)).error).toBe("");
  for (const PULL of ["UP", "DOWN"]) {
    const reads = codeOf([print({ type: "pulled_pin_is_high", fields: { PIN, PULL } })]);
    expect(reads).toContain(`Pin.IN, Pin.PULL_${PULL})`);
    expect((await runProgram(reads)).error).toBe("");
  }
});

test.each(names(inputPins))("%s can be read", async (PIN) => {
  expect((await runProgram(codeOf([print({ type: "pin_is_high", fields: { PIN } })]))).error).toBe("");
});

test("a pin is never given by number", () => {
  const code = codeOf(names(outputPins).map((PIN) => ({ type: "pin_toggle", fields: { PIN } })));
  expect(code).not.toMatch(/Pin\(\d/);
});

test("a pulled reading of a pin beats a plain one, and writing beats both", () => {
  const plain = print({ type: "pin_is_high", fields: { PIN: "D2" } });
  const pulled = print({ type: "pulled_pin_is_high", fields: { PIN: "D2", PULL: "UP" } });
  const write: BlockJson = { type: "pin_toggle", fields: { PIN: "D2" } };
  expect(codeOf([plain, pulled])).toContain('pin_d2 = Pin("D2", Pin.IN, Pin.PULL_UP)\n');
  expect(codeOf([pulled, write, plain])).toContain('pin_d2 = Pin("D2", Pin.OUT)\n');
});

test("the pin LED is the LED", () => {
  const code = codeOf([{ type: "led_toggle" }, { type: "pin_toggle", fields: { PIN: "LED" } }]);
  expect(code).toContain('led = Pin("LED", Pin.OUT)\n\nled.toggle()\nled.toggle()\n');
});
