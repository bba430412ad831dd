import { readJson } from "./json-text.ts";
import { problemWithBlock, problemWithCategory } from "./known-names.ts";
import { type BlockSource, isGoodLink } from "./lesson-markdown.ts";
import { tangledLine } from "./markdown-bounds.ts";
import { type Mention, structureOf } from "./markdown-structure.ts";
import type { Surroundings } from "./names-in-settings.ts";
import type { Notes } from "./notes.ts";
import { say } from "./sentences.ts";
import { problemsWithBlock } from "./workspace-file.ts";

/** Deeper than a block that is worth a picture. */
const MOST_DEPTH = 500;

/** Notes what is wrong with the blocks, categories, pictures and links that a text speaks of. */
export function lookUpMentions(file: string, source: string, around: Surroundings, notes: Notes): void {
  const tangled = tangledLine(source);
  if (tangled !== null) {
    notes.problem(file, tangled, say.tangled);
    return;
  }
  for (const { mention, line } of structureOf(source)) {
    if (mention.kind === "html") notes.warning(file, line, say.rawHtml);
    else for (const sentence of problemsWith(mention, around)) notes.problem(file, line, sentence);
  }
}

function problemsWith(mention: Exclude<Mention, { kind: "html" }>, around: Surroundings): string[] {
  switch (mention.kind) {
    case "block":
      return [problemWithBlock(mention.type) ?? []].flat();
    case "category":
      return [problemWithCategory(mention.name) ?? []].flat();
    case "picture":
      return around.hasPicture(mention.path) ? [] : [say.noPicture(mention.path.slice(0, 120))];
    case "blocks":
      return problemsWithBlocks(mention.source, around);
    case "link":
      return isGoodLink(mention.href) ? [] : [say.unusableLink(mention.href.slice(0, 120))];
    case "remote-picture":
      return [];
  }
}

function problemsWithBlocks(source: BlockSource, { hasWorkspace }: Surroundings): string[] {
  if (source.kind === "file") return hasWorkspace(source.name) ? [] : [say.noWorkspace(source.name)];
  const block = readJson(source.json, MOST_DEPTH);
  return block.kind === "json" ? problemsWithBlock(block.value) : [say.brokenBlocks];
}
