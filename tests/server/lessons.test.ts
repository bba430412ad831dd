import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { zipPack } from "../../src/lessons/zip.ts";
import { edited, type tiny } from "../lessons/pack-files.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "untether-lessons-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command says, line by line, and how it ends. */
function prove(...words: readonly string[]) {
  const { stdout, status } = spawnSync("node", ["src/server/lessons.mjs", ...words], {
    cwd: root,
    encoding: "utf8",
  });
  return { lines: stdout.trimEnd().split("\n"), status };
}

function zipped(name: string, files: typeof tiny): string {
  const path = join(folder, name);
  writeFileSync(path, zipPack(files));
  return path;
}

test("packs in folders and in zips are proven, and what is wrong is told with its place", {
  timeout: 120_000,
}, () => {
  const good = "tests/lessons/packs/tiny";
  const bad = zipped("bad.zip", edited("01-blink/lesson.json", '"atLeast": 3', '"atLeast": 300'));
  const { lines, status } = prove(good, bad, "lost");
  expect(status).toBe(1);
  expect(lines).toEqual([
    `${good}: good. Lessons: 1, steps: 2, checks: 4, languages: en, de.`,
    `${bad}/01-blink/lesson.json:28: in step \`blink\`: solution.json does not pass check \`blinks\`: "The LED should go on and off."`,
    "lost: There is no such folder, and no such file.",
  ]);
});

test("a flag that it does not know is answered with those that it does", () => {
  const { lines, status } = prove("--all");
  expect([lines[0], status]).toEqual(["How to prove packs of lessons:", 2]);
});
