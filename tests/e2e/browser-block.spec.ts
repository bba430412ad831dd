import { BoardDialog, expect, hostOf, portOfNobody } from "./air.ts";
import { asksForNetwork, test } from "./far-page.ts";
import { UntetherPage } from "./page.ts";

const UNKNOWING = "this browser has no permission for the local network";

test("a page from the internet calls boards when the person lets it look into the local network", async ({
  openFrom,
  start,
}) => {
  const nano = await start({ firmware: "untether" });
  const { page, allow } = await openFrom({ protocol: "https", place: "public", boards: [nano.port] });
  test.skip(!(await asksForNetwork(page)), UNKNOWING);
  const boards = new BoardDialog(page);
  const again = boards.failure.getByRole("button", { name: "Try again" });
  await boards.open();

  await allow("local-network", "denied");
  await boards.call(`nano.local:${nano.port}`);
  await expect(boards.failure).toContainText("may not look for boards here");
  await expect(again).toBeFocused();
  await allow("local-network", "prompt");
  await page.keyboard.press("Enter");
  await expect(boards.failure).toContainText("The browser has to ask you first");
  await expect(again).toBeFocused();

  await allow("local-network", "granted");
  await page.keyboard.press("Enter");
  await expect(boards.dialog).toBeHidden();
  await expect(new UntetherPage(page).state).toContainText("Ready");
});

test("for what runs on the same computer there is a permission of its own", async ({ openFrom }) => {
  const { page, allow } = await openFrom({ protocol: "https", place: "public" });
  test.skip(!(await asksForNetwork(page)), UNKNOWING);
  const boards = new BoardDialog(page);
  await boards.open();
  await allow("local-network", "granted");
  await allow("loopback-network", "denied");
  await boards.call(`127.0.0.1:${await portOfNobody()}`);
  await expect(boards.failure).toContainText("may not look for boards here");

  await allow("loopback-network", "granted");
  await page.keyboard.press("Enter");
  await expect(boards.failure).toContainText("takes no calls");
});

test("a secure page may not call a board, and says where it may", async ({ openFrom }) => {
  const { page } = await openFrom({ protocol: "https", place: "public" });
  const { state } = new UntetherPage(page);
  const boards = new BoardDialog(page);
  await boards.open();
  await boards.call("203.0.113.7");
  await expect(boards.failure).toContainText("The browser keeps secure pages from boards.");
  await expect(boards.failure.getByRole("button", { name: "Use the virtual Nano" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(boards.dialog).toBeHidden();
  await expect(state).toContainText("Virtual Nano");
  await expect(state).toContainText("Ready");
});

test("a secure page may call a board in the local network by its address, but not by any name", async ({
  openFrom,
  start,
}) => {
  const nano = await start({ firmware: "untether" });
  const { page, allow } = await openFrom({ protocol: "https", place: "public", boards: [nano.port] });
  test.skip(!(await asksForNetwork(page)), UNKNOWING);
  const boards = new BoardDialog(page);
  await boards.open();
  await allow("local-network", "granted");
  await boards.call(`nano.test:${nano.port}`);
  await expect(boards.failure).toContainText("does not let this page call a board by its name");
  await expect(boards.address).toBeFocused();
  await boards.call(`nano.local:${nano.port}`);
  await expect(boards.dialog).toBeHidden();
  await expect(new UntetherPage(page).state).toContainText("nano-test");
});

test("a page from the local network needs no permission, and blames no browser", async ({
  openFrom,
  start,
}) => {
  const nano = await start({ firmware: "untether" });
  const { page } = await openFrom({ protocol: "http", place: "local", boards: [nano.port] });
  const boards = new BoardDialog(page);
  await boards.open();
  await boards.call(`127.0.0.1:${await portOfNobody()}`);
  await expect(boards.failure).toContainText("takes no calls");
  await boards.call(hostOf(nano));
  await expect(boards.dialog).toBeHidden();
  await expect(new UntetherPage(page).state).toContainText("Ready");
});
