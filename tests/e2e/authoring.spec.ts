import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Download, Locator, Page } from "@playwright/test";
import { unpackPack } from "../../src/lessons/zip.ts";
import { writeProject } from "../../src/projects/project.ts";
import { dragBelowLast } from "./drag-below-last.ts";
import { packZip } from "./lesson-pack.ts";
import { expect, test, UntetherPage } from "./page.ts";

/** The page as somebody uses it who writes lessons. */
class Author {
  readonly panel: Locator;
  readonly drafts: Locator;
  readonly catalogue: Locator;
  readonly export: Locator;

  constructor(
    readonly untether: UntetherPage,
    readonly page: Page,
  ) {
    this.panel = page.getByRole("region", { name: "Write lessons" });
    this.drafts = page.getByRole("dialog", { name: "Make lessons" });
    this.catalogue = page.getByRole("dialog", { name: "Lessons", exact: true });
    this.export = this.panel.getByRole("button", { name: "Export", exact: true });
  }

  /** Begins a pack, which has one lesson of one step. */
  async begin(title = "Two lights"): Promise<void> {
    await this.untether.command("Lessons…");
    await this.catalogue.getByRole("button", { name: "Make a lesson" }).click();
    await this.drafts.getByLabel("What is it called?").fill(title);
    await this.drafts.getByLabel("Who writes it?").fill("Ms Okafor");
    await this.drafts.getByRole("button", { name: "Begin" }).click();
    await expect(this.panel.getByRole("heading", { name: title })).toBeVisible();
  }

  async openStep(lesson: string, step: string): Promise<void> {
    await this.panel.getByRole("button", { name: "Pack", exact: true }).click();
    await this.panel.getByRole("button", { name: lesson, exact: true }).click();
    await this.panel.getByRole("button", { name: step, exact: true }).click();
  }

  async part(name: "Text" | "Blocks" | "Shelf" | "Scene" | "Checks"): Promise<void> {
    await this.panel.getByRole("tab", { name }).click();
  }

  /** Makes what is on the workspace the solution of the step that is open. */
  async takeSolution(): Promise<void> {
    await this.part("Blocks");
    await this.panel.getByRole("button", { name: "Take the solution from the workspace" }).click();
    await expect(this.panel.getByText("These blocks are the solution now.")).toBeVisible();
  }

  /** Drags the first block of this type from the shelf below the last block that hangs under the start. */
  drag(category: string, type: string): Promise<void> {
    return dragBelowLast(this.page, category, type);
  }

  /** A lesson of one step, in which the LED comes on, with a check for that. */
  async writeLamp(): Promise<void> {
    await this.begin();
    await this.openStep("My lesson", "1. First step");
    await this.drag("Lights", "led_set");
    await this.takeSolution();
    await this.part("Checks");
    await this.panel.getByRole("button", { name: "Run the solution" }).click();
    await this.panel.getByRole("button", { name: "Check that: The LED came on once." }).click();
  }

  /** What comes to the downloads when a button is pressed. */
  async download(press: () => Promise<void>): Promise<Download> {
    const download = this.page.waitForEvent("download");
    await press();
    return download;
  }
}

const authoring = test.extend<{ author: Author }>({
  author: async ({ untether, page }, use) => use(new Author(untether, page)),
});

const stack = (page: Page, type: string): Locator =>
  page.locator(`.blocklySvg .blocklyBlockCanvas g.${type}`);

authoring(
  "a lesson of two steps is written, exported, and solved by a learner",
  async ({ author, page, browser }) => {
    const { panel } = author;
    await author.begin();
    await panel.getByRole("button", { name: "My lesson", exact: true }).click();
    await panel.getByLabel("Title of the lesson").fill("A lamp");
    await panel.getByLabel("What the learner will make").fill("You make a **lamp**.");
    await panel.getByRole("button", { name: "1. First step" }).click();
    await panel.getByLabel("Title of the step").fill("Let it shine");

    // The name of a block comes into the text by the keyboard alone.
    await panel.getByLabel("Text of the step").fill("Take ");
    await panel.getByRole("button", { name: "A block’s name…" }).focus();
    await page.keyboard.press("Enter");
    await expect(panel.getByRole("searchbox", { name: "Find a block" })).toBeFocused();
    await page.keyboard.type("turn led on");
    await expect(panel.locator("block-picker button").first()).toBeVisible();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.type(" now.");
    await expect(panel.locator(".preview block-chip")).toHaveText("turn the LED on");
    await expect(panel.getByLabel("Text of the step")).toHaveValue("Take [[led_set]] now.");
    await panel.getByRole("button", { name: "Add a hint" }).click();
    await panel.getByRole("textbox", { name: "Hint 1" }).fill("Look into Lights.");

    await author.drag("Lights", "led_set");
    await author.takeSolution();
    await author.part("Shelf");
    await panel.getByLabel("The shelf offers").selectOption({ label: "Only what the solution is made of" });
    await author.part("Checks");
    await panel.getByRole("button", { name: "Run the solution" }).click();
    await panel.getByRole("button", { name: "Check that: The LED came on once." }).click();
    await panel.getByLabel("What the learner is told when it does not hold").fill("The LED is dark.");

    await panel.getByRole("button", { name: "A lamp", exact: true }).click();
    await panel.getByRole("button", { name: "Add a step" }).click();
    await panel.getByLabel("Title of the step").fill("Let it wait");
    await author.drag("Time", "wait_seconds");
    await author.takeSolution();
    await author.part("Checks");
    await panel.getByRole("button", { name: "A rule about blocks" }).click();
    await panel.getByRole("button", { name: /^Block:/ }).click();
    await panel.getByRole("searchbox", { name: "Find a block" }).fill("wait seconds");
    await panel.locator("block-picker button").first().click();
    await panel.getByLabel("What the learner is told when it does not hold").fill("It does not wait.");

    const download = await author.download(() => author.export.click());
    expect(download.suggestedFilename()).toBe("two-lights-1.0.0.zip");
    await expect(panel.getByText("Every solution passes. The pack is in your downloads.")).toBeVisible();
    const zip = await readFile(await download.path());

    const context = await browser.newContext();
    const other = new Author(new UntetherPage(await context.newPage()), await context.newPage());
    const learner = new Author(new UntetherPage(other.page), other.page);
    await learner.untether.open();
    await learner.untether.command("Lessons…");
    const chooser = learner.page.waitForEvent("filechooser");
    await learner.catalogue.getByRole("button", { name: "From a file…" }).click();
    await (await chooser).setFiles({ name: "pack.zip", mimeType: "application/zip", buffer: zip });
    await learner.catalogue.getByRole("button", { name: "A lamp" }).click();
    const lesson = learner.page.getByRole("region", { name: "Lesson", exact: true });
    await expect(lesson.locator(".step-title")).toHaveText("Let it shine");
    await lesson.getByRole("button", { name: "Check", exact: true }).click();
    await expect(lesson.getByText("The LED is dark.", { exact: true })).toBeVisible();
    await learner.drag("Lights", "led_set");
    await lesson.getByRole("button", { name: "Check", exact: true }).click();
    await lesson.getByRole("button", { name: "Next step" }).click();
    await learner.drag("Time", "wait_seconds");
    await lesson.getByRole("button", { name: "Check", exact: true }).click();
    await lesson.getByRole("button", { name: "Finish" }).click();
    await expect(lesson.getByRole("heading", { name: "You did it" })).toBeFocused();
    await context.close();
  },
);

authoring(
  "a pack whose solution does not pass is not exported, but for a draft that says so",
  async ({ author, page }) => {
    const { panel } = author;
    await author.writeLamp();
    await author.part("Blocks");
    await stack(page, "led_set")
      .first()
      .locator("> .blocklyPath")
      .click({ position: { x: 3, y: 24 }, force: true });
    await page.keyboard.press("Delete");
    await author.takeSolution();
    let count = 0;
    page.on("download", () => count++);
    await author.export.click();
    await expect(panel.getByText("This pack is not ready to be given to learners:")).toBeVisible();
    await expect(panel.getByRole("button", { name: /solution\.json does not pass check/ })).toBeVisible();
    expect(count).toBe(0);
    const download = await author.download(() =>
      panel.getByRole("button", { name: "Export anyway as a draft" }).click(),
    );
    expect(download.suggestedFilename()).toBe("two-lights-DRAFT-not-proven.zip");
    await panel.getByRole("button", { name: /solution\.json does not pass check/ }).click();
    await expect(panel.getByRole("tab", { name: "Checks" })).toHaveAttribute("aria-selected", "true");
  },
);

authoring("a reload in the middle loses nothing", async ({ author, page, untether }) => {
  await author.writeLamp();
  await expect(author.panel.getByRole("status").filter({ hasText: "✓ Kept" })).toBeVisible();
  await expect(page.locator("project-name")).toContainText("✓ Kept");
  await page.reload();
  await untether.isReady();
  await author.openStep("My lesson", "1. First step");
  await author.part("Checks");
  await expect(
    author.panel.getByRole("button", { name: "The LED came on once.", exact: true }),
  ).toBeVisible();
  await expect(stack(page, "led_set")).toHaveCount(1);
});

authoring("a draft is tried as a learner, and one comes back to it", async ({ author, page, untether }) => {
  await author.writeLamp();
  await author.panel.getByRole("button", { name: "Try it as a learner" }).click();
  const lesson = page.getByRole("region", { name: "Lesson", exact: true });
  await expect(lesson.getByRole("heading", { level: 2 })).toHaveText("My lesson");
  await expect(stack(page, "led_set")).toHaveCount(0);
  await lesson.getByRole("button", { name: "Back to writing" }).click();
  await expect(author.panel).toBeVisible();
  await expect(stack(page, "led_set")).toHaveCount(1);
  await author.panel.getByRole("button", { name: "Close", exact: true }).click();
  await expect(author.panel).toBeHidden();
  await expect(untether.projectName).toHaveText("My first blink");
});

authoring("what is wrong leads to where it is, and undo takes it back", async ({ author }) => {
  const { panel } = author;
  await author.begin();
  await author.openStep("My lesson", "1. First step");
  await panel.getByLabel("Text of the step").fill("Take [[nothing]].");
  const problems = panel.locator("details.problems");
  await expect(problems).toContainText("1 thing to mend");
  await panel.getByRole("button", { name: "Pack", exact: true }).click();
  await problems.locator("summary").click();
  await problems.getByRole("button").click();
  await expect(panel.getByLabel("Text of the step")).toHaveValue("Take [[nothing]].");
  await panel.getByRole("button", { name: "Undo" }).click();
  await expect(panel.getByText("Nothing is wrong")).toBeVisible();
  await expect(panel.getByLabel("Text of the step")).toHaveValue("");
});

authoring(
  "a pack of the catalogue is copied and changed, and stays as it is",
  async ({ author, untether, page }) => {
    await untether.command("Lessons…");
    await author.catalogue.getByRole("button", { name: "Edit a copy of First steps" }).click();
    await expect(author.panel.getByRole("heading", { name: "First steps" })).toBeVisible();
    await expect(author.panel.getByText("Nothing is wrong")).toBeVisible();
    await author.panel.getByLabel("Title", { exact: true }).fill("My first steps");
    const download = await author.download(async () => {
      await author.export.click();
    });
    const files = unpackPack(await readFile(await download.path()));
    expect("sentence" in files ? files.sentence : [...files.keys()].length).toBeGreaterThan(50);
    await untether.command("Lessons…");
    await expect(author.catalogue.getByRole("region", { name: "First steps", exact: true })).toBeVisible();
    await page.keyboard.press("Escape");
  },
);

authoring("several drafts are kept, and removed after asking", async ({ author, page }) => {
  await author.begin("One");
  await author.panel.getByRole("button", { name: "Close", exact: true }).click();
  await author.begin("Two");
  await author.panel.getByRole("button", { name: "Drafts" }).click();
  await expect(author.drafts.locator("li .main span:first-child")).toHaveText(["Two", "One"]);
  await author.drafts.getByRole("button", { name: "Remove the draft One" }).click();
  await page.getByRole("button", { name: "OK" }).click();
  await expect(author.drafts.locator("li .main span:first-child")).toHaveText(["Two"]);
  await author.drafts.getByRole("button", { name: "Remove the draft Two" }).click();
  await page.getByRole("button", { name: "OK" }).click();
  await expect(author.drafts.locator("li")).toHaveCount(0);
  await author.drafts.getByRole("button", { name: "Close" }).click();
  await expect(author.panel).toBeHidden();
});

authoring("a narrow screen says that it is too narrow, and leads back", async ({ author, page }) => {
  await author.begin();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(author.panel.getByText("Making lessons needs a wider screen.")).toBeVisible();
  await author.panel.getByRole("button", { name: "Close" }).click();
  await expect(author.panel).toBeHidden();
  await expect(page.locator("block-workspace")).toBeVisible();
});

authoring("a pack is translated side by side, and what is missing is told", async ({ author }) => {
  const { panel } = author;
  await author.begin();
  await panel.getByLabel("Add a language").selectOption("de");
  await expect(panel.getByText("2 things to mend")).toBeVisible();
  await panel.getByRole("button", { name: "Translate to Deutsch" }).click();
  await expect(panel.getByText("Still to translate: 2 here, 5 in the pack.")).toBeVisible();
  await panel.getByLabel("Title", { exact: true }).fill("Zwei Lichter");
  await panel.getByLabel("What it is about").fill("Lektionen.");
  await expect(panel.getByText("Still to translate: 0 here, 3 in the pack.")).toBeVisible();
  await expect(panel.getByText("Nothing is wrong")).toBeVisible();
  await panel.getByRole("button", { name: "My lesson – 3 missing" }).click();
  await panel.getByLabel("Title", { exact: true }).fill("Meine Lektion");
  await panel.getByLabel("What the learner will make").fill("Licht.");
  await panel.getByLabel("Step 1: title").fill("Erster Schritt");
  await expect(panel.getByText("Everything is translated.")).toBeVisible();
});

authoring(
  "a teacher sees how far a class has come, and saves it as a table",
  async ({ author, page, untether }) => {
    const lesson = {
      pack: "first-steps",
      packVersion: "1.0.0",
      lesson: "01-blink",
      language: "en",
      step: "flash",
      passed: ["light-on"],
      solutions: [],
      answers: {},
      startedAtMs: 1_700_000_000_000,
      doneAtMs: null,
    };
    const workspace = { blocks: { languageVersion: 0, blocks: [{ type: "start", x: 40, y: 40 }] } };
    const project = writeProject({ id: "a", name: "=HYPERLINK(1)", workspace, lesson });
    await untether.command("Lessons…");
    await author.catalogue.getByRole("button", { name: "Class list" }).click();
    const dialog = page.getByRole("dialog", { name: "Class list" });
    const chooser = page.waitForEvent("filechooser");
    await dialog.getByRole("button", { name: "Choose files…" }).click();
    await (await chooser).setFiles([
      { name: "ada.untether", mimeType: "application/json", buffer: Buffer.from(project) },
      { name: "holiday.untether", mimeType: "application/json", buffer: Buffer.from("hello") },
    ]);
    await expect(
      dialog.getByRole("row", { name: /ada\.untether =HYPERLINK\(1\) first-steps 01-blink 2\/4 1 of/ }),
    ).toBeVisible();
    await expect(dialog.getByText(/holiday\.untether: This is not an Untether project/)).toBeVisible();
    const download = await author.download(() => dialog.getByRole("button", { name: "Save as CSV" }).click());
    const csv = await readFile(await download.path(), "utf8");
    expect(csv).toContain("ada.untether,'=HYPERLINK(1),first-steps,01-blink,2/4,1 of 8,");
  },
);

authoring(
  "a pack from a zip is mended, though something is missing in it",
  async ({ author, page, untether }) => {
    const { panel } = author;
    await untether.command("Lessons…");
    await author.catalogue.getByRole("button", { name: "Make a lesson" }).click();
    const chooser = page.waitForEvent("filechooser");
    await author.drafts.getByRole("button", { name: "From a file…" }).click();
    const buffer = packZip({ "01-lamp/step-1.json": null });
    await (await chooser).setFiles({ name: "pack.zip", mimeType: "application/zip", buffer });
    await expect(panel.getByRole("heading", { name: "Two lamps" })).toBeVisible();
    await expect(panel.getByText(/^\d things? to mend$/)).toBeVisible();
    await author.openStep("Light a lamp", "1. Let it shine");
    await author.drag("Lights", "led_set");
    await author.takeSolution();
    await expect(panel.getByText("Nothing is wrong")).toBeVisible();
    await panel.getByRole("button", { name: "Prove it" }).click();
    await expect(panel.getByText("Every solution passes, and no start does.")).toBeVisible();
  },
);

authoring(
  "a browser that keeps nothing says so, and the draft can still be tried and exported",
  async ({ author, page, untether }) => {
    await page.addInitScript(() => {
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (name, version) {
        if (name === "untether-drafts") throw new DOMException("refused", "SecurityError");
        return open.call(this, name, version);
      };
    });
    await page.reload();
    await untether.isReady();
    await author.writeLamp();
    await expect(author.panel.getByText("Not kept. Save the draft to a file.")).toBeVisible();
    await author.panel.getByRole("button", { name: "Try it as a learner" }).click();
    await page.getByRole("button", { name: "Back to writing" }).click();
    const download = await author.download(() => author.export.click());
    expect(download.suggestedFilename()).toBe("two-lights-1.0.0.zip");
  },
);

for (const scheme of ["light", "dark"] as const) {
  authoring(
    `axe finds nothing grave where lessons are written, in ${scheme} colours`,
    async ({ author, page }) => {
      // Axe looks at the whole page each time.
      authoring.slow();
      await page.emulateMedia({ colorScheme: scheme });
      const grave = async () => {
        const { violations } = await new AxeBuilder({ page })
          .exclude("block-workspace")
          .exclude(".monaco-editor")
          .analyze();
        return violations
          .filter(({ impact }) => impact === "critical" || impact === "serious")
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      };
      await author.writeLamp();
      for (const name of ["A rule about blocks", "A question", "A guess what it prints"]) {
        await author.panel.getByRole("button", { name }).click();
        expect(await grave()).toEqual([]);
      }
      await author.part("Text");
      expect(await grave()).toEqual([]);
      await author.part("Shelf");
      await author.panel
        .getByLabel("The shelf offers")
        .selectOption({ label: "Only what the solution is made of" });
      expect(await grave()).toEqual([]);
      await author.part("Scene");
      await author.panel.getByLabel("This step has a scene of its own").check();
      await author.panel.getByRole("button", { name: "Add to: Buttons that are pressed" }).click();
      await author.panel.getByRole("button", { name: "Add to: Sensors" }).click();
      expect(await grave()).toEqual([]);
      await author.panel.getByRole("button", { name: "Pack", exact: true }).click();
      await author.panel.getByLabel("Add a language").selectOption("de");
      await author.panel.getByRole("button", { name: "Translate to Deutsch" }).click();
      expect(await grave()).toEqual([]);
      await author.panel.getByRole("button", { name: "Drafts" }).click();
      expect(await grave()).toEqual([]);
    },
  );
}
