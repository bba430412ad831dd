import { expect, type SavedBlock, test } from "./page.ts";

const onPin = (type: string, pin: string): SavedBlock => ({ type, fields: { PIN: pin } });

test("blocks that use one pin in two ways warn, until one of them goes", async ({ untether, page }) => {
  await untether.openProgram([
    { ...onPin("pin_toggle", "D2"), id: "toggle" },
    { ...onPin("button_wait", "D2"), id: "button" },
  ]);
  const warning = (id: string) => page.locator(`.blocklyBlockCanvas g[data-id="${id}"] > .blocklyIconGroup`);
  await expect(warning("toggle")).toBeVisible();
  await expect(warning("button")).toBeVisible();
  await warning("toggle").click();
  const bubble = page.locator(".blocklyBubbleCanvas", { hasText: "also used as a button" });
  await expect(bubble).toBeVisible();
  await untether.press(page.locator('.blocklyBlockCanvas g[data-id="button"]'));
  await page.keyboard.press("Delete");
  await expect(warning("toggle")).toBeHidden();
  await expect(untether.state).toContainText("Ready");
});
