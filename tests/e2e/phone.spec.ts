import { expect, test } from "./page.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("a phone-sized screen runs the program and shows the board", async ({ page }) => {
  await page.goto(process.env.UNTETHER_URL ?? "");
  await expect(page.locator("board-chip")).toContainText("Ready");
  const panes = page.getByRole("tablist", { name: "Panes" });
  await page.getByRole("button", { name: "Run", exact: true }).tap();
  await panes.getByRole("tab", { name: "Board" }).tap();
  const led = page.locator('nano-board .legend li[data-indicator="led"]');
  await expect(led).toBeVisible();
  await expect(led).toHaveAttribute("data-shows", "on");
  await panes.getByRole("tab", { name: "Python" }).tap();
  await expect(page.locator("python-pane")).toContainText("led");
  await page.getByRole("button", { name: "Stop", exact: true }).tap();
  await expect(page.locator("board-chip")).toContainText("Ready");
  await panes.getByRole("tab", { name: "Blocks" }).tap();
  await expect(page.locator(".blocklyBlockCanvas g.forever")).toBeVisible();
});

test("nothing on a phone-sized screen is wider than the screen", async ({ page }) => {
  await page.goto(process.env.UNTETHER_URL ?? "");
  await expect(page.locator("board-chip")).toContainText("Ready");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("a phone-sized screen has the search for blocks too", async ({ page }) => {
  await page.goto(process.env.UNTETHER_URL ?? "");
  await page.getByRole("searchbox", { name: "Find a block" }).tap();
  await page.keyboard.type("toggle");
  await expect(page.locator(".blocklyFlyout g.led_toggle")).toBeVisible();
});
