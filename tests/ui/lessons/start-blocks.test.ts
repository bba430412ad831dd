import * as Blockly from "blockly/core";
import { beforeAll, describe, expect, it } from "vitest";
import { installBlocks } from "../../../src/blocks/install.ts";
import { lockBlocks, startBlocks, startIds } from "../../../src/ui/lessons/start-blocks.ts";

beforeAll(() => {
  installBlocks();
});

const led = { type: "led_set", fields: { STATE: "ON" } };
const wait = {
  type: "wait_seconds",
  inputs: { SECONDS: { shadow: { type: "math_number", fields: { NUM: 1 } } } },
  next: { block: led },
};
const start = {
  blocks: { languageVersion: 0, blocks: [{ type: "start", x: 40, y: 40, next: { block: wait } }] },
};

describe("the blocks that a lesson begins with", () => {
  it("have ids, the same ones each time", () => {
    const ids = [...startIds(start)];
    expect(new Set(ids).size).toBe(4);
    expect(startBlocks(start)).toEqual(startBlocks(start));
    expect([...startIds(startBlocks(start))]).toEqual(ids);
  });

  it("keep the ids that they have", () => {
    const named = { blocks: { blocks: [{ type: "start", id: "mine" }] } };
    expect([...startIds(named)]).toEqual(["mine"]);
  });

  it("are known again on the canvas, where only they are locked", () => {
    const workspace = new Blockly.Workspace();
    Blockly.serialization.workspaces.load({ ...startBlocks(start) }, workspace);
    Blockly.serialization.blocks.append({ type: "led_toggle", id: "own" }, workspace);
    lockBlocks(workspace, startIds(start));
    const free = workspace.getAllBlocks(false).filter((block) => block.isEditable());
    expect(free.map(({ id }) => id)).toEqual(["own"]);
    expect(workspace.getBlockById("own")?.isMovable()).toBe(true);
    expect(workspace.getBlocksByType("led_set")[0]?.isDeletable()).toBe(false);
    lockBlocks(workspace, new Set());
    expect(workspace.getAllBlocks(false).every((block) => block.isEditable())).toBe(true);
    workspace.dispose();
  });

  it.each([{}, { blocks: 5 }, { blocks: { blocks: "x" } }, { blocks: { blocks: [null, 7] } }])(
    "may be damaged: %j",
    (damaged) => {
      expect(startBlocks(damaged)).toEqual(damaged);
      expect(startIds(damaged).size).toBe(0);
    },
  );
});
