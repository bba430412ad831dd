import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { censusOf } from "../../src/projects/workspace-census.ts";

// On a busy machine.
vi.setConfig({ testTimeout: 30_000 });

type Json = Record<string, unknown>;

const canvas = (...blocks: unknown[]) => ({ blocks: { languageVersion: 0, blocks } });

/** A stack of this many blocks. */
function stack(length: number): Json {
  let block: Json = { type: "led_toggle" };
  for (let i = 1; i < length; i++) block = { type: "led_toggle", next: { block } };
  return block;
}

/** Blocks that lie this deep inside each other. */
function nest(depth: number): Json {
  let block: Json = { type: "led_toggle" };
  for (let i = 0; i < depth; i++) block = { type: "forever", inputs: { DO: { block } } };
  return block;
}

const kindOf = (...blocks: unknown[]) => censusOf(canvas(...blocks)).kind;

describe("a census of a saved workspace", () => {
  it("counts the types of blocks in stacks, in slots, as shadows, and at the top", () => {
    const census = censusOf(
      canvas(
        {
          type: "start",
          next: {
            block: {
              type: "wait_seconds",
              inputs: { SECONDS: { block: { type: "math_random_float" }, shadow: { type: "math_number" } } },
            },
          },
        },
        { type: "led_toggle" },
      ),
    );
    expect(census).toEqual({
      kind: "counted",
      types: new Set(["start", "wait_seconds", "math_random_float", "math_number", "led_toggle"]),
    });
  });

  it("counts a shadow below a stack", () => {
    expect(censusOf(canvas({ type: "a", next: { shadow: { type: "b" } } }))).toEqual({
      kind: "counted",
      types: new Set(["a", "b"]),
    });
  });

  it.each([
    [{}],
    [[]],
    [{ blocks: {} }],
    [{ blocks: [] }],
    [{ blocks: { blocks: [] } }],
    [{ variables: [] }],
  ])("finds no blocks on an empty canvas: %j", (workspace) => {
    expect(censusOf(workspace)).toEqual({ kind: "counted", types: new Set() });
  });

  it.each([
    null,
    7,
    "text",
    { blocks: 7 },
    { blocks: { blocks: {} } },
    canvas(null),
    canvas(7),
    canvas([]),
    canvas({}),
    canvas({ type: 7 }),
    canvas({ type: "a", inputs: [7] }),
    canvas({ type: "a", inputs: { X: null } }),
    canvas({ type: "a", inputs: { X: { block: null } } }),
    canvas({ type: "a", next: "b" }),
    canvas({ type: "a", next: { block: [] } }),
    canvas({ type: "a", id: "line\nend" }),
    canvas({ type: "a", id: "\uE000" }),
    canvas({ type: "a", id: "" }),
    canvas({ type: "a", extraState: { itemCount: 1e9 } }),
    canvas({ type: "a", extraState: { elseIfCount: -1 } }),
    canvas({ type: "a", extraState: { params: Array(101).fill({}) } }),
    canvas({ type: "a", extraState: "x".repeat(2001) }),
  ])("calls what Blockly never wrote malformed: %j", (workspace) => {
    expect(censusOf(workspace).kind).toBe("malformed");
  });

  it("finds what is malformed however deep it lies", () => {
    expect(kindOf({ type: "forever", inputs: { DO: { block: { type: "a", next: { block: {} } } } } })).toBe(
      "malformed",
    );
  });

  it("takes blocks with as many slots as a block may have", () => {
    expect(kindOf({ type: "text_join", extraState: { itemCount: 100 } })).toBe("counted");
  });

  it("takes 20,000 blocks and no more", () => {
    const tens = Array.from({ length: 10 }, () => stack(2000));
    expect(kindOf(...tens)).toBe("counted");
    expect(kindOf(...tens, { type: "a" })).toBe("too-large");
  });

  it("takes 250 blocks inside each other and no more", () => {
    expect(kindOf(nest(250))).toBe("counted");
    expect(kindOf(nest(251))).toBe("too-large");
  });

  it("takes 2,001 blocks below each other and no more, and counts each stack by itself", () => {
    expect(kindOf(stack(2001), stack(2001))).toBe("counted");
    expect(kindOf(stack(2002))).toBe("long-stack");
    expect(
      kindOf({ type: "forever", inputs: { DO: { block: stack(2001) } }, next: { block: stack(2000) } }),
    ).toBe("counted");
  });

  it("survives a hundred thousand blocks inside each other", () => {
    expect(kindOf(nest(100_000))).toBe("too-large");
  });

  it("survives a hundred and fifty thousand slots in one block", () => {
    const inputs = Object.fromEntries(
      Array.from({ length: 150_000 }, (_, i) => [`A${i}`, { block: { type: "a" } }]),
    );
    expect(kindOf({ type: "a", inputs })).toBe("too-large");
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.anything().map((anything) => canvas(anything)),
        ),
        (anything) => {
          expect(["counted", "malformed", "too-large", "long-stack"]).toContain(censusOf(anything).kind);
        },
      ),
    );
  });
});
