import { expect, number, print, type SavedBlock, test } from "./page.ts";

const repeat = (times: number, inside: SavedBlock): SavedBlock => ({
  type: "controls_repeat_ext",
  inputs: { TIMES: number(times), DO: { block: inside } },
});
const divideByZero: SavedBlock = {
  type: "text_print",
  id: "guilty",
  inputs: {
    TEXT: {
      block: { type: "math_arithmetic", fields: { OP: "DIVIDE" }, inputs: { A: number(1), B: number(0) } },
    },
  },
};
const callCompute: SavedBlock = { type: "procedures_callnoreturn", extraState: { name: "compute" } };
const compute: SavedBlock = {
  type: "procedures_defnoreturn",
  x: 40,
  y: 300,
  fields: { NAME: "compute" },
  inputs: { STACK: { block: repeat(2, divideByZero) } },
};

test("a division by zero glows its block, in a loop in a function called in a loop", async ({
  untether,
  page,
}) => {
  await untether.openProgram([repeat(3, callCompute)], [compute]);
  await untether.run.click();
  await expect(untether.notice).toContainText("divides by zero");
  await expect(page.locator('g.has-failed[data-id="guilty"]')).toBeVisible();
  await expect(page.locator(".has-failed")).toHaveCount(1);
  await expect(page.locator(".failed-line")).toBeVisible();
  await untether.notice.getByRole("button", { name: "Show the Python error" }).click();
  await expect(untether.notice).toContainText("Traceback (most recent call last)");
  await expect(untether.notice).toContainText("ZeroDivisionError");
});

test("the blame stays on its block when the program was edited while it ran", async ({ untether, page }) => {
  const wait: SavedBlock = { type: "wait_seconds", inputs: { SECONDS: number(1) } };
  await untether.openProgram([wait, { ...divideByZero }, { ...print("end"), id: "innocent" }]);
  await untether.run.click();
  await expect(untether.state).toContainText("Running");
  // Away with the first block: every line moves up by one while the old program still runs.
  await untether.press(page.locator(".blocklyBlockCanvas g.wait_seconds"));
  await page.keyboard.press("Delete");
  await expect(page.locator(".blocklyBlockCanvas g.wait_seconds")).toHaveCount(0);
  await expect(untether.notice).toContainText("divides by zero");
  await expect(page.locator('g.has-failed[data-id="guilty"]')).toBeVisible();
});

test("the next Run takes the mark off", async ({ untether, page }) => {
  await untether.openProgram([divideByZero]);
  await untether.run.click();
  await expect(page.locator(".has-failed")).toHaveCount(1);
  await untether.openProgram([print("fine")]);
  await untether.run.click();
  await expect(page.locator(".has-failed")).toHaveCount(0);
  await expect(untether.notice).toBeEmpty();
});

test("a stack that fails beside another is named, and stops both", async ({ untether, page }) => {
  const every: SavedBlock = { type: "every_seconds", x: 40, y: 300, fields: { SECONDS: 0.5 } };
  await untether.openProgram([print("beside")], [{ ...every, next: { block: divideByZero } }]);
  await untether.run.click();
  await expect(untether.notice).toContainText("“every 0.5 seconds”, Line");
  await expect(untether.notice).toContainText("divides by zero");
  await expect(page.locator('g.has-failed[data-id="guilty"]')).toBeVisible();
  await expect(untether.state).toContainText("Ready");
});
