import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What the linter says about a file in this folder that imports this. */
function lint(folder: string, imported: string): string {
  const { stdout, stderr } = spawnSync(
    "node_modules/.bin/biome",
    ["lint", "--colors=off", `--stdin-file-path=src/${folder}/planted.ts`],
    { cwd: root, input: `import { x } from "${imported}";\nexport const y = x;\n`, encoding: "utf8" },
  );
  return stdout + stderr;
}

const allowed = [
  ["device", "../shared/observable.ts"],
  ["blocks", "../shared/nano-rp2040-connect.ts"],
  ["generators", "../blocks/lights.ts"],
  ["projects", "../blocks/families.ts"],
  ["ui", "../device/session.ts"],
  ["ui", "../generators/program.ts"],
] as const;

const forbidden = [
  ["shared", "../device/session.ts"],
  ["device", "../generators/program.ts"],
  ["device", "../blocks/lights.ts"],
  ["device", "../ui/words.ts"],
  ["device", "blockly/core"],
  ["device", "lit"],
  ["blocks", "../generators/program.ts"],
  ["blocks", "../device/session.ts"],
  ["generators", "../device/session.ts"],
  ["generators", "../ui/words.ts"],
  ["projects", "../generators/program.ts"],
  ["lessons", "../device/session.ts"],
  ["ui", "../main.ts"],
] as const;

describe("the arrows between the folders", () => {
  it.each(allowed)("let %s/ import %s", (folder, imported) => {
    expect(lint(folder, imported)).not.toContain("noRestrictedImports");
  });

  it.each(forbidden)("keep %s/ from importing %s", (folder, imported) => {
    expect(lint(folder, imported)).toContain("noRestrictedImports");
  });
});
