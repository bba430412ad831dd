import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What the linter says about each of these imports, planted in a tree of its own under the project's rules. */
function lint(arrows: readonly (readonly [folder: string, imported: string])[]): string[] {
  const tree = mkdtempSync(join(tmpdir(), "untether-arrows-"));
  try {
    for (const file of ["biome.json", ".gitignore"]) copyFileSync(join(root, file), join(tree, file));
    arrows.forEach(([folder, imported], index) => {
      mkdirSync(join(tree, "src", folder), { recursive: true });
      writeFileSync(join(tree, "src", folder, `planted-${index}.ts`), `export { x } from "${imported}";\n`);
    });
    const biome = join(root, "node_modules/.bin/biome");
    const args = ["lint", "--reporter=github", "--max-diagnostics=none"];
    const said = spawnSync(biome, args, { cwd: tree, encoding: "utf8" }).stdout.split("\n");
    return arrows.map((_, index) => said.filter((line) => line.includes(`planted-${index}.ts`)).join("\n"));
  } finally {
    rmSync(tree, { recursive: true });
  }
}

const allowed = [
  ["device", "../shared/observable.ts"],
  ["blocks", "../shared/nano-rp2040-connect.ts"],
  ["generators", "../blocks/lights.ts"],
  ["projects", "../blocks/families.ts"],
  ["lessons", "../blocks/families.ts"],
  ["lessons", "../projects/project.ts"],
  ["lessons", "../device/judge/judge.ts"],
  ["lessons", "../device/virtual/sensors/inputs.ts"],
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
  ["lessons", "../generators/program.ts"],
  ["lessons", "../ui/words.ts"],
  ["lessons", "lit"],
  ["ui", "../main.ts"],
  ["ui", "../page.ts"],
] as const;

describe("the arrows between the folders", () => {
  const said = lint([...allowed, ...forbidden]);

  it.each(allowed.map((arrow, index) => [...arrow, index] as const))("let %s/ import %s", (_f, _i, index) => {
    expect(said[index]).not.toContain("noRestrictedImports");
  });

  it.each(forbidden.map((arrow, index) => [...arrow, index] as const))(
    "keep %s/ from %s",
    (_f, _i, index) => {
      expect(said[allowed.length + index]).toContain("noRestrictedImports");
    },
  );
});
