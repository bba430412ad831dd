import fc from "fast-check";
import { expect, test } from "vitest";
import { createGenerator } from "../../src/generators/families.ts";
import { runProgram } from "../boards/run-program.ts";
import { randomWorkspace } from "./random-workspace.ts";
import { open } from "./workspace.ts";

const RUNS = 1000;
const workspaces = fc.sample(randomWorkspace(), { numRuns: RUNS, seed: 1 });
const generator = createGenerator();
const programs = workspaces.map((json) => {
  const workspace = open(json);
  const program = generator.toProgram(workspace);
  const blocks = new Set(workspace.getAllBlocks(false).map(({ id }) => id));
  const again = createGenerator().toProgram(workspace);
  for (const [i, block] of workspace.getTopBlocks(false).entries()) block.moveBy(500 - 77 * i, -300 + 91 * i);
  const moved = generator.toProgram(workspace);
  workspace.dispose();
  return { ...program, blocks, again, moved };
});

/** Python that holds this text; JSON writes texts in a way that Python reads alike. */
const literal = (text: string): string => JSON.stringify(text);

test("random workspaces are not all small", () => {
  expect(programs.filter(({ lines }) => lines.length > 20).length).toBeGreaterThan(RUNS / 4);
});

test("MicroPython compiles what random workspaces say", { timeout: 60_000 }, async () => {
  const check = ({ code }: { code: string }, i: number) =>
    `try:\n    compile(${literal(code)}, "p", "exec")\nexcept Exception as error:\n    print(${i}, repr(error))\n`;
  for (let start = 0; start < RUNS; start += 50) {
    const { output, error } = await runProgram(
      programs
        .slice(start, start + 50)
        .map((p, i) => check(p, start + i))
        .join(""),
    );
    expect(error).toBe("");
    const failed = output.split("\n").filter(Boolean);
    expect(failed.map((line) => `${line}\n${programs[Number.parseInt(line, 10)]?.code}`)).toEqual([]);
  }
});

test("every line of them that is not blank belongs to one of their blocks, and no blank one does", () => {
  for (const { code, lines, blocks } of programs) {
    const text = code.split("\n").slice(0, -1);
    expect(lines).toHaveLength(text.length);
    const wrong = text.filter((line, i) => (line === "" ? lines[i] !== null : !blocks.has(lines[i] ?? "")));
    expect(wrong, code).toEqual([]);
  }
});

test("the same workspace gives the same text each time", () => {
  for (const { code, lines, again } of programs) expect(again).toEqual({ code, lines });
});

test("moving blocks on the canvas changes nothing", () => {
  for (const { code, lines, moved } of programs) expect(moved).toEqual({ code, lines });
});

test("nothing that a learner should not read, or the board not run, is in them", () => {
  const never =
    /^\s*(import|from) (numbers|typing|sys)\b|\bsys\.exit|\bexcept\b|\bPin\(\d|\b(?:SPI|UART|Timer)\(\d|\bWDT\b|\[::-1\]|\.title\(\)|\uE000/mu;
  for (const { code } of programs) {
    const withoutTexts = code.replace(/"(?:[^"\\\n]|\\.)*"/gu, '""');
    expect(withoutTexts).not.toMatch(never);
  }
});
