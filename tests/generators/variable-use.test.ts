import { expect, test } from "vitest";
import { type BlockJson, codeOf, programOf, stack, workspaceOf } from "./workspace.ts";

const number = (value: number): BlockJson => ({ type: "math_number", fields: { NUM: value } });
const get = (id: string): BlockJson => ({ type: "variables_get", fields: { VAR: { id } } });
const set = (id: string, value = number(1)): BlockJson => ({
  type: "variables_set",
  fields: { VAR: { id } },
  inputs: { VALUE: { block: value } },
});
const change = (id: string): BlockJson => ({
  type: "math_change",
  fields: { VAR: { id } },
  inputs: { DELTA: { block: number(1) } },
});
const print = (value: BlockJson): BlockJson => ({ type: "text_print", inputs: { TEXT: { block: value } } });
const repeat = (...blocks: BlockJson[]): BlockJson => ({
  type: "controls_repeat_ext",
  inputs: { TIMES: { block: number(2) }, DO: { block: stack(...blocks) } },
});
const ifElse = (yes: BlockJson, no: BlockJson): BlockJson => ({
  type: "controls_if",
  extraState: { hasElse: true },
  inputs: { DO0: { block: yes }, ELSE: { block: no } },
});
const define = (name: string, ...blocks: BlockJson[]): BlockJson => ({
  type: "procedures_defnoreturn",
  fields: { NAME: name },
  inputs: { STACK: { block: stack(...blocks) } },
});
const call = (name: string): BlockJson => ({ type: "procedures_callnoreturn", extraState: { name } });
const withFunctions = (main: BlockJson[], ...functions: BlockJson[]): string =>
  programOf(workspaceOf([stack({ type: "start" }, ...main), ...functions], ["x", "y"])).code;

test("a variable that is set first needs no line of its own", () => {
  expect(codeOf([set("x"), print(get("x"))], ["x"])).toBe("x = 1\nprint(x)\n");
});

test("a variable that is read first starts at 0", () => {
  expect(codeOf([change("x")], ["x"])).toBe("x = 0\n\nx += 1\n");
  expect(codeOf([set("x", get("x"))], ["x"])).toMatch(/^x = 0\n\n/);
});

test("what a loop sets may never be set", () => {
  expect(codeOf([repeat(set("x")), print(get("x"))], ["x"])).toMatch(/^x = 0\n\n/);
});

test("what both ways of an if set is set", () => {
  expect(codeOf([ifElse(set("x"), set("x", number(2))), print(get("x"))], ["x"])).not.toMatch(/^x = 0/);
  expect(codeOf([ifElse(set("x"), change("y")), print(get("x"))], ["x", "y"])).toMatch(/^y = 0\nx = 0\n\n/);
});

test("a function may read what the program has set before it calls it", () => {
  expect(withFunctions([set("x"), call("show")], define("show", print(get("x"))))).toBe(
    "def show():\n    print(x)\n\n\nx = 1\nshow()\n",
  );
});

test("a function may not read what is set after it is called", () => {
  expect(
    withFunctions([call("outer"), set("x")], define("outer", call("show")), define("show", print(get("x")))),
  ).toMatch(/^x = 0\n\n\ndef outer/);
});

test("a function that sets what others read says global", () => {
  expect(withFunctions([set("x"), call("more"), print(get("x"))], define("more", change("x")))).toBe(
    "def more():\n    global x\n    x += 1\n\n\nx = 1\nmore()\nprint(x)\n",
  );
});

test("a function keeps its own notes to itself", () => {
  expect(withFunctions([call("note")], define("note", set("x"), print(get("x"))))).not.toContain("global");
});

test("a function that remembers from call to call says global", () => {
  expect(withFunctions([call("next")], define("next", change("x"), print(get("x"))))).toBe(
    "x = 0\n\n\ndef next_():\n    global x\n    x += 1\n    print(x)\n\n\nnext_()\n",
  );
});

test("a function that calls itself shares its variables with itself, as the blocks do", () => {
  const again: BlockJson = { type: "controls_if", inputs: { DO0: { block: call("again") } } };
  expect(withFunctions([call("again")], define("again", set("x"), again, print(get("x"))))).toContain(
    "global x",
  );
});

test("variables that no block of the program uses leave no trace", () => {
  expect(codeOf([print(number(1))], ["x", "y"])).toBe("print(1)\n");
});

test("a variable that holds but whole numbers counts as it is; any other is made whole", () => {
  const times = (id: string): BlockJson => ({
    ...repeat(print(number(1))),
    inputs: { TIMES: { block: get(id) } },
  });
  expect(codeOf([set("x", number(3)), change("x"), times("x")], ["x"])).toContain("in range(x):");
  expect(codeOf([set("x", number(2.5)), times("x")], ["x"])).toContain("in range(int(x)):");
  expect(codeOf([set("y", number(2.5)), set("x", get("y")), times("x")], ["x", "y"])).toContain(
    "in range(int(x)):",
  );
});

const showTimes = (name: string, parameter: string): BlockJson => ({
  ...define(name, {
    ...repeat(print(number(1))),
    inputs: { TIMES: { block: get(parameter) }, DO: { block: print(number(1)) } },
  }),
  extraState: { params: [{ name: parameter, id: parameter }] },
});
const callWith = (name: string, parameter: string, value: BlockJson): BlockJson => ({
  type: "procedures_callnoreturn",
  extraState: { name, params: [parameter] },
  inputs: { ARG0: { block: value } },
});

test("a parameter counts as whole when all that calls give it is whole", () => {
  const f = showTimes("f", "x");
  const half = number(2.5);
  expect(withFunctions([callWith("f", "x", number(3))], f)).toContain("in range(x):");
  expect(withFunctions([callWith("f", "x", number(3)), callWith("f", "x", half)], f)).toContain(
    "in range(int(x)):",
  );
  expect(withFunctions([set("y", half), callWith("f", "x", get("y"))], f)).toContain("in range(int(x)):");
  expect(withFunctions([print(number(1))], f)).toContain("in range(int(x)):");
});

test("a variable of one function that is another's parameter needs no global", () => {
  const code = withFunctions([call("g")], define("g", set("x"), print(get("x"))), showTimes("f", "x"));
  expect(code).toContain("def g():\n    x = 1\n    print(x)\n");
});

const addTo = (id: string): BlockJson => ({
  type: "list_add",
  fields: { VAR: { id } },
  inputs: { ITEM: { block: number(1) } },
});

test("a variable that is first used as a list starts as a list with nothing in it", () => {
  expect(codeOf([addTo("x"), print(get("x"))], ["x"])).toBe("x = []\n\nx.append(1)\nprint(x)\n");
  expect(codeOf([repeat(addTo("x"), set("x", { type: "lists_create_with" }))], ["x"])).toMatch(/^x = \[\]\n/);
  expect(codeOf([print({ type: "list_to_text", inputs: { LIST: { block: get("x") } } })], ["x"])).toMatch(
    /^x = \[\]\n/,
  );
});

test("a variable that is first used as a dictionary starts as one with nothing in it", () => {
  expect(codeOf([{ type: "dictionary_set", fields: { VAR: { id: "x" } } }], ["x"])).toBe(
    'x = {}\n\nx[""] = 0\n',
  );
});

test("a variable that blocks do not agree about starts at 0", () => {
  expect(codeOf([change("x"), addTo("x")], ["x"])).toMatch(/^x = 0\n/);
});

test("a function that adds to a list of everybody's needs no global", () => {
  expect(withFunctions([call("more"), print(get("x"))], define("more", addTo("x")))).toBe(
    "x = []\n\n\ndef more():\n    x.append(1)\n\n\nmore()\nprint(x)\n",
  );
});

test("what a loop takes out of a list is not known to be whole", () => {
  const each: BlockJson = {
    type: "controls_forEach",
    fields: { VAR: { id: "x" } },
    inputs: {
      LIST: { block: get("y") },
      DO: { block: { type: "controls_repeat_ext", inputs: { TIMES: { block: get("x") } } } },
    },
  };
  expect(codeOf([each], ["x", "y"])).toBe(
    "y = []\n\nfor x in y:\n    for i in range(int(x)):\n        pass\n",
  );
});
