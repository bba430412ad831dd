import { expect, print, test } from "./page.ts";

test("a selected block makes its lines glow", async ({ untether, page }) => {
  await untether.openProgram([
    { ...print("one"), id: "one" },
    { ...print("two"), id: "two" },
  ]);
  await untether.press(page.locator('g[data-id="two"]'));
  await expect(page.locator(".glowing-line")).toHaveCount(1);
  const glow = await page.locator(".glowing-line").boundingBox();
  const line = await page.locator(".view-line", { hasText: "two" }).boundingBox();
  expect(glow?.y).toBe(line?.y);
});

test("the caret on a line makes its block glow", async ({ untether, page }) => {
  await untether.openProgram([
    { ...print("one"), id: "one" },
    { ...print("two"), id: "two" },
  ]);
  await page.locator(".view-line", { hasText: "two" }).click();
  await expect(page.locator('g[data-id="two"].is-glowing')).toBeVisible();
  await page.keyboard.press("ArrowUp");
  await expect(page.locator('g[data-id="one"].is-glowing')).toBeVisible();
  await expect(page.locator(".is-glowing")).toHaveCount(1);
});
