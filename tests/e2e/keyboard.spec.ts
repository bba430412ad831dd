import type { Page } from "@playwright/test";
import { tabTo, takeFirstBlock, WORKSPACE } from "./keys.ts";
import { expect, print, test } from "./page.ts";

test("Tab leads out of the console again", async ({ untether, page }) => {
  await untether.showTab("Console");
  await untether.run.click();
  await expect(untether.console).toContainText("Program started");
  await page.locator("console-pane textarea").focus();
  await page.keyboard.press("Tab");
  await expect(page.locator("console-pane textarea")).not.toBeFocused();
});

/** Presses keys faster than the page can draw: all of them between two frames. */
async function pressAtOnce(page: Page, keys: readonly { key: string; keyCode: number }[]): Promise<void> {
  await page.evaluate((pressed) => {
    for (const init of pressed) {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true }),
      );
    }
  }, keys);
}

test("a block keeps the focus when it is put down in the moment its place lights up", async ({
  untether,
  page,
}) => {
  await untether.openProgram([print("Hello")]);
  await tabTo(page, WORKSPACE);
  await takeFirstBlock(page, "Time");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await pressAtOnce(page, [
    { key: "ArrowDown", keyCode: 40 },
    { key: "Enter", keyCode: 13 },
  ]);
  await expect(page.locator(".blocklyMoveIndicator")).toBeHidden();
  await expect.poll(() => untether.pythonText()).toContain("time.sleep(1)");
  await expect(page.locator(".blocklyDragging")).toHaveCount(0);
  await expect(page.locator(".blocklyBlockCanvas .blocklyPath:focus")).toHaveCount(1);
});

test("the keyboard alone builds a program of two blocks and runs it", async ({ untether, page }) => {
  await tabTo(page, "document.activeElement.getAttribute('aria-label') === 'Menu'");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "New project" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(untether.projectName).toHaveText("My project");

  await tabTo(page, WORKSPACE);
  await takeFirstBlock(page, "Lights");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => untether.pythonText()).toContain("led.on()");

  await takeFirstBlock(page, "Time");
  await page.keyboard.press("Enter");
  await expect.poll(() => untether.pythonText()).toContain("led.on()\ntime.sleep(1)");

  await page.keyboard.press("Control+Enter");
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "on");
  await expect(untether.state).toContainText("Ready");
});
