import { describe, expect, it } from "vitest";
import { settingsIn, textOf, withFile } from "../../../src/lessons/authoring/draft-files.ts";
import {
  addLanguage,
  addLesson,
  lessonsOf,
  moveLesson,
  newPack,
  removeLesson,
} from "../../../src/lessons/authoring/draft-pack.ts";
import {
  addStep,
  changeStep,
  moveStep,
  removeStep,
  stepsOf,
} from "../../../src/lessons/authoring/draft-steps.ts";
import type { PackFiles } from "../../../src/lessons/pack.ts";
import { readPack } from "../../../src/lessons/read-pack.ts";

const words = { title: "Día uno", about: "What we make.", stepTitle: "Light it" };
const blocks = { blocks: { languageVersion: 0, blocks: [{ type: "start", x: 40, y: 40 }] } };

function withLesson(): { files: PackFiles; lesson: string } {
  return addLesson(newPack(words, "Ms Okafor", "en"), words, blocks);
}

/** The problems that a reader of packs finds. */
function problemsOf(files: PackFiles): readonly string[] {
  const read = readPack(files);
  return read.kind === "pack" ? [] : read.problems.map(({ sentence }) => sentence);
}

/** What has to be translated besides the lessons' texts. */
const MISSING_IN_GERMAN = ["title", "about"].map(
  (name) => `\`${name}\` is not written in de, which is one of the pack's languages.`,
);

const headings = (files: PackFiles, lesson: string, language = "en") =>
  textOf(files, `${language}/${lesson}.md`).match(/^## .*$/gm);

describe("a pack that is being written", () => {
  it("is a good pack as soon as it has a lesson", () => {
    const { files, lesson } = withLesson();
    expect(lesson).toBe("01-dia-uno");
    expect(problemsOf(files)).toEqual([]);
  });

  it("gives lessons of one title names of their own", () => {
    const first = withLesson();
    const removed = removeLesson(addLesson(first.files, words, blocks).files, first.lesson);
    const { files } = addLesson(removed, words, blocks);
    expect(lessonsOf(files)).toEqual(["02-dia-uno", "02-dia-uno-2"]);
    expect(problemsOf(files)).toEqual([]);
  });

  it("loses nothing but the lesson that is taken out", () => {
    const { files, lesson } = withLesson();
    const more = addLesson(files, { ...words, title: "Next" }, blocks);
    const left = removeLesson(more.files, lesson);
    expect(lessonsOf(left)).toEqual([more.lesson]);
    expect([...left.keys()].filter((path) => path.includes(lesson))).toEqual([]);
    expect(problemsOf(left)).toEqual([]);
  });

  it("has its lessons in the order that they are put in", () => {
    let { files } = withLesson();
    for (const title of ["two", "three"]) files = addLesson(files, { ...words, title }, blocks).files;
    expect(lessonsOf(moveLesson(files, 2, 0))).toEqual(["03-three", "01-dia-uno", "02-two"]);
  });

  it("has a text to translate in each new language", () => {
    const { files, lesson } = withLesson();
    const both = addLanguage(files, "de");
    expect(textOf(both, `de/${lesson}.md`)).toBe(textOf(files, `en/${lesson}.md`));
    expect(problemsOf(both)).toEqual(MISSING_IN_GERMAN);
  });

  it("keeps a file that cannot be read as it is", () => {
    const broken = withFile(withLesson().files, "pack.json", "{ oops");
    expect(textOf(moveLesson(broken, 0, 0), "pack.json")).toBe("{ oops");
  });
});

describe("the steps of a lesson", () => {
  function threeSteps() {
    const { files, lesson } = withLesson();
    const texts = addLanguage(addStep(addStep(files, lesson, "Light it"), lesson, "Stop it"), "de");
    return { files: texts, lesson };
  }

  it("come with a heading in every language", () => {
    const { files, lesson } = threeSteps();
    expect(stepsOf(files, lesson).map(({ id }) => id)).toEqual(["light-it", "light-it-2", "stop-it"]);
    expect(headings(files, lesson, "de")).toEqual([
      "## Light it {#light-it}",
      "## Light it {#light-it-2}",
      "## Stop it {#stop-it}",
    ]);
    expect(problemsOf(files)).toEqual(MISSING_IN_GERMAN);
  });

  it("change their places with all they say", () => {
    const { files, lesson } = threeSteps();
    const said = withFile(files, `en/${lesson}.md`, `${textOf(files, `en/${lesson}.md`)}\nLast words.\n`);
    const turned = moveStep(said, lesson, 2, 0);
    expect(stepsOf(turned, lesson).map(({ id }) => id)).toEqual(["stop-it", "light-it", "light-it-2"]);
    expect(textOf(turned, `en/${lesson}.md`)).toContain(
      "## Stop it {#stop-it}\n\nLast words.\n\n## Light it {#light-it}",
    );
    expect(problemsOf(turned)).toEqual(MISSING_IN_GERMAN);
  });

  it("can be taken out, but for the last one", () => {
    const { files, lesson } = threeSteps();
    const left = removeStep(removeStep(files, lesson, 0), lesson, 1);
    expect(headings(left, lesson)).toEqual(["## Light it {#light-it-2}"]);
    expect(removeStep(left, lesson, 0)).toBe(left);
    expect(problemsOf(left)).toEqual(MISSING_IN_GERMAN);
  });

  it("are told apart from what only looks like one in a piece of code", () => {
    const { files, lesson } = threeSteps();
    const text = textOf(files, `en/${lesson}.md`).replace(
      "## Stop it",
      "```python\n## no step\n```\n\n## Stop it",
    );
    const left = removeStep(withFile(files, `en/${lesson}.md`, text), lesson, 0);
    expect(textOf(left, `en/${lesson}.md`)).toContain("```python\n## no step\n```");
  });

  it("keep what is set for them when one thing changes", () => {
    const { files, lesson } = threeSteps();
    const changed = changeStep(files, lesson, 1, (step) => ({ ...step, python: false }));
    expect(stepsOf(changed, lesson)[1]).toEqual({ id: "light-it-2", checks: [], python: false });
    expect(settingsIn(changed, `${lesson}/lesson.json`)).toMatchObject({ minutes: 15 });
  });
});
