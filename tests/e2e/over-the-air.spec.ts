import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { type Nano, type NanoOptions, startNano } from "../boards/nano/nano.ts";
import { test as base, expect, forever, print, type UntetherPage } from "./page.ts";

const PASSWORD = "lab12345";

/** Starts Nanos that can be reached by TCP, and ends them when the test is over. */
const test = base.extend<{ start: (options: NanoOptions) => Promise<Nano> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what is used.
  start: async ({}, use) => {
    const nanos: Nano[] = [];
    await use(async (options) => {
      const nano = await startNano(options);
      nanos.push(nano);
      return nano;
    });
    await Promise.all(nanos.map((nano) => nano.stop()));
  },
});

/** Chromium itself writes into the log of the page that a call was not answered. */
test.afterEach(({ faults }) => {
  const others = faults.filter((fault) => !fault.startsWith("WebSocket connection to"));
  faults.splice(0, faults.length, ...others);
});

/** The dialog in which boards are chosen. */
class BoardDialog {
  readonly dialog: Locator;
  readonly address: Locator;
  readonly password: Locator;
  readonly keep: Locator;
  readonly connect: Locator;
  readonly failure: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.locator("board-dialog dialog");
    this.address = this.dialog.getByLabel("Name or address");
    this.password = this.dialog.getByRole("textbox", { name: "Password", exact: true });
    this.keep = this.dialog.getByLabel("Keep the password in this browser");
    this.connect = this.dialog.getByRole("button", { name: "Connect" });
    this.failure = this.dialog.getByRole("alert");
  }

  async open(): Promise<void> {
    await this.page.locator("board-chip button").click();
    await expect(this.dialog).toBeVisible();
  }

  async call(host: string, password = PASSWORD): Promise<void> {
    await this.address.fill(host);
    await this.password.fill(password);
    await this.password.press("Enter");
  }
}

const hostOf = ({ port }: Nano): string => `127.0.0.1:${port}`;

/** Connects a board in the page, as a person does. */
async function connect(untether: UntetherPage, nano: Nano): Promise<BoardDialog> {
  const boards = new BoardDialog(untether.page);
  await boards.open();
  await boards.call(hostOf(nano));
  await expect(boards.dialog).toBeHidden();
  await expect(untether.state).toContainText("Ready");
  return boards;
}

async function expectNoGraveFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === "critical" || impact === "serious");
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}

/** A statement that waits. */
const wait = (seconds: number) => ({
  type: "wait_seconds",
  inputs: { SECONDS: { shadow: { type: "math_number", fields: { NUM: seconds } } } },
});

for (const firmware of ["stock", "untether"] as const) {
  test(`a board (${firmware}) is connected, runs, is stopped, and its errors land on their block`, async ({
    untether,
    page,
    start,
  }) => {
    const nano = await start({ firmware });
    await connect(untether, nano);
    const facts = page.locator("board-facts");
    await expect(facts).toContainText(hostOf(nano));
    await expect(facts).toContainText("1.28");
    await expect(page.locator("nano-board")).toBeHidden();
    await expect(page.locator("run-controls")).toBeHidden();

    await untether.showTab("Console");
    await untether.openProgram([print("from the air"), forever(wait(0.05))]);
    await untether.run.click();
    await expect(untether.console).toContainText("from the air");
    await untether.stop.click();
    await expect(untether.console).toContainText("Program stopped");
    await expect(untether.state).toContainText("Ready");

    await untether.openProgram([{ type: "python_line", fields: { CODE: "1 / 0" } }]);
    await untether.run.click();
    await expect(untether.notice).toContainText("divides by zero");
    await expect(page.locator("g.has-failed")).toBeVisible();

    await untether.showTab("Board");
    await facts.getByRole("button", { name: "Disconnect" }).click();
    await expect(untether.state).toContainText("Virtual Nano");
    await expect(untether.state).toContainText("Ready");
    await expect(page.locator("nano-board")).toBeVisible();
  });
}

test("a saved program starts by itself, and the page finds its board again after a power cut", async ({
  untether,
  page,
  start,
}) => {
  const nano = await start({ firmware: "untether" });
  await connect(untether, nano);
  await untether.showTab("Console");
  await untether.openProgram([print("saved"), forever({ ...print("tick"), next: { block: wait(0.2) } })]);
  await untether.command("Save to board…");
  await page.getByRole("button", { name: "OK" }).click();
  await expect(untether.notice).toContainText("starts by itself");

  await untether.run.click();
  await expect(untether.console).toContainText("tick");
  await nano.powerCycle();
  await expect(untether.notice).toContainText("Looking for it");
  await expect(untether.state).toContainText("Looking for it");
  await expect(untether.console).toContainText("The board has started again, so the program is over");
  await expect(untether.notice).toBeHidden();
});
