import type { Page } from "@playwright/test";
import { expect, type SavedBlock, test } from "./page.ts";

const onPin = (type: string, pin: string): SavedBlock => ({ type, fields: { PIN: pin } });

const icon = (page: Page, id: string) =>
  page.locator(`.blocklyBlockCanvas g[data-id="${id}"] > .blocklyWarningIcon`);
const bubble = (page: Page, words: string) => page.locator(".blocklyBubbleCanvas", { hasText: words });

const text = (words: string) => ({ block: { type: "text", fields: { TEXT: words } } });
const x = { VAR: { name: "x", type: "" } };
const setX: SavedBlock = { type: "variables_set", fields: x, inputs: { VALUE: text("abc") } };
const whileTrue: SavedBlock = {
  type: "controls_whileUntil",
  fields: { MODE: "WHILE" },
  inputs: { BOOL: { block: { type: "logic_boolean", fields: { BOOL: "TRUE" } } } },
};

test.describe("a block says", () => {
  const cases: readonly [what: string, words: string, blocks: SavedBlock[], others?: SavedBlock[]][] = [
    ["what is missing in it", "A condition is missing", [{ type: "controls_if", id: "guilty" }]],
    [
      "that it holds a value of the wrong kind",
      "There is a text",
      [
        setX,
        {
          type: "wait_seconds",
          id: "guilty",
          inputs: { SECONDS: { block: { type: "variables_get", fields: x } } },
        },
      ],
    ],
    ["that it never runs", "This never runs", [whileTrue, { type: "led_toggle", id: "guilty" }]],
    [
      "that it hangs below nothing",
      "This hangs below nothing",
      [],
      [{ type: "led_toggle", id: "guilty", x: 60, y: 220 }],
    ],
  ];
  for (const [what, words, blocks, others] of cases)
    test(what, async ({ untether, page }) => {
      await untether.openProgram(blocks, others);
      await icon(page, "guilty").click();
      await expect(bubble(page, words)).toBeVisible();
    });
});

test("a stack that is taken away from its start block is warned of when it has been put down", async ({
  untether,
  page,
}) => {
  await untether.openProgram([{ type: "led_toggle", id: "led" }]);
  const led = page.locator('.blocklyBlockCanvas g[data-id="led"]');
  const box = (await led.locator("> .blocklyPath").boundingBox())!;
  await page.mouse.move(box.x + 4, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 200, { steps: 5 });
  await expect(page.locator(".blocklyDragging")).toBeVisible();
  await page.mouse.up();
  await expect(icon(page, "led")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(icon(page, "led")).toBeHidden();
});

test("blocks that use one pin in two ways warn, until one of them goes", async ({ untether, page }) => {
  await untether.openProgram([
    { ...onPin("pin_toggle", "D2"), id: "toggle" },
    { ...onPin("button_wait", "D2"), id: "button" },
  ]);
  await expect(icon(page, "toggle")).toBeVisible();
  await expect(icon(page, "button")).toBeVisible();
  await icon(page, "toggle").click();
  await expect(bubble(page, "also used as a button")).toBeVisible();
  await untether.press(page.locator('.blocklyBlockCanvas g[data-id="button"]'));
  await page.keyboard.press("Delete");
  await expect(icon(page, "toggle")).toBeHidden();
  await expect(untether.state).toContainText("Ready");
});
