import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/lessons/authoring/draft-files.ts";
import {
  addLanguage,
  addLesson,
  newPack,
  PACK,
  removeLanguage,
} from "../../../src/lessons/authoring/draft-pack.ts";
import { changeStep } from "../../../src/lessons/authoring/draft-steps.ts";
import { changeStepText, lessonText } from "../../../src/lessons/authoring/draft-text.ts";
import { countUntranslated, isUntranslated, piecesOf } from "../../../src/lessons/authoring/translation.ts";
import type { PackFiles } from "../../../src/lessons/pack.ts";
import { readPack } from "../../../src/lessons/read-pack.ts";

const words = { title: "Light", about: "A lamp.", stepTitle: "Turn it on" };
const canvas = { blocks: { languageVersion: 0, blocks: [{ type: "start", x: 0, y: 0 }] } };
const quiz = {
  kind: "quiz",
  id: "why",
  question: { en: "Why?" },
  choices: [
    { text: { en: "So." }, isRight: true, why: { en: "Yes indeed." } },
    { text: { en: "Not so." }, isRight: false, why: { en: "No." } },
  ],
};

/** A lesson with two hints, a solution and a question, to be translated to German. */
function toTranslate(): { files: PackFiles; lesson: string } {
  const { files, lesson } = addLesson(newPack(words, "Ms Okafor", "en"), words, canvas);
  const written = changeStepText(files, lesson, "en", 0, (step) => ({
    ...step,
    body: "Take a block.",
    hints: ["Look there.", "Look here."],
    solution: "Like this.",
  }));
  const asked = changeStep(written, lesson, 0, (step) => ({ ...step, checks: [quiz] }));
  return { files: addLanguage(asked, "de"), lesson };
}

/** The files with every piece written in capitals. */
function translated(): { files: PackFiles; lesson: string } {
  const { files, lesson } = toTranslate();
  const pieces = [...piecesOf(files, null, "de"), ...piecesOf(files, lesson, "de")];
  const all = pieces.reduce((draft, { source, write }) => write(draft, source.toUpperCase()), files);
  return { files: all, lesson };
}

describe("the translation of a draft", () => {
  it("misses every text at first, the copied ones too", () => {
    const { files, lesson } = toTranslate();
    const missing = piecesOf(files, lesson, "de").filter(isUntranslated);
    expect(missing.map(({ name }) => name.kind)).toEqual([
      "title",
      "goal",
      "step-title",
      "body",
      "hint",
      "hint",
      "solution",
      ...Array.from({ length: 5 }, () => "check"),
    ]);
    expect(countUntranslated(files, "de")).toBe(missing.length + 2);
  });

  it("is whole when each piece was written, and leaves the first language as it was", () => {
    const { files, lesson } = translated();
    expect(countUntranslated(files, "de")).toBe(0);
    expect(readPack(files).kind).toBe("pack");
    expect(lessonText(files, lesson, "de").steps[0]?.hints).toEqual(["LOOK THERE.", "LOOK HERE."]);
    expect(lessonText(files, lesson, "en").steps[0]?.hints).toEqual(["Look there.", "Look here."]);
  });

  it("takes a text back that is emptied", () => {
    const { files } = translated();
    const [title] = piecesOf(files, null, "de");
    const emptied = title?.write(files, "") ?? files;
    expect(textOf(emptied, PACK)).not.toContain("LIGHT");
    expect(countUntranslated(emptied, "de")).toBe(1);
  });

  it("goes with its language, and nothing else does", () => {
    const { files, lesson } = translated();
    const english = removeLanguage(files, "de");
    expect([...english.keys()].some((path) => path.startsWith("de/"))).toBe(false);
    expect(textOf(english, `${lesson}/lesson.json`)).not.toContain('"de"');
    expect(readPack(english)).toMatchObject({ kind: "pack", warnings: [] });
    expect(removeLanguage(english, "en")).toBe(english);
  });
});
