import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as Blockly from "blockly/core";
import { expect, test } from "vitest";
import { installBlocks } from "../src/blocks/install.ts";
import { createGenerator } from "../src/generators/families.ts";
import { type PicturedBlock, type PicturedCategory, picturedShelf } from "./shelf.ts";

const docs = join(import.meta.dirname, "..", "docs");
const page = join(docs, "blocks.md");

function sectionOf({ category, blocks }: PicturedCategory): string {
  const name = Blockly.utils.parsing.replaceMessageReferences(category.name);
  return [`## ${name}`, ...blocks.map(entryOf)].join("\n\n");
}

function entryOf({ shelved, picture }: PicturedBlock): string {
  const workspace = new Blockly.Workspace();
  const block = Blockly.serialization.blocks.append(structuredClone(shelved) as never, workspace);
  const python = createGenerator().toSnippet(block).trimEnd();
  // The heading says in words what the picture shows.
  const words = [`### ${block.toString()}`, `![](blocks/${picture})`, block.getTooltip()];
  const entry = [...words, python && `\`\`\`python\n${python}\n\`\`\``];
  workspace.dispose();
  return entry.filter(Boolean).join("\n\n");
}

function writePage(): string {
  installBlocks();
  const title = "# The blocks\n\nEvery block of the shelf, what it does, and the MicroPython it becomes.";
  return `${[title, ...picturedShelf().map(sectionOf)].join("\n\n")}\n`;
}

test("the page of all blocks says what the blocks say now", () => {
  const wanted = writePage();
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(page, wanted);
  expect(existsSync(page) ? readFileSync(page, "utf8") : "").toBe(wanted);
});

test("every picture on the page of all blocks is there", () => {
  const linked = [...readFileSync(page, "utf8").matchAll(/!\[\]\((.*)\)/gu)].map(([, file = ""]) => file);
  expect(linked.length).toBeGreaterThan(100);
  expect(linked.filter((file) => !existsSync(join(docs, file)))).toEqual([]);
});
