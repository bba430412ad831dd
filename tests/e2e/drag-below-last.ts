import type { Page } from "@playwright/test";

/** Drags the first block of this type from the shelf below the last block that hangs under the start. */
export async function dragBelowLast(page: Page, category: string, type: string): Promise<void> {
  await page.locator(".blocklyToolboxCategoryContainer", { hasText: category }).click();
  const from = await page.locator(`.blocklyFlyout g.${type} > .blocklyPath`).first().boundingBox();
  const blocks = page.locator(".blocklySvg .blocklyBlockCanvas g.blocklyBlock > .blocklyPath");
  const boxes = await Promise.all((await blocks.all()).map((block) => block.boundingBox()));
  const bottom = Math.max(...boxes.map((box) => (box ? box.y + box.height : 0)));
  const left = Math.min(...boxes.map((box) => box?.x ?? Number.POSITIVE_INFINITY));
  if (!from) throw new Error("the block is not in sight");
  await page.mouse.move(from.x + 3, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(left + 100, bottom + 60, { steps: 10 });
  await page.mouse.move(left + 8, bottom + 18, { steps: 10 });
  await page.mouse.up();
}
