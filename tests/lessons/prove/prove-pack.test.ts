import { describe, expect, it } from "vitest";
import type { PackFiles } from "../../../src/lessons/pack.ts";
import { provePack } from "../../../src/lessons/prove/prove-pack.ts";
import { readPack } from "../../../src/lessons/read-pack.ts";
import { openBlocks } from "../../../src/server/lessons/blocks-in-node.ts";
import { judgeWithout, realJudge } from "../checks/judges.ts";
import { edited, textOf, tiny, withFile } from "../pack-files.ts";

/** What is wrong with a pack that can be read: `step/check: sentence`, each by its place. */
async function faults(files: PackFiles, judge = realJudge): Promise<string[]> {
  const read = readPack(files);
  if (read.kind === "refused") throw new Error(read.problems.map(({ sentence }) => sentence).join("\n"));
  const found = await provePack(read.pack, { open: openBlocks, judge });
  return found.map(({ lesson, step, check, sentence }) => {
    expect(lesson).toBe("01-blink");
    return `${step}/${check}: ${sentence}`;
  });
}

const settings = "01-blink/lesson.json";
const blinks = '"expect": { "kind": "seen"';

describe("a pack", () => {
  it("is good when its solutions pass, and its start does not", async () => {
    expect(await faults(tiny)).toEqual([]);
  });

  it("has a fault when its solution does not pass, with what the learner would be told", async () => {
    const nothing = withFile("01-blink/solution.json", textOf("01-blink/start.json"));
    expect(await faults(nothing)).toEqual([
      '1/0: solution.json does not pass check `blinks`: "The LED should go on and off."',
    ]);
  });

  it("has a fault when its solution does not pass in time, with the moment", async () => {
    const late = edited(settings, blinks, '"expect": { "to": 0.3, "kind": "seen"');
    expect(await faults(late)).toEqual([
      expect.stringMatching(/^1\/0: solution\.json .* It went wrong at 0\.3 s\.$/),
    ]);
  });

  it("has a fault when a step's own solution does not pass", async () => {
    const nothing = withFile("01-blink/step-1.json", textOf("01-blink/start.json"));
    expect(await faults(nothing)).toEqual([
      expect.stringMatching(/^0\/0: step-1\.json does not pass check `has-led`/),
    ]);
  });

  it("has a fault when its start passes already", async () => {
    const done = withFile("01-blink/start.json", textOf("01-blink/solution.json"));
    const sentence =
      "start.json passes all checks of this step already. The learner would have nothing to do.";
    expect(await faults(done)).toEqual([`0/null: ${sentence}`, `1/null: ${sentence}`]);
  });

  it("has a fault when nothing can be predicted", async () => {
    const silent = withFile("01-blink/hello.json", textOf("01-blink/start.json"));
    expect(await faults(silent)).toEqual([
      "1/2: Check `prints` has no right answer: its program prints nothing.",
    ]);
  });

  it("has a fault when a solution ends with an error", async () => {
    const oops =
      '{"blocks":{"blocks":[{"type":"start","next":{"block":{"type":"python_line","fields":{"CODE":"oops"}}}}]}}';
    const [fault] = await faults(withFile("01-blink/solution.json", oops));
    expect(fault).toContain("The program ended with NameError: name 'oops' isn't defined.");
  });

  it("has a fault when a solution hangs, or the judge breaks", async () => {
    const hung = await faults(tiny, judgeWithout({ kind: "hung" }));
    expect(hung).toContain(
      "1/0: solution.json is in a call that does not come back. Check `blinks` cannot tell.",
    );
    const broken = await faults(tiny, judgeWithout({ kind: "broken", reason: "no wasm" }));
    expect(broken).toContain("1/0: solution.json could not be run for check `blinks`.");
  });

  it("has a fault when Blockly cannot open its blocks", async () => {
    const odd = '{"blocks":{"blocks":[{"type":"led_set","next":{"block":{"type":"start"}}}]}}';
    expect(await faults(withFile("01-blink/hello.json", odd))).toContainEqual(
      expect.stringMatching(/^null\/null: hello\.json holds blocks that cannot be opened: /),
    );
  });

  it.each([
    [
      '"from": 1, "to": 9, "kind": "seen"',
      "Check `blinks` expects something at 9 s, but watches for 5 s only.",
    ],
    ['"kind": "seen"', null],
  ])("with an expectation of %s is told of what is never watched", async (expected, sentence) => {
    const found = await faults(edited(settings, '"expect": { "kind": "seen"', `"expect": { ${expected}`));
    expect(found).toEqual(sentence ? [`1/0: ${sentence}`] : []);
  });
});
