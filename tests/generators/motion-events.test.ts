import { describe, expect, test } from "vitest";
import { type InputChange, runProgram } from "../boards/run-program.ts";

type Felt = readonly [atMs: number, x: number, y: number, z: number];

const inputsOf = (felt: readonly Felt[]): InputChange[] =>
  felt.map(([atMs, accelerationX, accelerationY, accelerationZ]) => [
    atMs,
    { accelerationX, accelerationY, accelerationZ },
  ]);

/** How often each of these gestures comes within three seconds in which the board feels this, all waiting at once. */
async function counted(gestures: readonly string[], felt: readonly Felt[]): Promise<Record<string, number>> {
  const code = `import asyncio
import motion_events

counts = {gesture: 0 for gesture in ${JSON.stringify(gestures)}}

async def count(gesture):
    while True:
        await motion_events.next_gesture(gesture)
        counts[gesture] += 1

async def main():
    for gesture in counts:
        asyncio.create_task(count(gesture))
    await asyncio.sleep(3)

asyncio.run(main())
import json
print(json.dumps(counts))
`;
  const { output, error } = await runProgram(code, { inputs: inputsOf(felt) });
  expect(error).toBe("");
  return JSON.parse(output) as Record<string, number>;
}

const all = [
  "shake",
  "tap",
  "tilt left",
  "tilt right",
  "tilt forward",
  "tilt back",
  "face up",
  "face down",
  "free fall",
] as const;
const none = Object.fromEntries(all.map((gesture) => [gesture, 0]));

/** A hand that moves to and fro along x, and what the sensor feels of it every 10 ms; then the board lies still. */
function shaken(fromMs: number, forMs: number, hertz: number, g: number): Felt[] {
  const felt = Array.from({ length: forMs / 10 }, (_, i): Felt => {
    return [fromMs + i * 10, g * Math.sin((2 * Math.PI * hertz * i) / 100), 0, 1];
  });
  return [...felt, [fromMs + forMs, 0, 0, 1]];
}

/** A click of so many g, as wide as the sensor's filter makes it. */
const tapped = (atMs: number, g: number): Felt[] => [
  [atMs, 0, 0, 1 + g / 2],
  [atMs + 10, 0, 0, 1 + g],
  [atMs + 20, 0, 0, 1 + g / 2],
  [atMs + 30, 0, 0, 1 - g / 10],
  [atMs + 40, 0, 0, 1],
];

describe("the next gesture", () => {
  test("is none while the board lies still", async () => {
    expect(await counted(all, [])).toEqual(none);
  });

  test.each<[string, Felt[]]>([
    ["shake", shaken(700, 800, 3, 2.5)],
    ["shake", shaken(700, 800, 5, 3)],
    ["tap", tapped(700, 0.8)],
    ["tap", tapped(700, 3)],
    ["tilt left", [[700, 0.7, 0, 0.7]]],
    ["tilt right", [[700, -0.7, 0, 0.7]]],
    ["tilt forward", [[700, 0, -0.7, 0.7]]],
    ["tilt back", [[700, 0, 0.7, 0.7]]],
    ["face down", [[700, 0, 0, -1]]],
    [
      "free fall",
      [
        [1000, 0, 0, 0.1],
        [1100, 0, 0, 2.5],
        [1150, 0, 0, 1],
      ],
    ],
  ])("is %s, once, and no other", async (gesture, felt) => {
    expect(await counted(all, felt)).toEqual({ ...none, [gesture]: 1 });
  });

  test("is each of several taps, and each shake that follows a pause", async () => {
    const taps = [1000, 1400, 1800, 2600].flatMap((atMs) => tapped(atMs, 1));
    expect(await counted(["tap", "shake"], taps)).toEqual({ tap: 4, shake: 0 });
    const shakes = [...shaken(1000, 600, 4, 2.5), ...shaken(2000, 600, 4, 2.5)];
    expect(await counted(["tap", "shake"], shakes)).toEqual({ tap: 0, shake: 2 });
  });

  test("is a position once, however the hand trembles at its edge", async () => {
    const trembling = Array.from({ length: 15 }, (_, i): Felt => {
      return [1000 + i * 100, i % 2 ? 0.55 : 0.45, 0, 0.85];
    });
    expect(await counted(["tilt left"], trembling)).toEqual({ "tilt left": 1 });
  });

  test("is a position again after it was left", async () => {
    const rocking = [300, 1100, 1900].flatMap((atMs): Felt[] => [
      [atMs, 0.8, 0, 0.6],
      [atMs + 400, 0, 0, 1],
    ]);
    expect(await counted(["tilt left", "face up"], rocking)).toEqual({ "tilt left": 3, "face up": 3 });
  });

  test("is for each of several that wait for the same", async () => {
    const code = `import asyncio
import motion_events

async def tell(name):
    await motion_events.next_gesture("tap")
    print(name)

async def main():
    await asyncio.gather(tell("one"), tell("other"))

asyncio.run(main())
`;
    const run = await runProgram(code, { inputs: inputsOf(tapped(500, 1)) });
    expect(run).toMatchObject({ output: "one\nother\n", error: "" });
  });

  test("is refused with the names of all when it is none of them", async () => {
    const code = 'import asyncio\nimport motion_events\nasyncio.run(motion_events.next_gesture("nod"))\n';
    expect((await runProgram(code)).error).toContain(
      "ValueError: gesture must be shake, tap, free fall, face down,",
    );
  });
});
