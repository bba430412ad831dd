import { expect, test } from "./page.ts";

test("a first visit opens with a program that blinks as soon as Run is pressed", async ({ untether }) => {
  await expect(untether.projectName).toHaveText("My first blink");
  await untether.run.click();
  await expect(untether.state).toContainText("Running");
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "on");
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "off");
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "on");
  await untether.stop.click();
  await expect(untether.state).toContainText("Ready");
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "off");
});

test("an edit in a block is in the Python at once", async ({ untether, page }) => {
  await expect.poll(() => untether.pythonText()).toContain("time.sleep(0.5)");
  await page.locator(".blocklyEditableField", { hasText: "0.5" }).first().click();
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await expect.poll(() => untether.pythonText()).toContain("led.on()\n    time.sleep(2)");
});

test("the hints can be put away for good", async ({ untether, page }) => {
  const hints = page.locator("hint-cards li");
  await expect(hints).toHaveCount(4);
  for (let left = 3; left >= 0; left--) {
    await hints.first().getByRole("button", { name: "Got it" }).click();
    await expect(hints).toHaveCount(left);
  }
  await page.reload();
  await untether.isReady();
  await expect(hints).toHaveCount(0);
});

test("a call of a function tells the Python it becomes, on the shelf too", async ({ untether, page }) => {
  await untether.openProgram(
    [],
    [{ type: "procedures_defnoreturn", x: 40, y: 300, fields: { NAME: "say hello" } }],
  );
  await page.locator(".blocklyToolboxCategoryContainer", { hasText: "Functions" }).click();
  const call = page.locator(".blocklyFlyout g.procedures_callnoreturn > .blocklyPath").first();
  await call.hover({ position: { x: 3, y: 24 }, force: true });
  await expect(page.locator(".blocklyTooltipDiv pre")).toHaveText("say_hello()");
});

test("a hint goes away when what it asks for is done", async ({ untether, page }) => {
  const hints = page.locator("hint-cards li");
  await expect(hints).toHaveText([/Press Run/, /Drag blocks/, /your program/, /lesson/]);
  await untether.run.click();
  await expect(hints).toHaveText([/Drag blocks/, /your program/, /lesson/]);
  await untether.stop.click();
  await page
    .locator(".blocklyBlockCanvas g.led_set > .blocklyPath")
    .first()
    .click({ position: { x: 3, y: 24 }, force: true });
  await page.keyboard.press("Delete");
  await expect(hints).toHaveText([/your program/, /lesson/]);
});

test("a block dragged from the shelf under the others becomes part of the program", async ({
  untether,
  page,
}) => {
  await page.locator(".blocklyToolboxCategoryContainer", { hasText: "Text" }).click();
  const from = await page.locator(".blocklyFlyout g.text_print > .blocklyPath").first().boundingBox();
  const to = await page.locator(".blocklyBlockCanvas g.start > .blocklyPath").first().boundingBox();
  if (!from || !to) throw new Error("the blocks are not in sight");
  await page.mouse.move(from.x + 3, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 100, to.y + to.height + 40, { steps: 10 });
  await page.mouse.move(to.x + 8, to.y + to.height + 20, { steps: 10 });
  await page.mouse.up();
  await expect.poll(() => untether.pythonText()).toContain('print("Hello")');
});

test("a variable is made in a dialog of the page, and stands on the shelf", async ({ untether, page }) => {
  await page.locator(".blocklyToolboxCategoryContainer", { hasText: "Variables" }).click();
  await page.locator(".blocklyFlyoutButton").first().click();
  await page.getByRole("dialog").getByRole("textbox").fill("count");
  await page.getByRole("dialog").getByRole("button", { name: "OK" }).click();
  await expect(page.locator(".blocklyFlyout g.variables_set")).toBeVisible();
  await expect(untether.state).toContainText("Ready");
});

test("the search on the shelf finds a block from its first letters, or by its Python", async ({
  untether,
  page,
}) => {
  const search = page.getByRole("searchbox", { name: "Find a block" });
  await search.click();
  await page.keyboard.type("fo");
  await expect(page.locator(".blocklyFlyout g.forever")).toBeVisible();
  await search.fill("sleep_ms");
  await expect(page.locator(".blocklyFlyout g.wait_milliseconds")).toBeVisible();
  await search.fill("xyz");
  await expect(page.locator(".blocklyToolboxFlyout")).toContainText("No block has these words");
  await expect(untether.state).toContainText("Ready");
});

test("the search on the shelf is reached by a key, and left by the arrows", async ({ untether, page }) => {
  await page.locator(".blocklyToolboxCategoryContainer", { hasText: "Loops" }).click();
  await page.keyboard.press("Control+b");
  const search = page.getByRole("searchbox", { name: "Find a block" });
  await expect(search).toBeFocused();
  await page.keyboard.type("led");
  await page.keyboard.press("Escape");
  await expect(search).toHaveValue("");
  await expect(page.locator(".blocklyToolboxFlyout")).toContainText("Type a word");
  await page.keyboard.press("ArrowDown");
  await expect(search).not.toBeFocused();
  await expect(untether.state).toContainText("Ready");
});

test("the search on the shelf finds a block by its words", async ({ untether, page }) => {
  await page.getByRole("searchbox", { name: "Find a block" }).click();
  await page.keyboard.type("led");
  await expect(page.locator(".blocklyFlyout g.led_toggle")).toBeVisible();
  await expect(untether.state).toContainText("Ready");
});

test("a block on the shelf tells what it does and the Python it becomes", async ({ untether, page }) => {
  await page.locator(".blocklyToolboxCategoryContainer", { hasText: "Lights" }).click();
  await page
    .locator(".blocklyFlyout g.led_toggle > .blocklyPath")
    .first()
    .hover({ position: { x: 3, y: 24 }, force: true });
  const tooltip = page.locator(".blocklyTooltipDiv");
  await expect(tooltip).toContainText("Turns the LED on if it is off");
  await expect(tooltip.locator("pre")).toContainText("led.toggle()");
  await expect(untether.state).toContainText("Ready");
});
