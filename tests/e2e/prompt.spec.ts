import { expect, print, test } from "./page.ts";

test("Python typed at the prompt runs at once, and Run still runs the blocks", async ({ untether, page }) => {
  await untether.open();
  await untether.openProgram([print("from the blocks")]);
  await untether.showTab("Console");
  const button = page.getByRole("button", { name: "Type Python" });
  await button.click();
  await expect(untether.console).toContainText(">>>");
  await expect(page.getByRole("textbox", { name: "Python prompt" })).toBeFocused();
  await page.keyboard.type("from machine import Pin\nled = Pin('LED', Pin.OUT)\nled.on()\n");
  await untether.showTab("Board");
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "on");
  await untether.showTab("Console");
  await page.keyboard.press("ArrowUp");
  await untether.run.click();
  await expect(untether.console).toContainText("from the blocks");
  await expect(untether.console).toContainText("Program finished");
  await expect(button).toHaveAttribute("aria-pressed", "false");
});

test("what is typed at the prompt finds its parts around the board, too", async ({ untether, page }) => {
  await untether.showTab("Console");
  await page.getByRole("button", { name: "Type Python" }).click();
  await expect(untether.console).toContainText(">>>");
  await page.keyboard.type("from machine import Pin\nPin('D4', Pin.IN, Pin.PULL_UP).value()\n");
  await untether.showTab("Board");
  await expect(page.getByRole("button", { name: "Press the button at D4" })).toBeVisible();
});

test("the prompt is left by its own button", async ({ untether, page }) => {
  await untether.open();
  await untether.showTab("Console");
  const button = page.getByRole("button", { name: "Type Python" });
  await button.click();
  await expect(untether.state).toContainText("Python prompt");
  await button.click();
  await expect(untether.state).toContainText("Ready");
});
