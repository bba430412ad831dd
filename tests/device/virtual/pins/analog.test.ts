import { beforeEach, describe, expect, it } from "vitest";
import { TypedBoard } from "../../../boards/typed-board.ts";

let board: TypedBoard;
beforeEach(async () => {
  board = await TypedBoard.bootRaw();
});

const run = (code: string) => board.run(`from machine import ADC, Pin\n${code}`);
const shown = (expression: string) => run(`print(${expression})`).output.trimEnd();

describe("an analog input", () => {
  it("of the chip gives 0 to 65535 with the 12 bits that it measures", () => {
    for (const [level, read] of [
      [0, 0],
      [15, 0],
      [32_768, 32_776],
      [65_535, 65_535],
    ] as const) {
      board.setAnalog("A1", level);
      expect(shown('ADC(Pin("A1")).read_u16()')).toBe(String(read));
    }
  });

  it("of the Wi-Fi module gives 0 to 4095, as on the board", () => {
    board.setAnalog("A6", 65_535);
    expect(shown('ADC(Pin("A6")).read_u16(), ADC("A7").read_u16()')).toBe("4095 0");
  });

  it("is the same by its pin, its name, its number and its GPIO", () => {
    board.setAnalog("A3", 65_535);
    expect(shown('[ADC(it).read_u16() for it in (Pin("A3"), "A3", 3, 29)]')).toBe(
      "[65535, 65535, 65535, 65535]",
    );
  });

  it("on the chip itself says that it is 27 degrees", () => {
    const { output } = run("print(27 - (ADC(ADC.CORE_TEMP).read_u16() * 3.3 / 65535 - 0.706) / 0.001721)");
    expect(Number(output)).toBeCloseTo(27, 0);
  });

  it.each([
    ['"D2"', "ValueError: Pin doesn't have ADC capabilities"],
    ['Pin("LED")', "ValueError: Pin doesn't have ADC capabilities"],
    ['"A9"', 'ValueError: unknown named pin "A9"'],
    ["5", "ValueError: Pin doesn't have ADC capabilities"],
    ["-1", "ValueError: invalid pin"],
  ])("is not %s", (source, message) => {
    expect(run(`ADC(${source})`).error).toBe(message);
  });
});
