import type { Page } from "@playwright/test";
import { expect, forever, number, print, type SavedBlock, test } from "./page.ts";

const wait = (seconds: number, id: string): SavedBlock => ({
  type: "wait_seconds",
  id,
  inputs: { SECONDS: number(seconds) },
});

const controls = (page: Page) => ({
  show: page.getByRole("button", { name: "Show what runs" }),
  speed: page.getByRole("combobox", { name: "Speed" }),
  pause: page.getByRole("button", { name: "Pause" }),
  goOn: page.getByRole("button", { name: "Go on" }),
  step: page.getByRole("button", { name: "Step" }),
  status: page.locator("run-controls").getByText("Waiting before: "),
});

const lit = (page: Page) => page.locator("g.is-lit");
const idOfLit = (page: Page) =>
  lit(page).evaluateAll((all) => all.map((block) => block.getAttribute("data-id")));

test("the block that runs glows, and its line too", async ({ untether, page }) => {
  await untether.openProgram([{ ...print("one"), id: "one" }, wait(60, "long")]);
  await controls(page).show.click();
  await expect(untether.state).toContainText("Ready");
  await untether.run.click();
  await expect(page.locator('g[data-id="long"].is-lit')).toBeVisible();
  await expect(lit(page)).toHaveCount(1);
  const glow = await page.locator(".glowing-line").boundingBox();
  const line = await page.locator(".view-line", { hasText: "sleep" }).boundingBox();
  expect(glow?.y).toBe(line?.y);
  await untether.stop.click();
  await expect(lit(page)).toHaveCount(0);
  await expect(page.locator(".glowing-line")).toHaveCount(0);
});

test("a program halts before each block, goes on step by step, and runs when it may", async ({
  untether,
  page,
}) => {
  const { show, pause, step, goOn, status } = controls(page);
  await untether.openProgram([
    { ...print("one"), id: "one" },
    { ...print("two"), id: "two" },
    { ...print("three"), id: "three" },
  ]);
  await untether.showTab("Console");
  await show.click();
  await expect(untether.state).toContainText("Ready");
  await pause.click();
  await untether.run.click();
  await expect(status).toContainText("one");
  expect(await idOfLit(page)).toEqual(["one"]);
  await expect(untether.console).not.toContainText("one");
  await step.click();
  await expect(status).toContainText("two");
  await expect(untether.console).toContainText("one");
  await expect(untether.console).not.toContainText("two");
  await goOn.click();
  await expect(untether.console).toContainText("three");
  await expect(untether.console).toContainText("Program finished");
  await expect(lit(page)).toHaveCount(0);
});

test("Stop ends a program that halts, and one in slow motion", async ({ untether, page }) => {
  const { show, speed, step, status } = controls(page);
  await untether.openProgram([forever({ type: "led_set", id: "led", fields: { STATE: "ON" } })]);
  await show.click();
  await speed.selectOption("2 blocks a second");
  await expect(untether.state).toContainText("Ready");
  await untether.run.click();
  await expect(page.locator('g[data-id="led"].is-lit')).toBeVisible();
  await untether.stop.click();
  await expect(untether.state).toContainText("Ready");
  await untether.run.click();
  await expect(lit(page)).toHaveCount(1);
  await step.click();
  await expect(status).toHaveCount(1);
  await untether.stop.click();
  await expect(untether.state).toContainText("Ready");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
});

test("what was chosen is there after the page is opened again", async ({ untether, page }) => {
  const { show, speed } = controls(page);
  await expect(show).toHaveAttribute("aria-pressed", "false");
  await expect(speed.locator("option")).toHaveText(["Full speed", "Board speed"]);
  await show.click();
  await speed.selectOption("4 blocks a second");
  await page.reload();
  await untether.isReady();
  await expect(show).toHaveAttribute("aria-pressed", "true");
  await expect(speed).toHaveValue("slower");
  await show.click();
  await expect(speed).toHaveValue("full");
});
