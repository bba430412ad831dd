import { describe, expect, test } from "vitest";
import { type InputChange, runProgram } from "../boards/run-program.ts";

type Values = InputChange[1];

/** What an expression of the module gives while the sensor measures these. */
async function shown(expression: string, values: Values = {}): Promise<string> {
  const run = await runProgram(`import motion\nprint(${expression})\n`, { inputs: [[0, values]] });
  expect(run.error).toBe("");
  return run.output.trimEnd();
}

const held = (x: number, y: number, z: number): Values => ({
  accelerationX: x,
  accelerationY: y,
  accelerationZ: z,
});

describe("motion", () => {
  test.each([
    ["x", "0.30"],
    ["y", "-0.40"],
    ["z", "1.20"],
    ["strength", "1.30"],
  ])("gives the acceleration: %s", async (axis, g) => {
    expect(await shown(`"%.2f" % motion.acceleration("${axis}")`, held(0.3, -0.4, 1.2))).toBe(g);
  });

  test.each([
    ["x", "90.0"],
    ["y", "-360.0"],
    ["z", "2000.0"],
  ])("gives the rotation in true degrees a second: %s", async (axis, speed) => {
    const values = { rotationX: 90, rotationY: -360, rotationZ: 2000 };
    const number = Number(await shown(`motion.rotation("${axis}")`, values));
    // A step of the chip is 0.07 degrees a second.
    expect(Math.abs(number - Number(speed))).toBeLessThan(0.05);
  });

  test.each([
    ["flat", held(0, 0, 1), 0, 0],
    ["far end up", held(0, 1, 0), 90, 0],
    ["far end half down", held(0, -0.5, 0.866), -30, 0],
    ["right side half down", held(-0.5, 0, 0.866), 0, 30],
    ["on its left side", held(1, 0, 0), 0, -90],
    ["turned over", held(0.001, 0, -1), 0, -180],
  ])("gives pitch and roll: %s", async (_, values, pitch, roll) => {
    const angles = JSON.parse(await shown("[motion.pitch(), motion.roll()]", values)) as number[];
    expect(angles[0]).toBeCloseTo(pitch, 0);
    expect(Math.abs(angles[1]! - roll)).toBeLessThan(0.5);
  });

  const gestures: readonly [string, Values][] = [
    ["face up", held(0, 0, 1)],
    ["face down", held(0, 0, -1)],
    ["tilt left", held(0.7, 0, 0.7)],
    ["tilt right", held(-0.7, 0, 0.7)],
    ["tilt forward", held(0, -0.7, 0.7)],
    ["tilt back", held(0, 0.7, 0.7)],
    ["free fall", held(0, 0, 0.1)],
    ["shake", held(1.2, 1.2, 0.5)],
  ];

  test.each(gestures.slice(0, -1))("tells %s from the others", async (gesture, values) => {
    const names = gestures.map(([name]) => name);
    const found = await shown(
      `[name for name in ${JSON.stringify(names)} if motion.is_gesture(name)]`,
      values,
    );
    expect(found).toBe(`['${gesture}']`);
  });

  test("sees a shake that comes within a tenth of a second, and none that comes later", async () => {
    const shakenAt = (atMs: number): readonly InputChange[] => [
      [atMs, held(2, 0, 1)],
      [atMs + 20, held(0, 0, 1)],
    ];
    // The module takes 100 ms to be imported.
    const code = 'import motion\nprint(motion.is_gesture("shake"))\n';
    expect((await runProgram(code, { inputs: shakenAt(150) })).output).toBe("True\n");
    expect((await runProgram(code, { inputs: shakenAt(220) })).output).toBe("False\n");
  });

  test("tells a tap in a loop that looks again and again, once for each tap", async () => {
    const taps = [300, 700, 1500].flatMap((atMs): InputChange[] => [
      [atMs, held(0.8, 0, 1)],
      [atMs + 30, held(0, 0, 1)],
    ]);
    const code =
      'import motion, time\ntaps = 0\nwhile time.ticks_ms() < 3000:\n    taps += motion.is_gesture("tap")\nprint(taps)\n';
    expect((await runProgram(code, { inputs: taps })).output).toBe("3\n");
  });

  test("counts the steps since it was imported", async () => {
    const inputs: readonly InputChange[] = [
      [0, { steps: 4000 }],
      [1000, { steps: 4321 }],
    ];
    const code =
      "import motion, time\nprint(motion.steps())\ntime.sleep(2)\nprint(motion.steps())\n" +
      'print(motion.acceleration("z") > 0.9)\n';
    expect((await runProgram(code, { inputs })).output).toBe("0\n321\nTrue\n");
  });

  test("says so when the firmware's driver cannot count steps, and measures all else", async () => {
    const old =
      "import lsm6dsox\nfor name in ('config', 'reset'): delattr(lsm6dsox.LSM6DSOX, 'pedometer_' + name)\n";
    const { output, error } = await runProgram(`${old}import motion\nprint(motion.roll())\nmotion.steps()\n`);
    expect(output).toBe("-0.0\n");
    expect(error).toContain("NotImplementedError: this board's firmware cannot count steps; update it");
  });

  test.each([
    ['motion.acceleration("w")', "ValueError: axis must be x, y or z"],
    ['motion.rotation("strength")', "ValueError: axis must be x, y or z"],
    [
      'motion.is_gesture("nod")',
      "ValueError: gesture must be shake, tap, free fall, face down, face up, tilt back, tilt forward, tilt left, tilt right",
    ],
  ])("refuses %s and says what it takes", async (code, error) => {
    expect((await runProgram(`import motion\n${code}\n`)).error).toContain(error);
  });
});
