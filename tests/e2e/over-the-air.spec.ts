import { connect, expect, expectNoGraveFaults, forgetCalls, hostOf, test } from "./air.ts";
import { forever, print } from "./page.ts";

test.afterEach(({ faults }) => forgetCalls(faults));

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
  await untether.openProgram([print("saved"), forever(wait(0.2))]);
  await untether.command("Save to board…");
  await page.getByRole("button", { name: "OK" }).click();
  await expect(untether.notice).toContainText("starts by itself");

  await untether.run.click();
  // What has scrolled away is not there to be read.
  await expect(untether.console).toContainText("saved");
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
  await untether.openProgram([print("begun"), forever(wait(0.2))]);
  await untether.run.click();
  await expect(untether.console).toContainText("begun");
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
