import { expect, it } from "vitest";
import { runProgram } from "../../../boards/run-program.ts";

const run = (code: string) => runProgram(`from machine import Pin\nfrom neopixel import NeoPixel\n${code}\n`);

it("sends its colours when they are written, and not before", async () => {
  const { signals, error } = await run(
    'np = NeoPixel(Pin("D6"), 3)\nnp[0] = (255, 1, 2)\nnp.write()\nnp.fill((0, 0, 16))\nnp[2] = 3, 4, 5\nnp.write()\nnp.fill((9, 9, 9))',
  );
  expect(error).toBe("");
  expect(signals).toEqual([
    [0, "D6", "ff0102 000000 000000"],
    [0, "D6", "000010 000010 030405"],
  ]);
});

it("tells its length and its colours", async () => {
  expect(
    (await run('np = NeoPixel(Pin("D6"), 2)\nnp[1] = (7, 8, 9)\nprint(len(np), np[0], np[1])')).output,
  ).toBe("2 (0, 0, 0) (7, 8, 9)\n");
});

it("drives its pin", async () => {
  expect((await run('NeoPixel(Pin("D6"), 2)')).trace).toEqual([[0, "D6", 0]]);
});

it("has a fourth part of each light when it is asked for one", async () => {
  const { output } = await run(
    'np = NeoPixel(Pin("D6"), 1, bpp=4)\nnp[0] = (1, 2, 3, 4)\nprint(np[0], np.buf)',
  );
  expect(output).toBe("(1, 2, 3, 4) bytearray(b'\\x02\\x01\\x03\\x04')\n");
});

it("cannot hang on the Wi-Fi module", async () => {
  const { error, signals } = await run('NeoPixel(Pin("LEDR"), 2).write()');
  expect(error).toContain("ValueError: expecting a regular GPIO Pin");
  expect(signals).toEqual([]);
});

it("has no light behind its end", async () => {
  expect((await run('NeoPixel(Pin("D6"), 2)[2] = (1, 2, 3)')).error).toContain("IndexError");
});
