import { expect, test } from "vitest";
import { type Run, runProgram } from "../boards/run-program.ts";

const play = (code: string, forMs = 10_000): Promise<Run> =>
  runProgram(`from buzzer import Buzzer\nbuzzer = Buzzer("D3")\n${code}\n`, { forMs });

/** When which frequency began, 0 for silence; the setting up before is left out. */
function heard({ signals, error }: Run): [atMs: number, hertz: number][] {
  expect(error).toBe("");
  const sounds = signals.slice(1).map(([atMs, , signal]): [number, number] => {
    const [, hertz, duty] = /^(\d+) Hz (\S+) %$/.exec(signal)!;
    return [atMs, duty === "0" ? 0 : Number(hertz)];
  });
  // Frequency and duty are set one after the other; what counts is what is heard in the end.
  return sounds.filter(([atMs, hertz], i) => sounds[i + 1]?.[0] !== atMs && sounds[i - 1]?.[1] !== hertz);
}

test("a tone sounds for its time and is followed by silence", async () => {
  expect(heard(await play("buzzer.tone(440, 0.5)"))).toEqual([
    [0, 440],
    [500, 0],
  ]);
});

test("a tone that is started sounds until it is silenced", async () => {
  expect(heard(await play("import time\nbuzzer.start(1000)\ntime.sleep(2)\nbuzzer.silence()"))).toEqual([
    [0, 1000],
    [2000, 0],
  ]);
});

test.each([
  ["440.4", 440],
  ["1", 20],
  ["1e9", 20_000],
])("a tone of %s hertz is one of %i", async (hertz, frequency) => {
  expect(heard(await play(`buzzer.start(${hertz})`))).toEqual([[0, frequency]]);
});

test.each(["0", "-3"])("a tone of %s hertz is silence", async (hertz) => {
  const { signals, error } = await play(`buzzer.tone(${hertz}, 1)`);
  expect(error).toBe("");
  expect(signals).toEqual([[0, "D3", "440 Hz 0 %"]]);
});

test.each([
  ["A4", 440],
  ["C4", 262],
  ["C#4", 277],
  ["Db4", 277],
  ["B3", 247],
  ["a5", 880],
  ["Bb3", 233],
  ["G6", 1568],
])("the note %s has %i hertz", async (note, hertz) => {
  expect(heard(await play(`buzzer.note("${note}")`))[0]).toEqual([0, hertz]);
});

test("notes last their beats, at the tempo that was set, with a breath between them", async () => {
  expect(heard(await play('buzzer.tempo(60)\nbuzzer.note("A4")\nbuzzer.note("A4", 0.5)'))).toEqual([
    [0, 440],
    [900, 0],
    [1000, 440],
    [1450, 0],
  ]);
});

test("a melody is its notes, their beats and its rests", async () => {
  expect(heard(await play('buzzer.melody(" A4:2  R a5:0.5 ")'))).toEqual([
    [0, 440],
    [900, 0],
    [1500, 880],
    [1725, 0],
  ]);
});

test.each(["H4", "C", "C9", "C##4", "4", "C4,D4", "C4:x"])(
  "a melody with %s in it says so before anything is heard",
  async (part) => {
    const { error, signals } = await play(`buzzer.melody("A4 ${part}")`);
    expect(error).toContain("ValueError: ");
    expect(signals).toHaveLength(1);
  },
);

test("a tempo of 0 is refused", async () => {
  expect((await play("buzzer.tempo(0)")).error).toContain("ValueError: the tempo must be more than 0");
});

test.each(["buzzer.tone(440, 60)", 'buzzer.note("A4", 60)', 'buzzer.melody("A4:60")'])(
  "%s is silent when the program is stopped",
  async (code) => {
    const { error, signals } = await play(code, 1000);
    expect(error).toContain("KeyboardInterrupt");
    expect(signals.at(-1)?.[2]).toBe("440 Hz 0 %");
    expect(signals.at(-2)?.[2]).toBe("440 Hz 50 %");
  },
);
