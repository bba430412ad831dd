import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { WebSocket } from "ws";
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

/** A port at which nobody listens any more. */
async function portOfNobody(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

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
  await expect(untether.console).toContainText("The board has started again, so the program is over");
  await expect(untether.console).toContainText("A program runs on the board");
  await expect(untether.state).toContainText("Running");
  await untether.stop.click();
  await expect(untether.state).toContainText("Ready");

  await untether.command("Forget it again…");
  await page.getByRole("button", { name: "OK" }).click();
  await expect(untether.notice).toContainText("starts no program by itself any more");
  expect(nano.readFile("/main.py")).toBeNull();
});

test("a board that its program has bent starts again by itself, and the page says how long that takes", async ({
  untether,
  start,
}) => {
  await connect(untether, await start({ firmware: "untether" }));
  await untether.showTab("Console");
  await untether.runPython("import machine\nmachine.Pin = None\nprint('bent')");
  await expect(untether.console).toContainText("Program finished");
  await untether.openProgram([print("straight again")]);
  await untether.run.click();
  await expect(untether.notice).toContainText("The board starts again. That takes about");
  await expect(untether.notice.getByRole("progressbar")).toBeVisible();
  await expect(untether.console).toContainText("straight again");
  await expect(untether.notice).toBeHidden();
});

test("a board that is away is looked for, and goes on where it was", async ({ untether, page, start }) => {
  const nano = await start({ firmware: "untether" });
  await connect(untether, nano);
  await untether.showTab("Console");
  await untether.openProgram([forever({ ...print("tick"), next: { block: wait(0.2) } })]);
  await untether.run.click();
  await expect(untether.console).toContainText("tick");
  nano.wifi(false);
  await expect(untether.notice).toContainText("The board does not answer. We are looking for it…");
  await expect(untether.state).toContainText("Looking for it");
  await expectNoGraveFaults(page);
  nano.wifi(true);
  await expect(untether.state).toContainText("Running");
  await expect(untether.notice).toBeHidden();
  await expect(untether.console).toContainText("The board is back.");
  await untether.stop.click();
  await expect(untether.console).toContainText("Program stopped");
});

test("whatever keeps the page from a board is told in the dialog, with what helps", async ({
  untether,
  page,
  start,
}) => {
  const nano = await start({ firmware: "untether" });
  const boards = new BoardDialog(page);
  await boards.open();
  await expect(boards.address).toBeFocused();
  await expectNoGraveFaults(page);

  await boards.call("no address");
  await expect(boards.failure).toContainText("This is no name or address of a board.");
  await expect(boards.address).toBeFocused();
  await boards.call(hostOf(nano), "abc");
  await expect(boards.failure).toContainText("It has 4 to 9 letters.");
  await expect(boards.password).toBeFocused();
  await boards.call(`127.0.0.1:${await portOfNobody()}`);
  await expect(boards.failure).toContainText("takes no calls");
  await expect(boards.failure.getByRole("button", { name: "Try again" })).toBeFocused();
  await boards.call(hostOf(nano), "wrong123");
  await expect(boards.failure).toContainText("does not know this password");
  await expect(boards.password).toBeFocused();
  await expectNoGraveFaults(page);

  // Who leaves without a board has the one again that was there before.
  await page.keyboard.press("Escape");
  await expect(boards.dialog).toBeHidden();
  await expect(untether.state).toContainText("Virtual Nano");
  await expect(untether.state).toContainText("Ready");
  await expect(page.locator("board-chip button")).toBeFocused();
});

/** Has somebody at another address use a board, and asks for it whoever has it; resolves when they are connected. */
async function useFromElsewhere({ url }: Nano): Promise<WebSocket> {
  const socket = new WebSocket(`${url}?takeover=1`, { localAddress: "127.0.0.2" });
  await new Promise<void>((resolve, reject) => {
    let text = "";
    socket.on("error", reject);
    socket.on("message", (data) => {
      text += data.toString();
      if (text.endsWith("Password: ")) socket.send(`${PASSWORD}\r`);
      if (text.includes("WebREPL connected")) resolve();
    });
  });
  return socket;
}

test("a board that somebody else has can be taken over, and they can take it back", async ({
  untether,
  page,
  start,
}) => {
  const nano = await start({ firmware: "untether" });
  const other = await useFromElsewhere(nano);
  const boards = new BoardDialog(page);
  await boards.open();
  await boards.call(hostOf(nano));
  await expect(boards.failure).toContainText("busy with another page");
  await expectNoGraveFaults(page);
  const leaves = once(other, "close");
  await boards.failure.getByRole("button", { name: "Take over" }).click();
  await expect(boards.dialog).toBeHidden();
  await expect(untether.state).toContainText("Ready");
  await leaves;

  const another = await useFromElsewhere(nano);
  await expect(untether.notice).toContainText("busy with another page");
  await untether.notice.getByRole("button", { name: "Take over" }).click();
  await expect(untether.state).toContainText("Ready");
  await expect(untether.notice).toBeHidden();
  another.terminate();
});

test("a board is known the next time, its password only if the person wants that", async ({
  untether,
  page,
  start,
}) => {
  const nano = await start({ firmware: "untether" });
  const kept = () => page.evaluate(() => localStorage.getItem("untether boards"));
  const boards = await connect(untether, nano);
  expect(await kept()).not.toContain(PASSWORD);
  await page.reload();
  await untether.isReady();
  await boards.open();
  await boards.dialog.getByRole("button", { name: /^nano-test/ }).click();
  await expect(boards.password).toBeFocused();
  await boards.password.fill(PASSWORD);
  await boards.keep.check();
  await boards.connect.click();
  await expect(untether.state).toContainText("Ready");

  await page.reload();
  await untether.isReady();
  await boards.open();
  await expectNoGraveFaults(page);
  await boards.dialog.getByRole("button", { name: /^nano-test/ }).click();
  await expect(boards.dialog).toBeHidden();
  await expect(untether.state).toContainText("nano-test");
  await boards.open();
  await boards.dialog.getByRole("button", { name: "Remove from this list: nano-test" }).click();
  expect(await kept()).not.toContain(PASSWORD);
});

test("files on a board are listed, brought, taken home and deleted", async ({ untether, page, start }) => {
  const nano = await start({ firmware: "untether" });
  await connect(untether, nano);
  await page.locator("board-facts").getByRole("button", { name: "Files…" }).click();
  const files = page.locator("files-dialog dialog");
  await expect(files).toContainText("/boot.py");
  await expect(files).toContainText("free");
  await expectNoGraveFaults(page);

  const chooser = page.waitForEvent("filechooser");
  await files.getByRole("button", { name: "Upload a file…" }).click();
  const bytes = Buffer.from("a,b\n1,2\n");
  await (await chooser).setFiles({ name: "table.csv", mimeType: "text/csv", buffer: bytes });
  await expect(files).toContainText("/table.csv is on the board.");
  expect(Buffer.from(nano.readFile("/table.csv") ?? [])).toEqual(bytes);

  const download = page.waitForEvent("download");
  await files.getByRole("button", { name: "Download: /table.csv" }).click();
  expect((await download).suggestedFilename()).toBe("table.csv");
  expect(await readFile(await (await download).path())).toEqual(bytes);

  await files.getByRole("button", { name: "Delete: /table.csv" }).click();
  await page.getByRole("button", { name: "OK" }).click();
  await expect(files).toContainText("/table.csv is deleted.");
  expect(nano.readFile("/table.csv")).toBeNull();
});
