import fc from "fast-check";
import { expect, test } from "vitest";
import { runProgram } from "../boards/run-program.ts";
import { runEach } from "./run-each.ts";
import { type BlockJson, codeOf } from "./workspace.ts";

const numberBlock = (NUM: number): BlockJson => ({ type: "math_number", fields: { NUM } });
const get = (id: string): BlockJson => ({ type: "variables_get", fields: { VAR: { id } } });

const bound = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.integer({ min: -36, max: 36 }).map((quarters) => quarters / 4),
);
const step = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(-1, -3, 0.25, 0.5, -1.5));

/** What Blockly means by counting: both ends included, down when the second is smaller, whatever sign the step has. */
function counted(from: number, to: number, by: number): number[] {
  const steps = Math.floor(Math.abs(to - from) / Math.abs(by));
  return Array.from({ length: steps + 1 }, (_, i) => from + i * Math.abs(by) * (from <= to ? 1 : -1));
}

const count = (from: BlockJson, to: BlockJson, by: BlockJson): BlockJson => ({
  type: "controls_for",
  fields: { VAR: { id: "i" } },
  inputs: {
    FROM: { block: from },
    TO: { block: to },
    BY: { block: by },
    DO: { block: { type: "text_print", inputs: { TEXT: { block: get("i") } } } },
  },
});

const set = (id: string, value: number): BlockJson => ({
  type: "variables_set",
  fields: { VAR: { id } },
  inputs: { VALUE: { block: numberBlock(value) } },
});

const numbersIn = (output: string): number[] => output.split("\n").filter(Boolean).map(Number);

test("counting meets both ends, up and down, typed or worked out, in whole steps or parts", async () => {
  const counts = fc.sample(fc.tuple(bound, bound, step), { numRuns: 200, seed: 1 });
  const programs = counts.map(([from, to, by]) => {
    const typed = count(numberBlock(from), numberBlock(to), numberBlock(by));
    const workedOut = count(get("from"), get("to"), get("by"));
    return codeOf(
      [typed, set("from", from), set("to", to), set("by", by), workedOut],
      ["i", "from", "to", "by"],
    );
  });
  const outputs = await runEach(programs);
  for (const [i, [from, to, by]] of counts.entries()) {
    const expected = counted(from, to, by);
    expect(numbersIn(outputs[i]!), programs[i]).toEqual([...expected, ...expected]);
  }
});

test("a step that binary numbers cannot hold exactly still reaches the end", async () => {
  const { output } = await runProgram("import counting\nfor x in counting.from_to(0, 1, 0.1): print(x)\n");
  expect(numbersIn(output)).toHaveLength(11);
});

test("whole numbers stay whole, and a step of 0 says what is wrong", async () => {
  const whole = await runProgram("import counting\nprint(list(counting.from_to(5, 1, 2)))\n");
  expect(whole.output).toBe("[5, 3, 1]\n");
  const stuck = await runProgram("import counting\nprint(list(counting.from_to(1, 2, 0)))\n");
  expect(stuck.error).toContain("ValueError: step must not be 0");
});
