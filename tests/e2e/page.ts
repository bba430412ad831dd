import { readFile } from "node:fs/promises";
import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { writeProject } from "../../src/projects/project.ts";

/** A block as Blockly saves it. */
export interface SavedBlock {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The page as a person uses it. */
export class UntetherPage {
  readonly run: Locator;
  readonly stop: Locator;
  readonly state: Locator;
  readonly python: Locator;
  readonly notice: Locator;
  readonly console: Locator;

  constructor(readonly page: Page) {
    this.run = page.getByRole("button", { name: "Run", exact: true });
    this.stop = page.getByRole("button", { name: "Stop", exact: true });
    this.state = page.locator("board-chip");
    this.python = page.locator("python-pane");
    this.notice = page.locator("notice-card");
    this.console = page.locator("console-pane .xterm-rows");
  }

  async open(): Promise<void> {
    await this.page.goto(process.env.UNTETHER_URL ?? "");
    await this.isReady();
  }

  async isReady(): Promise<void> {
    await expect(this.state).toContainText("Ready");
    await expect(this.page.locator(".monaco-editor .view-line").first()).toBeVisible();
  }

  /** Opens a project file through the menu, as a person does. */
  async openFile(text: string, name = "project.untether"): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.command("Open a file…");
    await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  }

  /** Opens a project whose program is these blocks, one below the other. */
  async openProgram(blocks: readonly SavedBlock[], others: readonly SavedBlock[] = []): Promise<void> {
    const stack = [{ type: "start", x: 40, y: 40 }, ...blocks].reduceRight<SavedBlock | undefined>(
      (next, block) => (next ? { ...block, next: { block: next } } : block),
      undefined,
    );
    const workspace = { blocks: { languageVersion: 0, blocks: [stack, ...others] } };
    await this.openFile(writeProject({ id: "test", name: "A test", workspace }));
    await expect(this.projectName).toHaveText("A test");
  }

  /** Opens the blocks of a golden program. */
  async openGolden(name: string): Promise<void> {
    const golden = await readFile(new URL(`../golden/${name}.json`, import.meta.url), "utf8");
    const { workspace } = JSON.parse(golden);
    await this.openFile(writeProject({ id: name, name, workspace }));
    await expect(this.projectName).toHaveText(name);
  }

  /** Opens a program of Python that no blocks mean, and runs it. */
  async runPython(code: string): Promise<void> {
    await this.openProgram([{ type: "python_line", fields: { CODE: `exec(${JSON.stringify(code)})` } }]);
    await this.run.click();
  }

  get projectName(): Locator {
    return this.page.locator("project-name button");
  }

  /** Presses a block at its edge, where no field is. */
  async press(block: Locator): Promise<void> {
    await block.locator("> .blocklyPath").click({ position: { x: 3, y: 24 }, force: true });
  }

  async command(label: string): Promise<void> {
    // The list comes after the page is usable; until then a press on its button opens nothing.
    await this.page.locator("app-menu wa-dropdown:defined").waitFor({ state: "attached" });
    await this.page.getByRole("button", { name: "Menu" }).click();
    await this.page.getByRole("menuitem", { name: label }).click();
  }

  async showTab(name: "Board" | "Console"): Promise<void> {
    await this.page.getByRole("tablist", { name: "Board and console" }).getByRole("tab", { name }).click();
  }

  /** What a lamp or a pin shows on the drawn board: "on", "off", a colour, or a pin's mark. */
  shown(indicator: string): Locator {
    return this.page.locator(`nano-board .legend li[data-indicator="${indicator}"]`);
  }

  /** The text of the Python pane, as the learner reads it. */
  async pythonText(): Promise<string> {
    const lines = await this.page.locator(".monaco-editor .view-line").allTextContents();
    return lines.map((line) => line.replaceAll("\u00a0", " ")).join("\n");
  }
}

/** A statement that prints a text. */
export const print = (text: string): SavedBlock => ({
  type: "text_print",
  inputs: { TEXT: { shadow: { type: "text", fields: { TEXT: text } } } },
});

/** A number to put into an input. */
export const number = (value: number) => ({ shadow: { type: "math_number", fields: { NUM: value } } });

/** A `forever` around these blocks, or around nothing. */
export const forever = (inside?: SavedBlock): SavedBlock => ({
  type: "forever",
  ...(inside && { inputs: { DO: { block: inside } } }),
});

/** Playwright's test with the page opened, and failed by any error that the page itself makes. */
export const test = base.extend<{ untether: UntetherPage; faults: string[] }>({
  faults: async ({ page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    await use(faults);
  },
  untether: async ({ page, faults }, use) => {
    const untether = new UntetherPage(page);
    await untether.open();
    await use(untether);
    expect(faults, "errors that the page made").toEqual([]);
  },
});

export { expect };
