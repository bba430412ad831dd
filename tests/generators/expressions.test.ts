import fc from "fast-check";
import { expect, test } from "vitest";
import { runProgram } from "../boards/run-program.ts";
import { type BlockJson, codeOf } from "./workspace.ts";

/** A value as blocks, and as Python with every parenthesis there could be. */
interface Both {
  readonly block: BlockJson;
  readonly python: string;
}

const two = (
  type: string,
  [left, right]: [string, string],
  operators: Readonly<Record<string, string>>,
  inner: fc.Arbitrary<Both>,
): fc.Arbitrary<Both> =>
  fc.tuple(fc.constantFrom(...Object.entries(operators)), inner, inner).map(([[name, sign], a, b]) => ({
    block: {
      type,
      ...(name && { fields: { OP: name } }),
      inputs: { [left]: { block: a.block }, [right]: { block: b.block } },
    },
    python: `(${a.python} ${sign} ${b.python})`,
  }));

const one = (
  type: string,
  input: string,
  sign: string,
  fields: BlockJson["fields"],
  inner: fc.Arbitrary<Both>,
) =>
  inner.map((a) => ({
    block: { type, ...(fields && { fields }), inputs: { [input]: { block: a.block } } },
    python: `(${sign}${a.python})`,
  }));

const numbers = fc.integer({ min: -3, max: 9 }).map((n) => ({
  block: { type: "math_number", fields: { NUM: n } },
  python: `(${n})`,
}));
const truths = fc.boolean().map((is) => ({
  block: { type: "logic_boolean", fields: { BOOL: is ? "TRUE" : "FALSE" } },
  python: is ? "True" : "False",
}));

const small = fc.integer({ min: -1, max: 2 }).map((n) => ({
  block: { type: "math_number", fields: { NUM: n } },
  python: `(${n})`,
}));

/** Exponents stay small: a tower of three nines would take MicroPython years. */
const exponent = fc.oneof(
  small,
  one("math_single", "NUM", "-", { OP: "NEG" }, small),
  two("math_arithmetic", ["A", "B"], { ADD: "+", MINUS: "-", MULTIPLY: "*", POWER: "**" }, small),
);

const power = (base: fc.Arbitrary<Both>): fc.Arbitrary<Both> =>
  fc.tuple(base, exponent).map(([a, b]) => ({
    block: {
      type: "math_arithmetic",
      fields: { OP: "POWER" },
      inputs: { A: { block: a.block }, B: { block: b.block } },
    },
    python: `(${a.python} ** ${b.python})`,
  }));

const { any } = fc.letrec<{ number: Both; truth: Both; any: Both; choice: Both }>((tie) => ({
  any: fc.oneof(tie("number"), tie("truth")),
  number: fc.oneof(
    { maxDepth: 6 },
    numbers,
    two("math_arithmetic", ["A", "B"], { ADD: "+", MINUS: "-", MULTIPLY: "*", DIVIDE: "/" }, tie("number")),
    power(tie("number")),
    two("math_modulo", ["DIVIDEND", "DIVISOR"], { "": "%" }, tie("number")),
    one("math_single", "NUM", "-", { OP: "NEG" }, tie("number")),
    tie("choice"),
  ),
  truth: fc.oneof(
    { maxDepth: 6 },
    truths,
    two(
      "logic_compare",
      ["A", "B"],
      { EQ: "==", NEQ: "!=", LT: "<", LTE: "<=", GT: ">", GTE: ">=" },
      tie("any"),
    ),
    two("logic_operation", ["A", "B"], { AND: "and", OR: "or" }, tie("truth")),
    one("logic_negate", "BOOL", "not ", undefined, tie("truth")),
    tie("choice"),
  ),
  choice: fc.tuple(tie("truth"), tie("any"), tie("any")).map(([a, b, c]) => ({
    block: {
      type: "logic_ternary",
      inputs: { IF: { block: a.block }, THEN: { block: b.block }, ELSE: { block: c.block } },
    },
    python: `(${b.python} if ${a.python} else ${c.python})`,
  })),
}));

/** What the generator makes of it. */
function written({ block }: Both): string {
  const code = codeOf([{ type: "text_print", inputs: { TEXT: { block } } }]);
  return code.slice("print(".length, -2);
}

const COMPARE = `
def both(a, b):
    answers = []
    for work_out in (a, b):
        try:
            answers.append(work_out())
        except (ZeroDivisionError, TypeError, ValueError, OverflowError) as error:
            answers.append(type(error))
    a, b = answers
    if a != b and not (isinstance(a, float) and abs(a - b) < 1e-6 * abs(a)) and a == a:
        return "%r is not %r" % (a, b)
`;

test("the few parentheses that are written mean what all of them would", { timeout: 60_000 }, async () => {
  const values = fc.sample(
    any.filter(({ python }) => python.length < 400),
    { numRuns: 600, seed: 1 },
  );
  const lines = values.map(
    (it, i) =>
      `answer = both(lambda: ${written(it)}, lambda: ${it.python})\nif answer: print(${i}, answer)\n`,
  );
  const { output, error } = await runProgram(COMPARE + lines.join(""));
  expect(error).toBe("");
  const wrong = output.split("\n").filter(Boolean);
  expect(wrong.map((line) => `${line}: ${written(values[Number.parseInt(line, 10)]!)}`)).toEqual([]);
});
