import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { Lesson, Pack } from "../../src/lessons/pack.ts";
import { readPack } from "../../src/lessons/read-pack.ts";
import { packAt, packsIn } from "../../src/server/lessons/pack-on-disk.ts";
import { expect, test } from "./page.ts";
import { missingInShown, mountStep, type StepToShow } from "./shown-step.ts";

function readFolder(folder: string): Pack {
  const files = packAt(folder);
  const read = "sentence" in files ? null : readPack(files);
  if (read?.kind !== "pack") throw new Error(`${folder} is no pack`);
  return read.pack;
}

/** Shows all steps of a lesson in a language, one after the other. */
async function showSteps(page: Page, lesson: Lesson, rest: Pick<StepToShow, "language" | "pictures">) {
  for (const [place, { id, title }] of lesson.texts[rest.language]?.steps.entries() ?? []) {
    await page.evaluate(mountStep, { lesson, place, ...rest });
    const missing = await page.evaluate(missingInShown);
    expect(missing, `${lesson.id}, ${rest.language}, ${id}`).toEqual([]);
    await expect(page.locator("#shown .step-title")).toHaveText(title);
  }
}

for (const folder of packsIn(fileURLToPath(new URL("../../lessons", import.meta.url)))) {
  const { settings, lessons, pictures } = readFolder(folder);
  test(`every step of ${settings.id} has its words, chips and pictures in each language`, async ({
    untether,
    page,
  }) => {
    test.setTimeout(180_000);
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await untether.open();
    await page.evaluate((hash) => location.assign(hash), `#lesson=${settings.id}/${settings.order[0]}`);
    await expect(page.locator("lesson-panel .step-title")).toBeVisible();
    const shown = [...pictures].map(
      ([path, bytes]) => [path, Buffer.from(bytes).toString("base64")] as const,
    );
    for (const lesson of lessons)
      for (const language of settings.languages) await showSteps(page, lesson, { language, pictures: shown });
    expect(errors).toEqual([]);
  });
}
