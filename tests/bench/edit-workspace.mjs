/** A program of any size, as Blockly saves it, in the manner of a learner's: sections of loops, decisions and prints. */

/**
 * @typedef {{type: string, id?: string, fields?: object, inputs?: Record<string, {block: BlockJson}>, next?: {block: BlockJson}}} BlockJson
 * @typedef {{json: Record<string, unknown>, blocks: number, numberId: string, statementId: string}} EditedProgram
 */

const blocksInSection = 26;
const variable = { VAR: { id: "total" } };

/**
 * A start block with sections below it, at least `wanted` blocks in all. `numberId` is a number in the middle of the
 * program, inside a loop; `statementId` the statement it stands in.
 * @param {number} wanted
 * @returns {EditedProgram}
 */
export function makeProgram(wanted) {
  const count = Math.ceil((wanted - 1) / blocksInSection);
  const start = block("start", "start", { next: sections(count) });
  const middle = `s${Math.floor(count / 2)}`;
  return {
    json: {
      blocks: { languageVersion: 0, blocks: [{ ...start, x: 40, y: 40 }] },
      variables: [{ name: "total", id: "total" }],
    },
    blocks: 1 + count * blocksInSection,
    numberId: `${middle}-last-number`,
    statementId: `${middle}-last`,
  };
}

/**
 * @param {number} count
 * @returns {BlockJson[]}
 */
function sections(count) {
  return Array.from({ length: count }, (_, index) => section(`s${index}`)).flat();
}

/**
 * What one lesson step may look like: count, decide, repeat, say.
 * @param {string} id
 * @returns {BlockJson[]}
 */
function section(id) {
  return [
    block("controls_repeat_ext", `${id}-repeat`, {
      inputs: { TIMES: number(`${id}-times`, 10), DO: loopBody(id) },
    }),
    set(`${id}-reset`, number(`${id}-zero`, 0)),
    say(`${id}-done`, text(`${id}-done-text`, "done")),
  ];
}

/**
 * @param {string} id
 * @returns {BlockJson}
 */
function loopBody(id) {
  const sum = block("math_arithmetic", `${id}-sum`, {
    fields: { OP: "ADD" },
    inputs: { A: get(`${id}-sum-get`), B: number(`${id}-sum-number`, 3) },
  });
  const isBig = block("logic_compare", `${id}-is-big`, {
    fields: { OP: "GT" },
    inputs: { A: get(`${id}-big-get`), B: number(`${id}-big-number`, 20) },
  });
  return chain([
    set(`${id}-add`, sum),
    say(`${id}-tell`, get(`${id}-tell-get`)),
    block("controls_if", `${id}-if`, { inputs: { IF0: isBig, DO0: ifBody(id) } }),
    say(`${id}-last`, number(`${id}-last-number`, 7)),
  ]);
}

/** @param {string} id */
function ifBody(id) {
  return chain([
    say(`${id}-big`, text(`${id}-big-text`, "big")),
    set(`${id}-small`, number(`${id}-small-number`, 1)),
    block("controls_repeat_ext", `${id}-again`, {
      inputs: {
        TIMES: number(`${id}-again-times`, 2),
        DO: say(`${id}-beep`, number(`${id}-beep-number`, 5)),
      },
    }),
  ]);
}

/**
 * @param {string} id
 * @param {BlockJson} value
 */
function set(id, value) {
  return block("variables_set", id, { fields: variable, inputs: { VALUE: value } });
}

/**
 * @param {string} id
 * @param {BlockJson} value
 */
function say(id, value) {
  return block("text_print", id, { inputs: { TEXT: value } });
}

/** @param {string} id */
function get(id) {
  return block("variables_get", id, { fields: variable });
}

/**
 * @param {string} id
 * @param {number} value
 */
function number(id, value) {
  return block("math_number", id, { fields: { NUM: value } });
}

/**
 * @param {string} id
 * @param {string} words
 */
function text(id, words) {
  return block("text", id, { fields: { TEXT: words } });
}

/**
 * @param {string} type
 * @param {string} id
 * @param {{fields?: object, inputs?: Record<string, BlockJson>, next?: readonly BlockJson[]}} [parts]
 * @returns {BlockJson}
 */
function block(type, id, { fields, inputs = {}, next = [] } = {}) {
  const filled = Object.entries(inputs).map(([name, inner]) => [name, { block: inner }]);
  return {
    type,
    id,
    ...(fields && { fields }),
    ...(filled.length > 0 && { inputs: Object.fromEntries(filled) }),
    ...(next.length > 0 && { next: { block: chain(next) } }),
  };
}

/**
 * Hangs statements below each other.
 * @param {readonly BlockJson[]} statements
 * @returns {BlockJson}
 */
function chain(statements) {
  return statements.reduceRight((below, above) => ({ ...above, next: { block: below } }));
}
