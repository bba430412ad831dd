import fc from "fast-check";
import { expect, test } from "vitest";
import { runEach } from "./run-each.ts";
import { type BlockJson, programOf, stack, workspaceOf } from "./workspace.ts";

/** A block, and what it means when every variable belongs to everybody and starts at 0. */
interface Both {
  readonly block: BlockJson;
  readonly plain: string;
}

const variables = ["a", "b", "c"];
const variable = fc.constantFrom(...variables);
const number = fc.nat(9);
const numberBlock = (NUM: number): BlockJson => ({ type: "math_number", fields: { NUM } });
const get = (id: string): BlockJson => ({ type: "variables_get", fields: { VAR: { id } } });
const indent = (code: string): string => code.replace(/^(?=.)/gm, " ");

const print = variable.map(
  (v): Both => ({
    block: { type: "text_print", inputs: { TEXT: { block: get(v) } } },
    plain: `print(${v})\n`,
  }),
);
const set = fc.tuple(variable, fc.oneof(variable, number)).map(
  ([v, value]): Both => ({
    block: {
      type: "variables_set",
      fields: { VAR: { id: v } },
      inputs: { VALUE: { block: typeof value === "number" ? numberBlock(value) : get(value) } },
    },
    plain: `${v} = ${value}\n`,
  }),
);
const change = fc.tuple(variable, number).map(
  ([v, by]): Both => ({
    block: { type: "math_change", fields: { VAR: { id: v } }, inputs: { DELTA: { block: numberBlock(by) } } },
    plain: `${v} = ${v} + ${by}\n`,
  }),
);

const body = (parts: readonly Both[]): string =>
  indent(parts.map(({ plain }) => plain).join("")) || " pass\n";
const inside = (name: string, parts: readonly Both[]) =>
  parts.length ? { [name]: { block: stack(...parts.map(({ block }) => block)) } } : {};

const repeat = (parts: readonly Both[]): Both => ({
  block: {
    type: "controls_repeat_ext",
    inputs: { TIMES: { block: numberBlock(2) }, ...inside("DO", parts) },
  },
  plain: `for _ in range(2):\n${body(parts)}`,
});
const count = (v: string, parts: readonly Both[]): Both => ({
  block: {
    type: "controls_for",
    fields: { VAR: { id: v } },
    inputs: {
      FROM: { block: numberBlock(1) },
      TO: { block: numberBlock(2) },
      BY: { block: numberBlock(1) },
      ...inside("DO", parts),
    },
  },
  plain: `for ${v} in range(1, 3):\n${body(parts)}`,
});
const choose = (v: string, yes: readonly Both[], no: readonly Both[], hasElse: boolean): Both => ({
  block: {
    type: "controls_if",
    ...(hasElse && { extraState: { hasElse } }),
    inputs: {
      IF0: {
        block: {
          type: "logic_compare",
          fields: { OP: "GT" },
          inputs: { A: { block: get(v) }, B: { block: numberBlock(4) } },
        },
      },
      ...inside("DO0", yes),
      ...(hasElse && inside("ELSE", no)),
    },
  },
  plain: `if ${v} > 4:\n${body(yes)}${hasElse ? `else:\n${body(no)}` : ""}`,
});

/** Functions call only those after them in the alphabet, so that every program ends. */
const functions = { f: ["a"], g: [], h: ["c"] } as const;
type Name = keyof typeof functions;

const call = (name: Name): fc.Arbitrary<Both> =>
  variable.map((v) => {
    const params: readonly string[] = functions[name];
    return {
      block: {
        type: "procedures_callnoreturn",
        extraState: { name, params },
        inputs: Object.fromEntries(params.map((_, i) => [`ARG${i}`, { block: get(v) }])),
      },
      plain: `${name}(${params.map(() => v).join()})\n`,
    };
  });

function stackOf(callable: readonly Name[], depth = 2): fc.Arbitrary<Both[]> {
  const inner = depth > 0 ? stackOf(callable, depth - 1) : fc.constant<Both[]>([]);
  const nested = [
    inner.map(repeat),
    fc.tuple(variable, inner).map(([v, parts]) => count(v, parts)),
    fc
      .tuple(variable, inner, inner, fc.boolean())
      .map(([v, yes, no, hasElse]) => choose(v, yes, no, hasElse)),
  ];
  return fc.array(fc.oneof(print, set, change, ...callable.map(call), ...(depth > 0 ? nested : [])), {
    maxLength: 4,
  });
}

function define(name: Name, parts: readonly Both[]): Both {
  const params: readonly string[] = functions[name];
  const shared = variables.filter((v) => !params.includes(v)).join(", ");
  return {
    block: {
      type: "procedures_defnoreturn",
      fields: { NAME: name },
      extraState: { params: params.map((id) => ({ name: id, id })) },
      inputs: inside("STACK", parts),
    },
    plain: `def ${name}(${params.join()}):\n global ${shared}\n${body(parts)}`,
  };
}

const programs = fc.tuple(stackOf(["f", "g", "h"]), stackOf(["g", "h"]), stackOf(["h"]), stackOf([]));

const generated = fc.sample(programs, { numRuns: 300, seed: 1 }).map((parts) => {
  const [main, f, g, h] = parts;
  const definitions = [define("f", f), define("g", g), define("h", h)];
  const start = stack({ type: "start" }, ...main.map(({ block }) => block));
  return {
    code: programOf(workspaceOf([start, ...definitions.map(({ block }) => block)], variables)).code,
    plain: ["a = b = c = 0\n", ...[...definitions, ...main].map((one) => one.plain)].join(""),
  };
});

test("global lines, first values and functions' own variables change nothing in what a program does", async () => {
  const ours = await runEach(generated.map(({ code }) => code));
  const theirs = await runEach(generated.map(({ plain }) => plain));
  for (const [i, { code }] of generated.entries()) expect(ours[i], code).toBe(theirs[i]);
});
