import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as Blockly from "blockly/core";
import { expect, test } from "vitest";
import { installBlocks } from "../src/blocks/install.ts";
import type { ShelfBlock } from "../src/blocks/shelf/shelf-block.ts";
import { type Category, categories, madeBlocks } from "../src/blocks/toolbox.ts";
import { createGenerator } from "../src/generators/families.ts";

const page = join(import.meta.dirname, "..", "docs", "blocks.md");

function sectionOf({ name, contents, custom }: Category): string {
  const blocks = contents ?? (custom ? madeBlocks[custom] : []);
  return [`## ${Blockly.utils.parsing.replaceMessageReferences(name)}`, ...blocks.map(entryOf)].join("\n\n");
}

function entryOf(shelved: ShelfBlock): string {
  const workspace = new Blockly.Workspace();
  const block = Blockly.serialization.blocks.append(structuredClone(shelved) as never, workspace);
  const python = createGenerator().toSnippet(block).trimEnd();
  const entry = [`### ${block.toString()}`, block.getTooltip(), python && `\`\`\`python\n${python}\n\`\`\``];
  workspace.dispose();
  return entry.filter(Boolean).join("\n\n");
}

function writePage(): string {
  installBlocks();
  const title = "# The blocks\n\nEvery block of the shelf, what it does, and the MicroPython it becomes.";
  return `${[title, ...categories.map(sectionOf)].join("\n\n")}\n`;
}

test("the page of all blocks says what the blocks say now", () => {
  const wanted = writePage();
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(page, wanted);
  expect(existsSync(page) ? readFileSync(page, "utf8") : "").toBe(wanted);
});
