/** Programs of any size and of one kind each, as Blockly saves them, for the generators to write down. */

import {
  block,
  called,
  chain,
  compare,
  count,
  decide,
  defined,
  get,
  joined,
  number,
  repeat,
  say,
  set,
  sum,
  text,
  variable,
} from "./saved-blocks.mjs";

/**
 * @typedef {import("./edit-workspace.mjs").BlockJson} BlockJson
 * @typedef {Record<string, unknown>} ProgramJson
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
