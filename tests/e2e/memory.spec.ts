import { expect, print, type SavedBlock, test } from "./page.ts";

const python = (line: string): SavedBlock => ({ type: "python_line", fields: { CODE: line } });
const warning = "would not fit into a real board’s memory";

test("the Board tab shows the memory that a program holds, and warns of one that no board could hold", async ({
  untether,
}) => {
  const meter = untether.page.locator("memory-meter");
  await expect(meter).toContainText(/Memory: \d of 190 kB/);
  await untether.openProgram([python("x = bytearray(100000)")]);
  await untether.run.click();
  await expect(meter).toContainText(/Memory: 1\d\d of 190 kB/);
  await expect(meter).not.toContainText(warning);

  await untether.openProgram([python("x = bytearray(400000)")]);
  await untether.run.click();
  await expect(meter).toContainText(/Memory: 4\d\d of 190 kB/);
  await expect(meter).toContainText(warning);

  await untether.openProgram([print("small")]);
  await untether.run.click();
  await expect(meter).toContainText(/Memory: \d of 190 kB/);
  await expect(meter).not.toContainText(warning);
});

test("the warning stays when such a program is stopped, until the next one runs", async ({ untether }) => {
  const meter = untether.page.locator("memory-meter");
  await untether.openProgram([python("x = bytearray(400000)"), python("while True: pass")]);
  await untether.run.click();
  await expect(meter).toContainText(warning);
  await untether.stop.click();
  await expect(untether.state).toContainText("Ready");
  await expect(meter).toContainText(/Memory: \d of 190 kB/);
  await expect(meter).toContainText(warning);

  await untether.openProgram([print("small")]);
  await untether.run.click();
  await expect(meter).not.toContainText(warning);
});

test("a program that uses up all the memory stops with an error, and the next one runs", async ({
  untether,
}) => {
  await untether.openProgram([python("x = []"), python("while True: x.append([0] * 1000)")]);
  await untether.run.click();
  await expect(untether.notice).toContainText("no memory left");
  await expect(untether.state).toContainText("Ready");

  await untether.openProgram([print("still alive")]);
  await untether.showTab("Console");
  await untether.run.click();
  await expect(untether.console).toContainText("still alive");
});
