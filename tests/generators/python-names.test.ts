import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { PythonNames } from "../../src/generators/python-names.ts";
import { runProgram } from "../boards/run-program.ts";

const anyName = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "print",
    "time",
    "Pin",
    "async",
    "été",
    "ete",
    "Été",
    "x",
    "X",
    "x2",
    "__name__",
    "",
    " ",
    "2",
    "_",
  ),
);

const nameOf = (wish: string): string => new PythonNames().of("it", wish);

test("every wish becomes a name that MicroPython takes", async () => {
  const names = fc.sample(anyName, { numRuns: 500, seed: 1 }).map(nameOf);
  const { output, error } = await runProgram(names.map((name) => `${name} = 1\nprint(${name})\n`).join(""));
  expect(error).toBe("");
  expect(output).toBe("1\n".repeat(names.length));
});

test("no two things share a name, and each keeps its own", () => {
  fc.assert(
    fc.property(fc.array(anyName), (wishes) => {
      const names = new PythonNames();
      const given = wishes.map((wish, i) => names.of(`thing ${i}`, wish));
      expect(new Set(given).size).toBe(wishes.length);
      expect(wishes.map((wish, i) => names.of(`thing ${i}`, wish))).toEqual(given);
    }),
  );
});

test("a name is plain text: nothing in it can end it", () => {
  fc.assert(
    fc.property(anyName, (wish) => {
      expect(nameOf(wish)).toMatch(/^[\p{L}\p{Nl}_][\p{XID_Continue}]*$/u);
    }),
  );
});

test("what MicroPython has built in keeps its name", async () => {
  const { output } = await runProgram("import builtins\nfor name in dir(builtins):\n    print(name)\n");
  const builtIns = output
    .trimEnd()
    .split("\n")
    .filter((name) => !name.startsWith("__"));
  expect(builtIns.length).toBeGreaterThan(50);
  expect(builtIns.filter((name) => nameOf(name) === name)).toEqual([]);
});

test("the helper modules keep their names, or those of the classes that programs take from them", () => {
  const folder = join(import.meta.dirname, "../../firmware/lib");
  const imported = readdirSync(folder).flatMap((file) => {
    const classes = [...readFileSync(join(folder, file), "utf8").matchAll(/^class ([A-Z]\w*)/gm)];
    return classes.length > 0 ? classes.map(([, name]) => name!) : [file.replace(/\.py$/, "")];
  });
  expect(imported).toContain("AnalogPin");
  expect(imported.filter((name) => nameOf(name) === name)).toEqual([]);
});

test("names stay readable", () => {
  expect(["my variable!", "Température", "count", "sum", "2nd", "🚀", "класс"].map(nameOf)).toEqual([
    "my_variable",
    "Température",
    "count",
    "sum_",
    "_2nd",
    "unnamed",
    "класс",
  ]);
});
