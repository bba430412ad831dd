import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { dragBelowLast } from "./drag-below-last.ts";
import { tabTo, takeFirstBlock, WORKSPACE } from "./keys.ts";
import { packZip } from "./lesson-pack.ts";
import { expect, test, type UntetherPage } from "./page.ts";

/** The canvas, and not the blocks on the shelf. */
const CANVAS = ".blocklySvg .blocklyBlockCanvas";

/** The catalogue and the panel, as a learner uses them. */
class Lessons {
  readonly catalogue: Locator;
  readonly panel: Locator;
  readonly title: Locator;
  readonly step: Locator;
  readonly check: Locator;
  readonly next: Locator;

  constructor(
    readonly untether: UntetherPage,
    readonly page: Page,
  ) {
    this.catalogue = page.getByRole("dialog", { name: "Lessons" });
    this.panel = page.getByRole("region", { name: "Lesson" });
    this.title = this.panel.getByRole("heading", { level: 2 });
    this.step = this.panel.locator(".step-title");
    this.check = this.panel.getByRole("button", { name: "Check", exact: true });
    this.next = this.panel.getByRole("button", { name: "Next step" });
  }

  /** Adds the pack of the tests, and leaves the catalogue open. */
  async add(zip = packZip()): Promise<void> {
    await this.untether.command("Lessons…");
    const chooser = this.page.waitForEvent("filechooser");
    await this.catalogue.getByRole("button", { name: "From a file…" }).click();
    await (await chooser).setFiles({ name: "pack.zip", mimeType: "application/zip", buffer: zip });
  }

  async begin(name: string): Promise<void> {
    await this.add();
    await this.catalogue.getByRole("button", { name }).click();
    await expect(this.title).toHaveText(name);
  }

  /** Drags the first block of this type from the shelf below the last block that hangs under the start. */
  drag(category: string, type: string): Promise<void> {
    return dragBelowLast(this.page, category, type);
  }
}

const lesson = test.extend<{ lessons: Lessons }>({
  lessons: async ({ untether, page }, use) => use(new Lessons(untether, page)),
});

lesson(
  "a lesson is done from its beginning to its end with the mouse",
  async ({ lessons, page, untether }) => {
    await lessons.begin("Light a lamp");
    await expect(untether.projectName).toHaveText("Light a lamp");
    await expect(lessons.step).toHaveText("Let it shine");
    await expect(lessons.panel.locator("block-chip").first()).toHaveText("turn the LED on");
    await expect(lessons.panel.getByRole("img", { name: "A lamp" })).toHaveAttribute(
      "src",
      /^data:image\/svg/,
    );
    // Only what the step offers is on the shelf, and the Python is hidden.
    await expect(page.locator(".blocklyToolboxCategoryContainer")).toHaveText(["", "Lights", "Time"]);
    await expect(page.locator("python-pane")).toBeHidden();
    await expect(lessons.next).toBeDisabled();

    await lessons.drag("Lights", "led_set");
    await untether.run.click();
    await expect(lessons.panel.getByText("What the program does: Done")).toBeVisible();
    await expect(lessons.panel.locator(".all-hold")).toHaveText("This step works.");
    await lessons.next.click();
    await expect(lessons.step).toHaveText("Let it blink");
    await expect(page.locator("python-pane")).toBeVisible();

    await lessons.drag("Time", "wait_seconds");
    await lessons.check.click();
    await expect(lessons.panel.getByText("Your blocks: Done")).toBeVisible();
    await expect(lessons.panel.getByText("Answer the question, then check.", { exact: true })).toBeVisible();
    await lessons.panel.getByLabel("For ever").check();
    await lessons.panel.getByRole("button", { name: "Answer" }).click();
    await expect(lessons.panel.getByText("It goes off later.")).toBeVisible();
    await lessons.panel.getByLabel("1 second").check();
    await lessons.panel.getByRole("button", { name: "Answer" }).click();
    await expect(lessons.panel.getByText("Question: Done")).toBeVisible();
    await lessons.panel.getByRole("button", { name: "Finish" }).click();
    await expect(lessons.panel.getByRole("heading", { name: "You did it" })).toBeFocused();

    await lessons.panel.getByRole("button", { name: "Next lesson: Say hello" }).click();
    await expect(lessons.title).toHaveText("Say hello");
    await expect(untether.projectName).toHaveText("Say hello");
    await untether.command("Lessons…");
    await expect(lessons.catalogue.getByRole("button", { name: /Light a lamp.*Done/ })).toBeVisible();
  },
);

lesson(
  "a wrong program gets the teacher's sentence, and is shown on the board",
  async ({ lessons, untether }) => {
    await lessons.begin("Light a lamp");
    await untether.run.click();
    await expect(lessons.panel.getByText("The LED stays dark.", { exact: true })).toBeVisible();
    await expect(lessons.panel.getByRole("status").last()).toHaveText("Not yet. The LED stays dark.");
    await lessons.panel.getByRole("button", { name: "Show me at 1.0 s" }).click();
    const replay = lessons.panel.locator("trace-replay");
    await expect(replay.getByText("At 1.0 s it is not as it should be.")).toBeVisible();
    await expect(replay.locator('li[data-indicator="led"]')).toHaveAttribute("data-shows", "off");
    await replay.getByRole("button", { name: "Close" }).click();
    await expect(replay).toBeHidden();
  },
);

lesson("hints open one by one, the solution last, and then nobody is stuck", async ({ lessons }) => {
  await lessons.begin("Light a lamp");
  const solution = lessons.panel.getByRole("button", { name: "Show the solution" });
  await expect(solution).toBeHidden();
  await lessons.panel.getByRole("button", { name: "Show a hint (1 of 2)" }).click();
  await expect(lessons.panel.getByText("Look into Lights.")).toBeVisible();
  await lessons.panel.getByRole("button", { name: "Show a hint (2 of 2)" }).click();
  await solution.click();
  await expect(lessons.panel.getByRole("img", { name: /turn the LED on/ })).toBeVisible();
  await lessons.panel.getByRole("button", { name: "Go on anyway" }).click();
  await expect(lessons.step).toHaveText("Let it blink");
});

lesson("a reload in the middle keeps the step and the work", async ({ lessons, page, untether }) => {
  await lessons.begin("Light a lamp");
  await lessons.drag("Lights", "led_set");
  await lessons.check.click();
  await lessons.next.click();
  await expect(page.locator("project-name")).toContainText("✓ Kept");
  await page.reload();
  await expect(untether.state).toContainText("Ready");
  await expect(lessons.step).toHaveText("Let it blink");
  await expect(page.locator(`${CANVAS} g.led_set`)).toHaveCount(1);
  await expect(lessons.panel.getByRole("button", { name: /Step 1 of 2, Let it shine, done/ })).toBeVisible();
});

lesson(
  "who leaves finds what was there before, and the lesson as it was",
  async ({ lessons, page, untether }) => {
    await lessons.begin("Light a lamp");
    await lessons.drag("Lights", "led_set");
    await lessons.panel.getByRole("button", { name: "Leave the lesson" }).click();
    await expect(untether.projectName).toHaveText("My first blink");
    await expect(lessons.panel).toBeHidden();
    await expect(page.locator(".blocklyToolboxCategoryContainer", { hasText: "Motion" })).toBeVisible();
    expect(new URL(page.url()).hash).toBe("");
    await untether.command("Lessons…");
    await lessons.catalogue.getByRole("button", { name: /Light a lamp.*Begun/ }).click();
    await expect(page.locator(`${CANVAS} g.led_set`)).toHaveCount(1);
    await expect(untether.projectName).toHaveText("Light a lamp");
  },
);

lesson(
  "a lesson that is started anew asks first, and keeps the old work",
  async ({ lessons, page, untether }) => {
    await lessons.begin("Light a lamp");
    await lessons.drag("Lights", "led_set");
    await expect(page.locator(`${CANVAS} g.led_set`)).toHaveCount(1);
    const anew = lessons.panel.getByRole("button", { name: "Start this lesson anew" });
    await anew.click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.locator(`${CANVAS} g.led_set`)).toHaveCount(1);
    await anew.click();
    await page.getByRole("button", { name: "OK", exact: true }).click();
    await expect(page.locator(`${CANVAS} g.led_set`)).toHaveCount(0);
    await expect(untether.projectName).toHaveText("Light a lamp 2");
    await untether.command("My projects…");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Light a lamp \d+\// })
      .first()
      .click();
    await expect(untether.projectName).toHaveText("Light a lamp");
    await expect(page.locator(`${CANVAS} g.led_set`)).toHaveCount(1);
  },
);

lesson("a link opens a lesson, in a language if it says so", async ({ lessons, page, untether }) => {
  await lessons.begin("Light a lamp");
  await expect.poll(() => new URL(page.url()).hash).toBe("#lesson=two-lamps/01-lamp");
  await page.evaluate(() => {
    location.hash = "#lesson=two-lamps/02-words&language=de";
  });
  await expect(lessons.title).toHaveText("Sag Hallo");
  await page.goto(`${process.env.UNTETHER_URL}/#lesson=two-lamps/01-lamp`);
  await page.reload();
  await expect(untether.state).toContainText("Ready");
  await expect(lessons.title).toHaveText("Light a lamp");
});

lesson("a link to a lesson that is not here says so, and shows the others", async ({ lessons, page }) => {
  await page.evaluate(() => {
    location.hash = "#lesson=nobody/nothing";
  });
  await expect(lessons.catalogue.getByText("This lesson is not here.")).toBeVisible();
});

lesson("a pack that is damaged is refused, each problem with its place", async ({ lessons }) => {
  await lessons.add(packZip({ "01-lamp/start.json": null, "02-words/lesson.json": '{ "format": ' }));
  const says = lessons.catalogue.locator("pack-adder .says");
  await expect(says).toContainText("These lessons cannot be added.");
  await expect(says).toContainText("01-lamp/start.json");
  await expect(says).toContainText("02-words/lesson.json, line 1");
  await expect(lessons.catalogue.getByRole("button", { name: "Light a lamp" })).toHaveCount(0);
});

lesson(
  "a pack that was added is there after a reload, can be searched, and removed",
  async ({ lessons, page, untether }) => {
    await lessons.add();
    await expect(lessons.catalogue.getByText("Two lamps is here now.")).toBeVisible();
    await page.reload();
    await expect(untether.state).toContainText("Ready");
    await untether.command("Lessons…");
    await lessons.catalogue.getByRole("searchbox").fill("say lamps");
    await expect(lessons.catalogue.locator("button.card")).toHaveText([/Say hello/]);
    await lessons.catalogue.getByRole("searchbox").fill("");
    await lessons.catalogue.getByRole("button", { name: "Remove Two lamps" }).click();
    await page.getByRole("button", { name: "OK", exact: true }).click();
    await expect(lessons.catalogue.getByRole("button", { name: "Say hello" })).toHaveCount(0);
  },
);

lesson("the keyboard alone opens a lesson and does it", async ({ lessons, page, untether }) => {
  await lessons.add();
  await page.keyboard.press("Escape");
  await untether.command("Lessons…");
  await lessons.catalogue.getByRole("button", { name: "Say hello" }).focus();
  await page.keyboard.press("Enter");
  await expect(lessons.step).toHaveText("Greet");
  await tabTo(page, WORKSPACE);
  await takeFirstBlock(page, "Text");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => untether.pythonText()).toContain('print("Hello")');
  await page.keyboard.press("Control+Enter");
  await expect(lessons.panel.getByText("What the program does: Done")).toBeVisible();
  await lessons.next.focus();
  await page.keyboard.press("Enter");
  await expect(lessons.step).toBeFocused();
  await expect(lessons.step).toHaveText("Make it yours");
  await lessons.panel.getByRole("button", { name: "Finish" }).focus();
  await page.keyboard.press("Enter");
  await expect(lessons.panel.getByRole("heading", { name: "You did it" })).toBeFocused();
});

lesson("a picture of another site is fetched only when the learner wants it", async ({ lessons, page }) => {
  const asked: string[] = [];
  await page.route("https://pictures.example/**", (route) => {
    asked.push(route.request().url());
    return route.fulfill({
      headers: { "Access-Control-Allow-Origin": "*" },
      contentType: "image/svg+xml",
      body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>',
    });
  });
  const text =
    "# Say hello\n\nHi.\n\n## Greet {#greet}\n\n![A cat](https://pictures.example/cat.svg)\n\n## Yours {#yours}\n\nMore.\n";
  await lessons.add(packZip({ "en/02-words.md": text }));
  await lessons.catalogue.getByRole("button", { name: "Say hello" }).click();
  const show = lessons.panel.getByRole("button", { name: "Show the picture from pictures.example" });
  await expect(show).toBeVisible();
  expect(asked).toEqual([]);
  await show.click();
  await expect(lessons.panel.getByRole("img", { name: "A cat" })).toHaveAttribute("src", /^data:image/);
  await expect(show).toBeHidden();
});

lesson("blocks are free when their lesson is not here any more", async ({ lessons, page, untether }) => {
  await lessons.begin("Light a lamp");
  await lessons.drag("Lights", "led_set");
  await untether.command("Lessons…");
  await lessons.catalogue.getByRole("button", { name: "Remove Two lamps" }).click();
  await page.getByRole("button", { name: "OK", exact: true }).click();
  await lessons.catalogue.getByRole("button", { name: "Close" }).click();
  await expect(page.locator("project-name")).toContainText("✓ Kept");
  await page.reload();
  await untether.isReady();
  await expect(untether.notice).toContainText("The lesson of this project is not here.");
  await expect(page.locator(`${CANVAS} g.start.blocklyDraggable`)).toHaveCount(1);
});

lesson(
  "a lesson in Spanish says in Spanish what is missing, and goes on",
  async ({ lessons, page, untether }) => {
    await untether.open();
    await page.evaluate((hash) => location.assign(hash), "#lesson=first-steps/01-blink&language=es");
    await expect(lessons.title).toHaveText("Una luz que parpadea");
    await expect(lessons.step).toHaveText("Enciende la luz");
    await untether.run.click();
    await expect(lessons.panel.getByRole("region", { name: "Checks" })).toContainText(
      "El LED naranja sigue apagado.",
    );
    await lessons.drag("Lights", "led_set");
    await untether.run.click();
    await expect(lessons.panel.getByText("What the program does: Done")).toBeVisible();
    await lessons.next.click();
    await expect(lessons.step).toHaveText("Solo un momento");
    await page.reload();
    await expect(lessons.step).toHaveText("Solo un momento");
  },
);

lesson("a narrow screen has the lesson as a pane of its own", async ({ lessons, page, untether }) => {
  await lessons.begin("Light a lamp");
  await page.setViewportSize({ width: 390, height: 844 });
  const tabs = page.getByRole("tablist", { name: "Panes" });
  await expect(tabs.getByRole("tab")).toHaveText(["Lesson", "Blocks", "Board", "Console"]);
  await expect(lessons.panel).toBeVisible();
  await expect(page.locator("block-workspace")).toBeHidden();
  await tabs.getByRole("tab", { name: "Blocks" }).click();
  await expect(lessons.panel).toBeHidden();
  await expect(page.locator("block-workspace")).toBeVisible();
  await untether.run.click();
  await expect(untether.notice).toContainText("Not yet. The LED stays dark.");
  await untether.notice.getByRole("button", { name: "Show the lesson" }).click();
  await expect(lessons.panel.getByText("The LED stays dark.", { exact: true })).toBeVisible();
});

for (const scheme of ["light", "dark"] as const) {
  lesson(
    `axe finds nothing grave in the catalogue and the panel, in ${scheme} colours`,
    async ({ lessons, page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      const grave = async (part: string) => {
        const { violations } = await new AxeBuilder({ page }).include(part).analyze();
        return violations
          .filter(({ impact }) => impact === "critical" || impact === "serious")
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      };
      await lessons.add();
      await expect(lessons.catalogue.getByText("Two lamps is here now.")).toBeVisible();
      expect(await grave("lesson-catalogue")).toEqual([]);
      await lessons.catalogue.getByRole("button", { name: "Light a lamp" }).click();
      await lessons.check.click();
      await lessons.panel.getByRole("button", { name: /Show me/ }).click();
      await expect(lessons.panel.locator("trace-replay")).toBeVisible();
      await lessons.panel.getByRole("button", { name: "Show a hint (1 of 2)" }).click();
      expect(await grave("lesson-panel")).toEqual([]);
    },
  );
}
