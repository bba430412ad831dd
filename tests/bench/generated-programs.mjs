/** Programs of any size and of one kind each, as Blockly saves them, for the generators to write down. */

/**
 * @typedef {import("./edit-workspace.mjs").BlockJson} BlockJson
 * @typedef {Record<string, unknown>} ProgramJson
 * @typedef {{fields?: object, inputs?: Record<string, BlockJson>, extraState?: object}} Parts
 */

/** Of stock blocks only, which Blockly's own generator knows too. */
export const comparedPrograms = { stack: stackProgram, loops: loopProgram, functions: functionProgram };

/** Of our own families, several stacks beside each other. */
export const ownPrograms = { tasks: taskProgram };

/** @param {number} wanted how many blocks, about */
function stackProgram(wanted) {
  const section = () => [
    set("total", sum(get("total"), 3)),
    say(get("total")),
    block("math_change", { fields: variable("count"), inputs: { DELTA: number(1) } }),
  ];
  return program([[block("start"), ...repeated(wanted / 8, section).flat()]], ["total", "count"]);
}

/** @param {number} wanted how many blocks, about */
function loopProgram(wanted) {
  const inner = () =>
    decide(compare(get("total"), 20), [say(joined("big: ", get("total"))), set("total", number(0))]);
  const section = () =>
    repeat([count("i", [repeat([set("total", sum(get("total"), get("i"))), inner()])]), say(text("done"))]);
  return program([[block("start"), ...repeated(wanted / 24, section)]], ["total", "i"]);
}

/** @param {number} wanted how many blocks, about */
function functionProgram(wanted) {
  // Always as many functions: at each call Blockly's generator looks through the whole program, and would take minutes.
  const definitions = repeated(10, (i) => {
    const section = () => [
      set("twice", sum(get("x"), get("x"))),
      decide(compare(get("twice"), 10), [say(joined("big: ", get("twice")))]),
      set("total", sum(get("total"), get("twice"))),
    ];
    const body = repeated(wanted / 165, section).flat();
    return i % 2 === 0 ? defined(`tell ${i}`, body) : defined(`add ${i}`, body, get("total"));
  });
  const calls = definitions.map(({ type }, i) =>
    type === "procedures_defreturn"
      ? say(called("procedures_callreturn", `add ${i}`, number(i)))
      : called("procedures_callnoreturn", `tell ${i}`, number(i)),
  );
  const start = [block("start"), set("total", number(0)), ...calls];
  return program([start, ...definitions.map((definition) => [definition])], ["total", "twice", "x"]);
}

/** @param {number} wanted how many blocks, about */
function taskProgram(wanted) {
  const pins = ["D2", "D3", "D4", "D5", "D7", "D8", "D9", "D10", "D11", "D12"];
  const stacks = repeated(wanted / 28, (i) => {
    const pin = pins[i % pins.length] ?? "D2";
    const seconds = block("wait_seconds", { inputs: { SECONDS: number(0.5) } });
    return [
      [
        block("when_button", { fields: { PIN: pin, EVENT: "PRESSED" } }),
        block("math_change", { fields: variable("total"), inputs: { DELTA: number(1) } }),
        block("strip_set", { inputs: { LIGHT: get("total"), COLOUR: block("strip_colour") } }),
        block("send_message", { fields: { MESSAGE: `message ${i % 5}` } }),
        seconds,
      ],
      [
        block("when_message", { fields: { MESSAGE: `message ${i % 5}` } }),
        decide(compare(block("analog_read", { fields: { PIN: "A0", UNIT: "percent" } }), 50), [
          block("list_add", { fields: variable("readings"), inputs: { ITEM: get("total") } }),
          block("sound_tone", {
            fields: { PIN: "D6" },
            inputs: { HERTZ: number(440), SECONDS: number(0.2) },
          }),
        ]),
        say(joined("total ", block("list_calculate", { inputs: { LIST: get("readings") } }))),
        block("forever", { inputs: { DO: chain([block("led_toggle"), seconds]) } }),
      ],
    ];
  }).flat();
  return program(stacks, ["total", "readings"]);
}

/**
 * @param {readonly BlockJson[][]} stacks
 * @param {readonly string[]} variables
 * @returns {ProgramJson}
 */
function program(stacks, variables) {
  return {
    blocks: {
      languageVersion: 0,
      blocks: stacks.map((stack, i) => ({ ...chain(stack), x: 40, y: 400 * i })),
    },
    variables: variables.map((name) => ({ name, id: name })),
  };
}

/**
 * @template T
 * @param {number} times at least once
 * @param {(index: number) => T} make
 */
const repeated = (times, make) =>
  Array.from({ length: Math.max(1, Math.round(times)) }, (_, index) => make(index));

/** @param {string} id */
const variable = (id) => ({ VAR: { id } });
/** @param {number} NUM */
const number = (NUM) => block("math_number", { fields: { NUM } });
/** @param {string} TEXT */
const text = (TEXT) => block("text", { fields: { TEXT } });
/** @param {string} id */
const get = (id) => block("variables_get", { fields: variable(id) });
/** @type {(id: string, value: BlockJson) => BlockJson} */
const set = (id, VALUE) => block("variables_set", { fields: variable(id), inputs: { VALUE } });
/** @param {BlockJson} TEXT */
const say = (TEXT) => block("text_print", { inputs: { TEXT } });
/** @type {(a: BlockJson, b: BlockJson | number) => BlockJson} */
const sum = (A, b) =>
  block("math_arithmetic", {
    fields: { OP: "ADD" },
    inputs: { A, B: typeof b === "number" ? number(b) : b },
  });
/** @type {(a: BlockJson, b: number) => BlockJson} */
const compare = (A, b) => block("logic_compare", { fields: { OP: "GT" }, inputs: { A, B: number(b) } });
/** @type {(words: string, value: BlockJson) => BlockJson} */
const joined = (words, ADD1) =>
  block("text_join", { extraState: { itemCount: 2 }, inputs: { ADD0: text(words), ADD1 } });
/** @type {(condition: BlockJson, body: readonly BlockJson[]) => BlockJson} */
const decide = (IF0, body) => block("controls_if", { inputs: { IF0, DO0: chain(body) } });
/** @param {readonly BlockJson[]} body */
const repeat = (body) => block("controls_repeat_ext", { inputs: { TIMES: number(10), DO: chain(body) } });
/** @type {(id: string, body: readonly BlockJson[]) => BlockJson} */
const count = (id, body) =>
  block("controls_for", {
    fields: variable(id),
    inputs: { FROM: number(1), TO: number(5), BY: number(1), DO: chain(body) },
  });

/**
 * A function of x, with a result or without one.
 * @param {string} NAME
 * @param {readonly BlockJson[]} body
 * @param {BlockJson} [result]
 */
const defined = (NAME, body, result) =>
  block(`procedures_def${result ? "" : "no"}return`, {
    fields: { NAME },
    extraState: { params: [{ name: "x", id: "x" }] },
    inputs: { STACK: chain(body), ...(result && { RETURN: result }) },
  });

/**
 * @param {"procedures_callreturn" | "procedures_callnoreturn"} type
 * @param {string} name
 * @param {BlockJson} ARG0
 */
const called = (type, name, ARG0) => block(type, { extraState: { name, params: ["x"] }, inputs: { ARG0 } });

/**
 * @param {string} type
 * @param {Parts} [parts]
 * @returns {BlockJson}
 */
function block(type, { inputs = {}, ...parts } = {}) {
  const filled = Object.entries(inputs).map(([name, inner]) => [name, { block: inner }]);
  return { type, ...parts, ...(filled.length > 0 && { inputs: Object.fromEntries(filled) }) };
}

/**
 * Hangs statements below each other.
 * @param {readonly BlockJson[]} statements
 * @returns {BlockJson}
 */
function chain(statements) {
  return statements.reduceRight((below, above) => ({ ...above, next: { block: below } }));
}
