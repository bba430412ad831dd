import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Socket } from "node:net";
import {
  BoardDialog,
  connect,
  expect,
  expectNoGraveFaults,
  forgetCalls,
  hostOf,
  PASSWORD,
  portOfNobody,
  test,
  useFromElsewhere,
} from "./air.ts";

test.afterEach(({ faults }) => forgetCalls(faults));

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

test("a call can be given up, and the page hangs up then", async ({ untether, page }) => {
  const nobody = createServer().listen(0, "127.0.0.1");
  await once(nobody, "listening");
  const boards = new BoardDialog(page);
  await boards.open();
  const calls = once(nobody, "connection") as Promise<[Socket]>;
  await boards.call(`127.0.0.1:${(nobody.address() as AddressInfo).port}`);
  await expect(boards.dialog.getByRole("heading")).toContainText("Calling 127.0.0.1");
  await expect(boards.dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  const [socket] = await calls;
  const isOver = once(socket.resume(), "close");
  await page.keyboard.press("Enter");
  await isOver;
  await expect(boards.address).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(untether.state).toContainText("Virtual Nano");
  await expect(untether.state).toContainText("Ready");
  nobody.close();
});

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
