import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { blockDefinitions } from "../../src/blocks/families.ts";
import { type Circumstances, type Run, runProgram } from "../boards/run-program.ts";
import { programOf, type WorkspaceJson } from "./workspace.ts";

/** A workspace, and what its program prints and does. */
interface Golden
  extends Omit<Circumstances, "forMs">,
    Partial<Pick<Run, "visited" | "published" | "requested">> {
  readonly about: string;
  readonly workspace: WorkspaceJson;
  /** For programs without an end: how long they are watched, in milliseconds. */
  readonly runForMs?: number;
  readonly output: string;
  readonly trace: Run["trace"];
  /** What its pins send besides levels; no matter what where it is missing. */
  readonly signals?: Run["signals"];
}

const folder = join(import.meta.dirname, "..", "golden");
const isUpdating = process.env.UPDATE_GOLDEN === "1";
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
const read = (file: string): string => readFileSync(join(folder, file), "utf8");

describe.each(files.map((file) => file.replace(/\.json$/, "")))("%s", (name) => {
  const golden: Golden = JSON.parse(read(`${name}.json`));

  test("is written as a teacher would", () => {
    const { code } = programOf(golden.workspace);
    if (isUpdating) writeFileSync(join(folder, `${name}.py`), code);
    expect(code).toBe(existsSync(join(folder, `${name}.py`)) ? read(`${name}.py`) : "a file that is missing");
  });

  test("every line that is not blank has its block", () => {
    const { code, lines } = programOf(golden.workspace);
    const text = code.split("\n").slice(0, -1);
    expect(lines).toHaveLength(text.length);
    expect(text.filter((line, i) => (line === "") !== (lines[i] === null))).toEqual([]);
  });

  test("does what it should on MicroPython", async () => {
    const { runForMs: forMs, ...circumstances } = golden;
    const run = await runProgram(read(`${name}.py`), { ...circumstances, ...(forMs && { forMs }) });
    const lastWords = run.error.trimEnd().split("\n").at(-1) ?? "";
    expect(lastWords).toBe(forMs ? "KeyboardInterrupt:" : "");
    expect({ output: run.output, trace: run.trace }).toEqual({ output: golden.output, trace: golden.trace });
    for (const part of ["signals", "visited", "published", "requested"] as const)
      if (golden[part]) expect(run[part]).toEqual(golden[part]);
  });
});

test("every block occurs in a golden program", () => {
  const all = files.map(read).join("\n");
  const missing = blockDefinitions
    .map(({ type }) => type)
    .filter((type) => !all.includes(`"type": "${type}"`));
  expect(missing).toEqual([]);
});

test("every golden text belongs to a golden workspace", () => {
  const texts = readdirSync(folder).filter((file) => file.endsWith(".py"));
  expect(texts.filter((file) => !files.includes(file.replace(/\.py$/, ".json")))).toEqual([]);
});
