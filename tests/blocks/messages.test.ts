import * as Blockly from "blockly/core";
import { describe, expect, test } from "vitest";
import { blockDefinitions } from "../../src/blocks/families.ts";
import { installBlocks } from "../../src/blocks/install.ts";
import { en } from "../../src/blocks/messages/en.ts";
import { toolbox } from "../../src/blocks/toolbox.ts";

installBlocks();
const words: Readonly<Record<string, string>> = Blockly.Msg;
const references = JSON.stringify([blockDefinitions, toolbox]).matchAll(/%\{BKY_(\w+)\}/g);
const referred = [...references].map(([, key]) => key!);

test("every message that a block or a category refers to exists", () => {
  expect(referred.length).toBeGreaterThan(50);
  expect(referred.filter((key) => words[key] === undefined)).toEqual([]);
});

test("every message of ours is one that a block, a category or Blockly asks for", async () => {
  const stock: object = await import("blockly/msg/en");
  expect(Object.keys(en).filter((key) => !referred.includes(key) && !(key in stock))).toEqual([]);
});

test("no block shows a message reference that nothing stands behind", () => {
  const workspace = new Blockly.Workspace();
  for (const { type } of blockDefinitions) {
    const block = workspace.newBlock(type);
    expect([type, `${block} ${block.getTooltip()}`].join(" ")).not.toMatch(/%\{|BKY_|undefined/);
  }
});

const tooltips = Object.entries(en).filter(([key]) => /TOOLTIP|WARNING/.test(key));

describe.each(tooltips)("%s", (_, tooltip) => {
  test("says it in sentences of under 15 words", () => {
    const sentences = tooltip.split(/(?<=[.!?])\s/);
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length >= 15)).toEqual([]);
    expect(tooltip).toMatch(/[.!?]$/);
  });
});
