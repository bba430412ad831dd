import { expect, test } from "vitest";
import { type Circumstances, runProgram } from "../boards/run-program.ts";

const run = (code: string, wires: Circumstances["wires"] = [], forMs = 10_000) =>
  runProgram(`import time\nfrom button import Button\nbutton = Button("D2")\n${code}\n`, { wires, forMs });
const NOW = "print(time.ticks_ms())";

test("a button is pressed while its pin is low, and up when nothing is wired to it", async () => {
  const { output } = await run("for i in range(3):\n    print(button.is_pressed())\n    time.sleep(1)", [
    [500, "D2", 0],
    [1500, "D2", 1],
  ]);
  expect(output).toBe("False\nTrue\nFalse\n");
});

test("waiting for a press ends when it has lasted 20 milliseconds", async () => {
  const { output } = await run(`button.wait_until_pressed()\n${NOW}`, [[1000, "D2", 0]]);
  expect(Number(output)).toBe(1019);
});

test("a button that bounces is pressed once, when it has come to rest", async () => {
  const bounces = [0, 3, 9, 14].flatMap((ms) => [
    [1000 + ms, "D2", 0] as const,
    [1002 + ms, "D2", 1] as const,
  ]);
  const { output } = await run(`button.wait_until_pressed()\n${NOW}`, [...bounces, [1018, "D2", 0]]);
  expect(Number(output)).toBe(1037);
});

test("waiting for a release ends after the button was let go, and each press is noticed", async () => {
  const { output } = await run(
    `for i in range(2):\n    button.wait_until_pressed()\n    button.wait_until_released()\n    ${NOW}`,
    [
      [100, "D2", 0],
      [300, "D2", 1],
      [600, "D2", 0],
      [900, "D2", null],
    ],
  );
  expect(output).toBe("319\n919\n");
});

test("waiting for what is so already takes no longer than to be sure", async () => {
  expect(Number((await run(`button.wait_until_released()\n${NOW}`)).output)).toBe(20);
});

test("a wait for a button can be stopped", async () => {
  expect((await run("button.wait_until_pressed()", [], 500)).error).toContain("KeyboardInterrupt");
});

test("a button cannot be on the Wi-Fi module", async () => {
  const { error } = await runProgram('from button import Button\nButton("A6")\n');
  expect(error).toContain("ValueError: pulls are not supported for external pins");
});
