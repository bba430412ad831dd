import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";

const MOST_STOPS = 20;
const WORKSPACE = "document.activeElement.classList.contains('blocklyWorkspaceSelectionRing')";

/** Presses Tab until the focus is where this script says. */
async function tabTo(page: Page, isThere: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate<boolean>(isThere)) return;
  }
  throw new Error(`no Tab stop fulfils ${isThere}`);
}

/** Leads back into the canvas where the focus fell out of it, as it now and then does when a block is put down. */
async function returnToCanvas(page: Page): Promise<void> {
  const isInside = await page.evaluate(() => Boolean(document.activeElement?.closest(".injectionDiv")));
  if (!isInside) await tabTo(page, WORKSPACE);
}

/** Goes to a category of the shelf and takes its first block into the hand. */
async function takeFirstBlock(page: Page, category: string): Promise<void> {
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

test("Tab leads out of the console again", async ({ untether, page }) => {
  await untether.showTab("Console");
  await untether.run.click();
  await expect(untether.console).toContainText("Program started");
  await page.locator("console-pane textarea").focus();
  await page.keyboard.press("Tab");
  await expect(page.locator("console-pane textarea")).not.toBeFocused();
});

test("the keyboard alone builds a program of two blocks and runs it", async ({ untether, page }) => {
  await tabTo(page, "document.activeElement.getAttribute('aria-label') === 'Menu'");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "New project" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(untether.projectName).toHaveText("My project");

  await tabTo(page, WORKSPACE);
  await takeFirstBlock(page, "Lights");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => untether.pythonText()).toContain("led.on()");

  await returnToCanvas(page);
  await takeFirstBlock(page, "Time");
  await page.keyboard.press("Enter");
  await expect.poll(() => untether.pythonText()).toContain("led.on()\ntime.sleep(1)");

  await page.keyboard.press("Control+Enter");
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "on");
  await expect(untether.state).toContainText("Ready");
});
