import type { WorkspaceSvg } from "blockly/core";
import { exposeWorkspace } from "../bench/workspace-of-page.mjs";
import { expect, print, test } from "./page.ts";

test("words fit their blocks when the font comes late", async ({ untether, page }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/atkinson-hyperlegible-next-*.woff2", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(process.env.UNTETHER_URL ?? "", { waitUntil: "commit" });
  await expect(page.locator("g.blocklyBlock").first()).toBeVisible();
  await untether.openProgram([print("a letter is as wide as it is")]);
  const property = await exposeWorkspace(page);
  release();
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(() => page.evaluate(misfits, property)).toEqual([]);
});

/** The words on the canvas for which more or less room was made than their letters take. */
function misfits(property: string): string[] {
  const workspace: WorkspaceSvg = Reflect.get(globalThis, property);
  const labels = workspace
    .getAllBlocks()
    .flatMap((block) => block.inputList.flatMap((input) => input.fieldRow))
    .filter((field) => !field.EDITABLE && field.getText() !== "");
  return labels.flatMap((field) => {
    const text = field.getSvgRoot()?.querySelector("text");
    const misses = (text?.getComputedTextLength() ?? field.getSize().width) - field.getSize().width;
    return Math.abs(misses) > 0.5 ? [`${field.getText()} by ${misses}`] : [];
  });
}
