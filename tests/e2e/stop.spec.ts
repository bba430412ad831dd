import { expect, forever, number, print, type SavedBlock, test } from "./page.ts";

const wait = (seconds: number): SavedBlock => ({
  type: "wait_seconds",
  inputs: { SECONDS: number(seconds) },
});

/** What no block says: generated loops pause, a learner's own Python need not. */
const python = (line: string): SavedBlock => ({ type: "python_line", fields: { CODE: line } });

const programs: Readonly<Record<string, SavedBlock>> = {
  "that never rests (while True: pass)": python("while True: pass"),
  "that sleeps": forever(wait(60)),
  "that prints without a breath": python('while True: print("again and again")'),
  "that prints in a loop of blocks": forever(print("again and again")),
};

for (const [name, block] of Object.entries(programs)) {
  test(`Stop ends a program ${name}, and the next one runs`, async ({ untether }) => {
    await untether.openProgram([{ type: "led_set", fields: { STATE: "ON" } }, block]);
    await untether.run.click();
    await expect(untether.shown("led")).toHaveAttribute("data-shows", "on");
    await untether.stop.click();
    await expect(untether.state).toContainText("Ready");
    await expect(untether.shown("led")).toHaveAttribute("data-shows", "off");

    await untether.openProgram([print("still alive")]);
    await untether.showTab("Console");
    await untether.run.click();
    await expect(untether.console).toContainText("still alive");
    await expect(untether.console).toContainText("Program finished");
  });
}

test("a program that says nothing for longer than any time limit keeps its board", async ({ untether }) => {
  await untether.openProgram([print("before"), python("while True: pass")]);
  await untether.showTab("Console");
  await untether.run.click();
  // What was printed is there although the program never comes up for air again.
  await expect(untether.console).toContainText("before");
  await untether.page.clock.install();
  await untether.page.clock.fastForward(60_000);
  await expect(untether.state).toContainText("Running");
  await untether.page.clock.resume();
  await untether.stop.click();
  await expect(untether.state).toContainText("Ready");
});

test("a double click on Run is one Run", async ({ untether }) => {
  await untether.run.dblclick();
  await expect(untether.shown("led")).toHaveAttribute("data-shows", "on");
  await expect(untether.state).toContainText("Running");
});

test("Stop pressed right after Run leaves no program behind", async ({ untether, page }) => {
  for (let turn = 0; turn < 5; turn++) {
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Control+Enter");
    await expect(untether.run).toBeVisible();
    await expect(untether.state).toContainText("Ready");
  }
});
