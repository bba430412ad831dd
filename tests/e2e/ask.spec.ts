import AxeBuilder from "@axe-core/playwright";
import { expect, forever, print, type SavedBlock, test, UntetherPage } from "./page.ts";

const text = (words: string) => ({ shadow: { type: "text", fields: { TEXT: words } } });
const ask = (question: string) => ({ block: { type: "ask", inputs: { QUESTION: text(question) } } });
/** Asks, and greets whatever is answered. */
const greet: SavedBlock = {
  type: "text_print",
  inputs: {
    TEXT: {
      block: {
        type: "text_join",
        extraState: { itemCount: 2 },
        inputs: { ADD0: text("Hello "), ADD1: ask("What is your name?") },
      },
    },
  },
};
const HINT = "The program waits for your answer. Type here.";

const hint = (untether: UntetherPage) => untether.page.locator(".console-question");

/** The lines of the console, as the terminal shows them. */
async function lines(untether: UntetherPage): Promise<string[]> {
  const rows = await untether.console.locator("> div").allTextContents();
  return rows.map((row) => row.replaceAll("\u00a0", " ").trimEnd()).filter(Boolean);
}

/** Runs a program that asks, and waits until it does. */
async function asked(untether: UntetherPage, ...blocks: SavedBlock[]): Promise<void> {
  await untether.openProgram(blocks);
  await untether.run.click();
  await expect(hint(untether)).toHaveText(HINT);
  await expect(untether.console).toContainText("What is your name?");
}

const answer = (untether: UntetherPage) => untether.page.getByRole("textbox", { name: "Your answer" });

test("a program asks, and the learner's answer is all that is needed", async ({ untether, page }) => {
  await asked(untether, greet);
  await expect(answer(untether)).toBeFocused();
  await page.keyboard.type("Adx");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("a");
  await expect(untether.console).toContainText("What is your name? Ada");
  await page.keyboard.press("Enter");
  await expect(untether.console).toContainText("Program finished");
  expect((await lines(untether)).slice(1)).toEqual([
    "What is your name? Ada",
    "Hello Ada",
    "— Program finished —",
  ]);
  await expect(hint(untether)).toBeEmpty();
});

test("Stop ends a program that waits for an answer, and so does Ctrl-C", async ({ untether, page }) => {
  await asked(untether, greet);
  await untether.stop.click();
  await expect(untether.state).toContainText("Ready");
  await expect(hint(untether)).toBeEmpty();
  await expect(untether.notice).not.toHaveAttribute("data-open");
  // The page's own line does not stick to the question.
  const since = async () => (await lines(untether)).slice(1);
  await expect.poll(since).toEqual(["What is your name?", "— Program stopped —"]);
  await untether.run.click();
  await expect(answer(untether)).toBeFocused();
  await page.keyboard.press("Control+c");
  await expect(untether.state).toContainText("Ready");
});

test("what is typed when no program runs goes nowhere", async ({ untether, page }) => {
  await asked(untether, greet);
  await page.keyboard.type("A\r");
  await expect(untether.console).toContainText("Program finished");
  const before = await lines(untether);
  await page.keyboard.type("print(1)\r");
  await untether.run.click();
  await expect(hint(untether)).toHaveText(HINT);
  // The terminal draws a frame later than the hint.
  const since = async () => (await lines(untether)).slice(before.length);
  await expect.poll(since).toEqual(["— Program started —", "What is your name?"]);
});

test("several lines that are pasted answer several questions", async ({ untether, page }) => {
  await asked(untether, greet, greet, greet);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "Ada\nGrace\nMary\n");
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  });
  await expect(untether.console).toContainText("Program finished");
  for (const name of ["Ada", "Grace", "Mary"]) await expect(untether.console).toContainText(`Hello ${name}`);
});

test("Backspace takes back an answer that is longer than a row", async ({ untether, page }) => {
  await asked(untether, greet);
  await page.keyboard.type("x".repeat(120));
  for (let i = 0; i < 120; i++) await page.keyboard.press("Backspace");
  await page.keyboard.type("Ada\r");
  await expect(untether.console).toContainText("Program finished");
  expect((await lines(untether)).slice(1, 3)).toEqual(["What is your name? Ada", "Hello Ada"]);
});

test("a stack beside the one that asks goes on", async ({ untether, page }) => {
  const every = {
    type: "every_seconds",
    x: 400,
    y: 40,
    fields: { SECONDS: 0.2 },
    next: { block: print("tick") },
  };
  await untether.openProgram([greet], [every]);
  await untether.run.click();
  await expect(answer(untether)).toBeFocused();
  await page.keyboard.type("Ada\r");
  await expect(untether.console).toContainText("Hello Ada");
  await expect(untether.console).toContainText("tick");
  await untether.stop.click();
  await expect(untether.state).toContainText("Ready");
});

test("a question takes the caret from nobody who types elsewhere", async ({ untether, page }) => {
  const later: SavedBlock = {
    type: "wait_seconds",
    inputs: { SECONDS: { shadow: { type: "math_number", fields: { NUM: 1 } } } },
  };
  await untether.openProgram([forever({ ...later, next: { block: greet } })]);
  await untether.run.click();
  const search = page.getByRole("searchbox", { name: "Find a block" });
  await search.click();
  await expect(hint(untether)).toHaveText(HINT);
  await expect(search).toBeFocused();
  await hint(untether).click();
  await expect(answer(untether)).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing grave in a console that waits, in ${colorScheme} colours`, async ({
    untether,
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html")).toHaveAttribute("data-scheme", colorScheme);
    await asked(untether, greet);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === "critical" || impact === "serious");
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/wide-${colorScheme}.png` });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`a question comes forward, and a tap is all that the keyboard needs, in ${colorScheme} colours`, async ({
      page,
    }) => {
      const untether = new UntetherPage(page);
      await page.goto(process.env.UNTETHER_URL ?? "");
      await expect(untether.state).toContainText("Ready");
      await page.emulateMedia({ colorScheme });
      await untether.openProgram([greet]);
      await untether.run.tap();
      await expect(hint(untether)).toHaveText(HINT);
      await expect(untether.console).toContainText("What is your name?");
      await expect(answer(untether)).not.toBeFocused();
      await expect(answer(untether)).not.toHaveAttribute("readonly");
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/phone-${colorScheme}.png` });
      await page.locator("console-pane .xterm-screen").tap();
      await expect(answer(untether)).toBeFocused();
      await page.keyboard.type("Ada\r");
      await expect(untether.console).toContainText("Hello Ada");
      // Without a program the keyboard stays away.
      await expect(page.locator(".xterm-helper-textarea")).toHaveAttribute("readonly");
    });
  }
});
