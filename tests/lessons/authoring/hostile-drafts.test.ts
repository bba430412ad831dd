import { describe, expect, it } from "vitest";
import {
  keepLastSolution,
  solutionOf,
  takeSolution,
  typesIn,
  workspaceIn,
} from "../../../src/lessons/authoring/draft-blocks.ts";
import { textOf, withFile } from "../../../src/lessons/authoring/draft-files.ts";
import {
  addLanguage,
  addLesson,
  languagesOf,
  lessonsOf,
  moveLesson,
  newPack,
  PACK,
  removeLanguage,
  removeLesson,
  titleOf,
} from "../../../src/lessons/authoring/draft-pack.ts";
import { placeOfProblem } from "../../../src/lessons/authoring/draft-place.ts";
import { addStep, moveStep, removeStep, stepsOf } from "../../../src/lessons/authoring/draft-steps.ts";
import { changeText } from "../../../src/lessons/authoring/draft-text.ts";
import { problemWithDraft } from "../../../src/lessons/authoring/problem-with-draft.ts";
import { readablePart } from "../../../src/lessons/authoring/readable-part.ts";
import { countUntranslated } from "../../../src/lessons/authoring/translation.ts";
import type { PackFiles } from "../../../src/lessons/pack.ts";
import { readPack } from "../../../src/lessons/read-pack.ts";

const words = { title: "Light", about: "A lamp.", stepTitle: "On" };
const { files: good, lesson } = addLesson(newPack(words, "Ms Okafor", "en"), words, {});
const oddities = [
  null,
  5,
  "x",
  [],
  {},
  [null],
  [5],
  ["x", null],
  { en: 5 },
  [{ id: null }],
  [{ id: "on", checks: [null, 5] }],
];

/** The files with each setting of a file made odd, one after the other. */
const variants = (path: string): readonly PackFiles[] =>
  Object.keys(JSON.parse(textOf(good, path))).flatMap((key) =>
    oddities.map((odd) =>
      withFile(good, path, JSON.stringify({ ...JSON.parse(textOf(good, path)), [key]: odd })),
    ),
  );

const broken = ["", "{", "null", "[]", '"x"'].flatMap((text) =>
  [PACK, `${lesson}/lesson.json`, `${lesson}/start.json`, `en/${lesson}.md`].map((path) =>
    withFile(good, path, text),
  ),
);

/** All that an author can do to a draft. */
function doAll(files: PackFiles): void {
  const read = readPack(files);
  if (read.kind === "refused") for (const problem of read.problems) placeOfProblem(files, problem);
  readablePart(files);
  titleOf(files);
  const two = addLanguage(files, "de");
  countUntranslated(two, languagesOf(two).at(-1) ?? "de");
  removeLanguage(two, "de");
  for (const one of [lesson, ...lessonsOf(files)]) {
    for (const place of stepsOf(files, one).keys())
      typesIn(workspaceIn(files, one, solutionOf(files, one, place)));
    const more = addStep(keepLastSolution(files, one), one, "More");
    removeStep(moveStep(takeSolution(more, one, 0, {}), one, 0, 1), one, 0);
    changeText(files, one, "en", (text) => ({ ...text, title: "Other" }));
    removeLesson(moveLesson(files, 0, 1), one);
  }
}

describe("a draft that somebody else has made", () => {
  it("can be odd in every setting, and is edited all the same", () => {
    const all = [...variants(PACK), ...variants(`${lesson}/lesson.json`), ...broken];
    expect(all.length).toBeGreaterThan(150);
    for (const files of all) expect(() => doAll(files)).not.toThrow();
  });

  it("is refused when it has no settings, or what cannot even be edited", () => {
    expect(problemWithDraft(good)).toBeNull();
    expect(problemWithDraft(new Map())?.sentence).toBeTruthy();
    const deep = withFile(good, `${lesson}/start.json`, "[".repeat(100_000));
    expect(problemWithDraft(deep)?.sentence).toContain("start.json: ");
    expect(problemWithDraft(withFile(good, PACK, "{"))).toBeNull();
  });
});
