import { describe, expect, it } from "vitest";
import { textOf, withFile, withoutFiles } from "../../../src/lessons/authoring/draft-files.ts";
import { addLesson, lessonPath, lessonsOf, newPack } from "../../../src/lessons/authoring/draft-pack.ts";
import { placeOfFault, placeOfProblem } from "../../../src/lessons/authoring/draft-place.ts";
import { addStep, changeStep } from "../../../src/lessons/authoring/draft-steps.ts";
import { readablePart } from "../../../src/lessons/authoring/readable-part.ts";
import type { PackFiles } from "../../../src/lessons/pack.ts";
import { readPack } from "../../../src/lessons/read-pack.ts";

const words = { title: "Light", about: "A lamp.", stepTitle: "On" };
const canvas = { blocks: { languageVersion: 0, blocks: [{ type: "start", x: 0, y: 0 }] } };

function twoSteps(): { files: PackFiles; lesson: string } {
  const { files, lesson } = addLesson(newPack(words, "Ms Okafor", "en"), words, canvas);
  return { files: addStep(files, lesson, "Off"), lesson };
}

/** Where the first problem of these files is. */
function placeIn(files: PackFiles) {
  const read = readPack(files);
  const [problem] = read.kind === "refused" ? read.problems : [];
  if (!problem) throw new Error("nothing is wrong");
  return placeOfProblem(files, problem);
}

describe("what is wrong with a draft", () => {
  const { files, lesson } = twoSteps();

  it("in the settings of a step is found there", () => {
    const check = { kind: "shape", id: "x", says: { en: "No." }, find: { block: "nothing" } };
    const shelf = changeStep(files, lesson, 1, (step) => ({ ...step, toolbox: { blocks: ["nothing"] } }));
    const checks = changeStep(files, lesson, 1, (step) => ({ ...step, checks: [check] }));
    expect(placeIn(shelf)).toEqual({ kind: "step", lesson, step: 1, part: "shelf" });
    expect(placeIn(checks)).toEqual({ kind: "step", lesson, step: 1, part: "checks" });
  });

  it("in the text of a step is found there", () => {
    const path = `en/${lesson}.md`;
    const text = textOf(files, path).replace("## Off", "## Off [[nothing]]");
    expect(placeIn(withFile(files, path, `${text}\n[[nothing]]\n`))).toEqual({
      kind: "step",
      lesson,
      step: 1,
      part: "text",
    });
  });

  it("in blocks is found at the first step that has them", () => {
    const blocks = '{"blocks":{"blocks":[{"type":"nothing"}]}}';
    expect(placeIn(withFile(files, `${lesson}/solution.json`, blocks))).toEqual({
      kind: "step",
      lesson,
      step: 0,
      part: "blocks",
    });
  });

  it("elsewhere is found at the pack", () => {
    expect(placeIn(withoutFiles(files, (path) => path === lessonPath(lesson)))).toEqual({ kind: "pack" });
  });

  it("when it is tried is found at its check", () => {
    const fault = { lesson, step: 1, check: 0, sentence: "No." };
    expect(placeOfFault(fault)).toEqual({ kind: "step", lesson, step: 1, part: "checks" });
    expect(placeOfFault({ ...fault, check: null })).toMatchObject({ part: "blocks" });
  });

  it("keeps no other lesson from being tried", () => {
    const two = addLesson(files, { ...words, title: "Dark" }, canvas);
    const broken = withFile(two.files, `${two.lesson}/start.json`, "{");
    expect(lessonsOf(readablePart(broken) ?? new Map())).toEqual([lesson]);
    expect(readablePart(withFile(files, `${lesson}/start.json`, "{"))).toBeNull();
  });
});
