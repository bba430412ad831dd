import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockPattern } from "../../../src/lessons/checks/blocks/block-pattern.ts";
import { PatternReader } from "../../../src/lessons/checks/blocks/pattern-reader.ts";
import { runningBlocks } from "../../../src/lessons/checks/blocks/running-blocks.ts";
import { shape } from "../../../src/lessons/checks/kinds/shape.ts";
import { randomWorkspace } from "../../generators/random-workspace.ts";
import { type BlockJson, stack, type WorkspaceJson, workspaceOf } from "../../generators/workspace.ts";

const led = (state: "ON" | "OFF"): BlockJson => ({ type: "led_set", fields: { STATE: state } });
const number = (value: number) => ({ shadow: { type: "math_number", fields: { NUM: value } } });
const wait = (seconds: number) =>
  ({ type: "wait_seconds", inputs: { SECONDS: number(seconds) } }) as unknown as BlockJson;
const repeat = (times: number, ...inside: readonly BlockJson[]) =>
  ({
    type: "controls_repeat_ext",
    inputs: { TIMES: number(times), ...(inside.length > 0 && { DO: { block: stack(...inside) } }) },
  }) as unknown as BlockJson;
const program = (...blocks: readonly BlockJson[]) => workspaceOf([stack({ type: "start" }, ...blocks)]);

/** How many blocks of a workspace fit a pattern. */
function count(workspace: WorkspaceJson, find: BlockPattern): number {
  const reader = new PatternReader();
  return runningBlocks(workspace).filter((block) => reader.fits(block, find)).length;
}

describe("the blocks that count", () => {
  it("are those of stacks with a hat and of functions", () => {
    const loose = led("ON");
    const definition = {
      type: "procedures_defnoreturn",
      fields: { NAME: "blink" },
      inputs: { STACK: { block: led("ON") } },
    };
    expect(
      count(workspaceOf([stack({ type: "start" }, led("ON")), loose, definition]), { block: "led_set" }),
    ).toBe(2);
  });

  it("are not those that are switched off, but what is below them", () => {
    const off = { ...repeat(3, led("ON")), disabledReasons: ["MANUALLY_DISABLED"] };
    expect(count(program(off, led("OFF")), { block: "led_set" })).toBe(1);
    const offStart = { ...stack({ type: "start" }, led("ON")), disabledReasons: ["MANUALLY_DISABLED"] };
    expect(count(workspaceOf([offStart]), {})).toBe(0);
  });

  it("are not the shadow blocks", () => {
    expect(count(program(wait(1)), { block: "math_number" })).toBe(0);
    expect(count(program(wait(1)), {})).toBe(2);
  });

  it("are none where there is no workspace", () => {
    for (const json of [
      {},
      { blocks: 5 },
      { blocks: { blocks: [null, 7, {}] } },
      { blocks: { blocks: "x" } },
    ])
      expect(runningBlocks(json)).toEqual([]);
  });

  it("may lie as deep as a file can make them", () => {
    const deep = Array.from({ length: 3000 }).reduce<BlockJson>((inner) => repeat(2, inner), led("ON"));
    expect(count(program(deep), { block: "led_set" })).toBe(1);
  });
});

describe("a pattern", () => {
  const blink = program(led("ON"), repeat(10, led("ON"), wait(0.5), led("OFF")), led("OFF"));

  it.each<[string, BlockPattern, number]>([
    ["of nothing means any block", {}, 7],
    ["means blocks of a type", { block: "led_set" }, 4],
    ["means blocks of one of several types", { block: ["led_set", "wait_seconds"] }, 5],
    ["means blocks of a category", { category: "lights" }, 4],
    ["means what is in fields", { block: "led_set", fields: { STATE: "ON" } }, 2],
    [
      "means what is in slots, shadows too",
      { block: "wait_seconds", slots: { SECONDS: { fields: { NUM: 0.5 } } } },
      1,
    ],
    [
      "means another value than that",
      { block: "wait_seconds", slots: { SECONDS: { fields: { NUM: 1 } } } },
      0,
    ],
    [
      "means any of the blocks in a slot",
      { slots: { DO: { block: "led_set", fields: { STATE: "OFF" } } } },
      1,
    ],
    ["means what is inside a block", { block: "led_set", inside: { category: "loops" } }, 2],
    ["means what is inside a hat", { block: "led_set", inside: { block: "start" } }, 4],
    ["means what contains a block", { category: "loops", contains: { block: "wait_seconds" } }, 1],
    ["does not mean what contains a shadow", { category: "loops", contains: { block: "math_number" } }, 0],
    ["means what is after a block of its stack", { block: "led_set", after: { category: "loops" } }, 1],
    ["means what is before a block of its stack", { block: "led_set", before: { category: "loops" } }, 1],
    [
      "means what is between two",
      { block: "wait_seconds", after: { block: "led_set" }, before: { block: "led_set" } },
      1,
    ],
    [
      "looks into patterns in it",
      { block: "wait_seconds", inside: { slots: { TIMES: { fields: { NUM: 10 } } } } },
      1,
    ],
  ])("%s", (_sentence, find, found) => {
    expect(count(blink, find)).toBe(found);
  });

  it("knows a variable by its name, whatever its id", () => {
    const set = { type: "variables_set", fields: { VAR: { id: "a?1" } } };
    const workspace = { ...program(set), variables: [{ id: "a?1", name: "score" }] };
    expect(count(workspace, { block: "variables_set", fields: { VAR: "score" } })).toBe(1);
    expect(count(workspace, { block: "variables_set", fields: { VAR: "a?1" } })).toBe(0);
  });

  it("knows a call by the name of its function", () => {
    const call = { type: "procedures_callnoreturn", extraState: { name: "blink" } };
    expect(count(program(call), { category: "functions", fields: { NAME: "blink" } })).toBe(1);
    expect(count(program(call), { fields: { NAME: "beep" } })).toBe(0);
  });

  it("knows a truth as Blockly writes it", () => {
    expect(count(program({ type: "x", fields: { IS: "TRUE" } }), { fields: { IS: true } })).toBe(1);
  });

  it("fits a block inside which it looks for itself only if there are two", () => {
    const nested: BlockPattern = { block: "controls_repeat_ext", inside: { block: "controls_repeat_ext" } };
    expect(count(program(repeat(2, led("ON"))), nested)).toBe(0);
    expect(count(program(repeat(2, repeat(2, led("ON")))), nested)).toBe(1);
  });

  const workspaces = randomWorkspace();
  const plain: fc.Arbitrary<BlockPattern> = fc.oneof(
    fc.record({ category: fc.constantFrom("lights", "loops", "logic", "math", "text", "events") }),
    fc.record({
      block: fc.constantFrom("forever", "controls_if", "text_print", "math_arithmetic", "variables_get"),
    }),
    fc.constant({}),
  );
  const places = fc.constantFrom("inside", "contains", "after", "before");

  it("that says more fits no more blocks, in whatever program", () => {
    fc.assert(
      fc.property(workspaces, plain, places, plain, (workspace, one, place, other) => {
        expect(count(workspace, { ...one, [place]: other })).toBeLessThanOrEqual(count(workspace, one));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["inside", "contains"],
    ["after", "before"],
  ])("with %s finds something where the one turned round, with %s, does", (place, turned) => {
    fc.assert(
      fc.property(workspaces, plain, plain, (workspace, one, other) => {
        const isThere = count(workspace, { ...one, [place]: other }) > 0;
        expect(isThere).toBe(count(workspace, { ...other, [turned]: one }) > 0);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a check of the shape", () => {
  const work = (workspace: WorkspaceJson) => ({ workspace, code: "", answers: {}, codeOf: () => null });
  const check = { kind: "shape", id: "x", says: { en: "No." }, find: { block: "led_set" } } as const;
  const two = work(program(led("ON"), led("OFF")));

  it.each([
    [{}, "holds"],
    [{ atLeast: 2 }, "holds"],
    [{ atLeast: 3 }, "fails"],
    [{ atMost: 2 }, "holds"],
    [{ atMost: 1 }, "fails"],
    [{ atLeast: 2, atMost: 2 }, "holds"],
  ])("with %j finds that it %s", (limits, kind) => {
    expect(shape.look({ ...check, ...limits }, two).kind).toBe(kind);
  });

  it("that says only how many there may be holds for none", () => {
    expect(shape.look({ ...check, atMost: 3 }, work(program())).kind).toBe("holds");
    expect(shape.look(check, work(program())).kind).toBe("fails");
  });
});
