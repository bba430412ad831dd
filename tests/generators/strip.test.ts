import { expect, test } from "vitest";
import { stripColours } from "../../src/blocks/strip.ts";
import { runProgram } from "../boards/run-program.ts";

const run = (count: number, code: string) =>
  runProgram(`from strip import Strip\nstrip = Strip("D6", ${count})\n${code}\n`);

/** What a strip of so many lights shows at full brightness once a program has done this with it. */
async function shown(count: number, code: string): Promise<string | undefined> {
  const { signals, error } = await run(count, `strip.brightness(100)\n${code}\nstrip.show()`);
  expect(error).toBe("");
  return signals.at(-1)?.[2];
}

test("a strip sends nothing before it is shown", async () => {
  expect((await run(2, 'strip.fill("red")\nstrip[0] = "blue"\nstrip.rainbow()')).signals).toEqual([]);
});

test("a strip is shown at 20 percent, or at another brightness, and keeps its colours", async () => {
  const { signals } = await run(
    1,
    'strip.fill("white")\nfor percent in (20, 0, 50, 150, -1, 0.5):\n    strip.show()\n    strip.brightness(percent)\nstrip.show()',
  );
  expect(signals.map(([, , colours]) => colours)).toEqual([
    "333333",
    "333333",
    "000000",
    "7f7f7f",
    "ffffff",
    "000000",
    "010101",
  ]);
});

test("lights are set one by one, by name or by numbers, which are kept between 0 and 255", async () => {
  expect(await shown(3, 'strip[0] = "warm white"\nstrip[2] = (300, -5, 127.9)')).toBe("ffa046 000000 ff007f");
});

test.each(stripColours.map(([, colour]) => colour))(
  "the blocks' colour %s is one of the strip's",
  async (colour) => {
    const black = "000000";
    expect((await shown(1, `strip.fill("${colour}")`)) === black).toBe(colour === "off");
  },
);

test.each([
  ["strip.rotate()", "000003 000001 000002"],
  ["strip.rotate(-1)", "000002 000003 000001"],
  ["strip.rotate(4)", "000003 000001 000002"],
  ["strip.rotate(0)", "000001 000002 000003"],
  ["strip.shift()", "000000 000001 000002"],
  ["strip.shift(2.0)", "000000 000000 000001"],
  ["strip.shift(-1)", "000002 000003 000000"],
  ["strip.shift(0)", "000001 000002 000003"],
  ["strip.shift(3)", "000000 000000 000000"],
  ["strip.shift(-99)", "000000 000000 000000"],
])("%s moves the colours", async (code, colours) => {
  expect(await shown(3, `for i in range(3):\n    strip[i] = (0, 0, i + 1)\n${code}`)).toBe(colours);
});

test("a rainbow goes from red over green and blue back to red", async () => {
  expect(await shown(6, "strip.rainbow()")).toBe("ff0000 807f00 00ff00 00807f 0000ff 7f0080");
});

test("a strip that is turned off is dark at once", async () => {
  const { signals } = await run(2, 'strip.fill("red")\nstrip.off()');
  expect(signals).toEqual([[0, "D6", "000000 000000"]]);
});

test("a strip of 300 lights is a strip too", async () => {
  expect((await shown(300, "strip.rainbow()\nstrip.rotate(-299)"))?.split(" ")).toHaveLength(300);
});

test.each([
  ['strip[2] = "red"', "IndexError: the strip has no light with index 2"],
  ['strip[-1] = "red"', "IndexError: the strip has no light with index -1"],
  ['strip.fill("beige")', 'ValueError: "beige" is no colour of the strip'],
  ["strip[0] = (1, 2)", "ValueError"],
])("%s is refused", async (code, message) => {
  expect((await run(2, code)).error).toContain(message);
});
