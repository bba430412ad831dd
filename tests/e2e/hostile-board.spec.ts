import { startFakeWebRepl } from "../device/webrepl/fake-webrepl.ts";
import { ABOUT, raises, says, scriptedBoard } from "../device/webrepl/scripted-board.ts";
import { BoardDialog, expect, test } from "./air.ts";

/** What would do harm in a page that took a board's words for its own. */
const HOSTILE = [
  "<img src=x onerror=\"document.title='broken in'\">",
  "<script>document.title='broken in'</script>",
  "javascript:alert(1)",
  "\x1b]0;broken in\x07\x1b[2J\x1b[31m\x1b]8;;javascript:alert(1)\x07click\x1b]8;;\x07",
  "\u202e\u0000\ufffe",
].join(" ");

/** Says hostile things wherever a board can say something. */
function answer(code: string): string {
  if (code.includes("about"))
    return says({ ...ABOUT, name: HOSTILE.slice(0, 100), machine: HOSTILE.slice(0, 100) });
  if (code.includes("missing")) return says([]);
  if (code.includes("k.run"))
    return `${HOSTILE}\r\n${"x".repeat(300_000)}${raises(`<b>${HOSTILE}</b>Error: ${HOSTILE}`)}`;
  if (code.includes("files")) return says([{ path: `/${HOSTILE.slice(0, 80)}`, size: 1e300, folder: false }]);
  if (code.includes("space")) return says({ free: 1, total: 1 });
  return "\x04\x04";
}

test("a board that means harm is listened to, and can do none", async ({ untether, page }) => {
  const board = await startFakeWebRepl(scriptedBoard(answer, "<b>nano</b>"));
  const title = await page.title();
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked++;
    void dialog.dismiss();
  });
  const boards = new BoardDialog(page);
  await boards.open();
  await boards.call(new URL(board.url).host, "secret");
  await expect(boards.dialog).toBeHidden();
  await expect(untether.state).toContainText("Ready");

  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(untether.state).toContainText("Ready");
  await page.getByRole("button", { name: "Files…" }).click();
  await expect(page.getByText("<img src=x").first()).toBeVisible();
  await page.keyboard.press("Escape");

  expect(await page.title()).toBe(title);
  expect(asked).toBe(0);
  expect(await page.evaluate(() => document.querySelectorAll("img[src=x]").length)).toBe(0);
  await board.stop();
});
