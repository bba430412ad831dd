import type { Page } from "@playwright/test";
import { expect } from "./page.ts";

const MOST_STOPS = 20;
/** That the focus is on the canvas as a whole. */
export const WORKSPACE = "document.activeElement.classList.contains('blocklyWorkspaceSelectionRing')";

/** Presses Tab until the focus is where this script says. */
export async function tabTo(page: Page, isThere: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate<boolean>(isThere)) return;
  }
  throw new Error(`no Tab stop fulfils ${isThere}`);
}

/** Goes to a category of the shelf and takes its first block into the hand. */
export async function takeFirstBlock(page: Page, category: string): Promise<void> {
  await page.keyboard.press("t");
  const name = `document.activeElement.textContent === ${JSON.stringify(category)}`;
  for (let step = 0; step < MOST_STOPS && !(await page.evaluate<boolean>(name)); step++) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(page.getByRole("treeitem", { name: category })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.locator(".blocklyMoveIndicator")).toBeVisible();
}
