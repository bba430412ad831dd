/** The blocks of the measured programs, as Blockly saves them. */

/**
 * @typedef {import("./edit-workspace.mjs").BlockJson} BlockJson
 * @typedef {{fields?: object, inputs?: Record<string, BlockJson>, extraState?: object}} Parts
 */

/** @param {string} id */
export const variable = (id) => ({ VAR: { id } });
/** @param {number} NUM */
export const number = (NUM) => block("math_number", { fields: { NUM } });
/** @param {string} TEXT */
export const text = (TEXT) => block("text", { fields: { TEXT } });
/** @param {string} id */
export const get = (id) => block("variables_get", { fields: variable(id) });
/** @type {(id: string, value: BlockJson) => BlockJson} */
export const set = (id, VALUE) => block("variables_set", { fields: variable(id), inputs: { VALUE } });
/** @param {BlockJson} TEXT */
export const say = (TEXT) => block("text_print", { inputs: { TEXT } });
/** @type {(a: BlockJson, b: BlockJson | number) => BlockJson} */
export const sum = (A, b) =>
  block("math_arithmetic", {
    fields: { OP: "ADD" },
    inputs: { A, B: typeof b === "number" ? number(b) : b },
  });
/** @type {(a: BlockJson, b: number) => BlockJson} */
export const compare = (A, b) =>
  block("logic_compare", { fields: { OP: "GT" }, inputs: { A, B: number(b) } });
/** @type {(words: string, value: BlockJson) => BlockJson} */
export const joined = (words, ADD1) =>
  block("text_join", { extraState: { itemCount: 2 }, inputs: { ADD0: text(words), ADD1 } });
/** @type {(condition: BlockJson, body: readonly BlockJson[]) => BlockJson} */
export const decide = (IF0, body) => block("controls_if", { inputs: { IF0, DO0: chain(body) } });
/** @param {readonly BlockJson[]} body */
export const repeat = (body) =>
  block("controls_repeat_ext", { inputs: { TIMES: number(10), DO: chain(body) } });
/** @type {(id: string, body: readonly BlockJson[]) => BlockJson} */
export const count = (id, body) =>
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
export const defined = (NAME, body, result) =>
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
export const called = (type, name, ARG0) =>
  block(type, { extraState: { name, params: ["x"] }, inputs: { ARG0 } });

/**
 * @param {string} type
 * @param {Parts} [parts]
 * @returns {BlockJson}
 */
export function block(type, { inputs = {}, ...parts } = {}) {
  const filled = Object.entries(inputs).map(([name, inner]) => [name, { block: inner }]);
  return { type, ...parts, ...(filled.length > 0 && { inputs: Object.fromEntries(filled) }) };
}

/**
 * Hangs statements below each other.
 * @param {readonly BlockJson[]} statements
 * @returns {BlockJson}
 */
export function chain(statements) {
  return statements.reduceRight((below, above) => ({ ...above, next: { block: below } }));
}
