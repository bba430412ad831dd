import * as Blockly from "blockly/core";
import fc from "fast-check";
import { blockDefinitions, hatOf } from "../../src/blocks/families.ts";
import { installBlocks } from "../../src/blocks/install.ts";
import { type BlockJson, type WorkspaceJson, workspaceOf } from "./workspace.ts";

/** What can be put into a block, as Blockly itself tells it. */
interface Shape {
  readonly type: string;
  readonly kind: "value" | "statement" | "last" | "other";
  readonly output: string | null;
  readonly values: readonly { name: string; check: string | null }[];
  readonly statements: readonly string[];
  readonly fields: readonly [name: string, value: fc.Arbitrary<unknown>][];
  readonly extraState?: unknown;
}

const variables = ["x", "print", "été", "led", "i"];
const functions = { "do it": ["x"], été: [] } as const;
const results = { "work out": ["led", "i"] } as const;

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom('"', "'", "{x}", "\\", "\n", "\uE000", ":"),
);
const anyNumber = fc.oneof(
  fc.integer({ min: -9, max: 99 }),
  fc.double({ noNaN: true }),
  fc.constantFrom(0.5, 1e21, -1),
);

/** MicroPython works out 99 ** 99 ** 99 while it compiles, which takes for ever. */
const TOWERS: ReadonlySet<unknown> = new Set(["POWER", "POW10"]);

/** Python that a block may hold: any other would not compile, which is the learner's to see. */
const anyPython = fc.constantFrom("", "# note", "1 + 2", 'f("#")', "a, b", "\uE000", "1 # one", "x\\");

function fieldValues(field: Blockly.Field): fc.Arbitrary<unknown> | null {
  if (field instanceof Blockly.FieldDropdown && !(field instanceof Blockly.FieldVariable)) {
    const choices = field.getOptions(false).map((option) => option[1]);
    return fc.constantFrom(...choices.filter((choice) => !TOWERS.has(choice)));
  }
  if (field instanceof Blockly.FieldVariable) return fc.constantFrom(...variables.map((id) => ({ id })));
  if (field instanceof Blockly.FieldNumber) return anyNumber;
  if (field.name === "CODE") return anyPython;
  return field instanceof Blockly.FieldTextInput ? anyText : null;
}

const checkOf = (connection: Blockly.Connection | null): string | null => connection?.getCheck()?.[0] ?? null;

function shapeOf(type: string, extraState?: unknown): Shape {
  installBlocks();
  const block = Blockly.serialization.blocks.append(
    extraState === undefined ? { type } : { type, extraState },
    new Blockly.Workspace(),
  );
  const inputs = (kind: number) => block.inputList.filter((input) => input.type === kind);
  const { inputTypes } = Blockly.inputs;
  const stands = block.nextConnection ? "statement" : "last";
  const shape: Shape = {
    type,
    kind: block.outputConnection ? "value" : block.previousConnection ? stands : "other",
    output: checkOf(block.outputConnection),
    values: inputs(inputTypes.VALUE).map((input) => ({ name: input.name, check: checkOf(input.connection) })),
    statements: inputs(inputTypes.STATEMENT).map((input) => input.name),
    fields: [...block.getFields()].flatMap((field) => {
      const values = field.name && type !== "procedures_callreturn" ? fieldValues(field) : null;
      return values ? [[field.name!, values] as [string, fc.Arbitrary<unknown>]] : [];
    }),
    ...(extraState !== undefined && { extraState }),
  };
  block.dispose(false);
  return shape;
}

const callState = ([name, params]: [string, readonly string[]]) => ({ name, params });

/** Every block there is, some in several sizes. */
function shapes(): Shape[] {
  const plain = blockDefinitions
    .map(({ type }) => type)
    .filter(
      (type) => !type.startsWith("procedures_def") && !type.startsWith("procedures_call") && type !== "start",
    )
    .map((type) => shapeOf(type));
  return [
    ...plain,
    shapeOf("controls_if", { elseIfCount: 1, hasElse: true }),
    shapeOf("text_join", { itemCount: 3 }),
    shapeOf("lists_create_with", { itemCount: 0 }),
    ...Object.entries(functions).map((one) => shapeOf("procedures_callnoreturn", callState(one))),
    ...Object.entries(results).map((one) => shapeOf("procedures_callreturn", callState(one))),
  ];
}

/** Blocks snapped together at random wherever Blockly lets them. */
export function randomWorkspace(): fc.Arbitrary<WorkspaceJson> {
  const all = shapes();
  const stackOf = (depth: number): fc.Arbitrary<BlockJson | null> =>
    fc
      .tuple(
        fc.array(block(all, "statement", depth), { maxLength: 4 }),
        fc.option(block(all, "last", depth), { freq: 6 }),
      )
      .map(([blocks, last]) =>
        [...blocks, ...(last ? [last] : [])].reduceRight<BlockJson | null>(
          (below, one) => (below ? { ...one, next: { block: below } } : one),
          null,
        ),
      );

  const block = (from: readonly Shape[], kind: Shape["kind"], depth: number): fc.Arbitrary<BlockJson> =>
    fc.constantFrom(...from.filter((shape) => shape.kind === kind)).chain((shape) => filled(shape, depth));

  const filled = (shape: Shape, depth: number): fc.Arbitrary<BlockJson> =>
    fc
      .record({
        fields: fc.record(Object.fromEntries(shape.fields)),
        values: fc.tuple(...shape.values.map(({ check }) => valueFor(check, depth - 1))),
        statements: fc.tuple(
          ...shape.statements.map(() => (depth > 0 ? stackOf(depth - 1) : fc.constant(null))),
        ),
        isOff: fc.nat(20).map((n) => n === 0),
      })
      .map(({ fields, values, statements, isOff }) => {
        const names = [...shape.values.map(({ name }) => name), ...shape.statements];
        const inside = [...values, ...statements];
        const inputs = names.flatMap((name, i) => (inside[i] ? [[name, { block: inside[i] }] as const] : []));
        return {
          type: shape.type,
          fields,
          inputs: Object.fromEntries(inputs),
          ...(shape.extraState !== undefined && { extraState: shape.extraState }),
          ...(isOff && { disabledReasons: ["MANUALLY_DISABLED"] }),
        };
      });

  const valueFor = (check: string | null, depth: number): fc.Arbitrary<BlockJson | null> => {
    const fits = all.filter(
      ({ kind, output, values }) =>
        kind === "value" &&
        (check === null || output === null || output === check) &&
        (depth > 0 || values.length === 0),
    );
    return fc.option(block(fits, "value", depth), { freq: 8 });
  };

  const definition = (type: string, name: string, params: readonly string[]) =>
    fc.record({ body: stackOf(2), result: valueFor(null, 2) }).map(
      ({ body, result }): BlockJson => ({
        type,
        fields: { NAME: name },
        extraState: { params: params.map((id) => ({ name: id, id })) },
        inputs: {
          ...(body && { STACK: { block: body } }),
          ...(result && type === "procedures_defreturn" && { RETURN: { block: result } }),
        },
      }),
    );

  const definitions = [
    ...Object.entries(functions).map(([name, params]) => definition("procedures_defnoreturn", name, params)),
    ...Object.entries(results).map(([name, params]) => definition("procedures_defreturn", name, params)),
  ];
  const stackBelow = (head: fc.Arbitrary<BlockJson>): fc.Arbitrary<BlockJson> =>
    fc.tuple(head, stackOf(3)).map(([hat, body]) => (body ? { ...hat, next: { block: body } } : hat));
  const heads = fc.constantFrom(...all.filter(({ kind, type }) => kind === "other" && hatOf(type)));
  const another = stackBelow(heads.chain((shape) => filled(shape, 0)));
  const start = stackBelow(fc.constant({ type: "start" }));
  // Most programs are one stack; some are several side by side.
  const besides = fc.array(another, { maxLength: 3, size: "small" });
  return fc
    .tuple(
      start,
      fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: besides }),
      ...definitions,
    )
    .map(([main, others, ...functions]) => workspaceOf([main, ...others, ...functions], variables));
}
