import { describe, expect, it } from "vitest";
import { addLesson, newPack } from "../../src/lessons/authoring/draft-pack.ts";
import { changeStep } from "../../src/lessons/authoring/draft-steps.ts";
import { classList, toCsv } from "../../src/lessons/class-list.ts";
import type { Pack } from "../../src/lessons/pack.ts";
import { readPack } from "../../src/lessons/read-pack.ts";
import type { LessonProgress } from "../../src/projects/lesson-progress.ts";
import { writeProject } from "../../src/projects/project.ts";

const words = { title: "Light", about: "A lamp.", stepTitle: "On" };
const workspace = { blocks: { languageVersion: 0, blocks: [{ type: "start", x: 0, y: 0 }] } };

/** A pack of one lesson with two checks. */
function pack(): Pack {
  const { files, lesson } = addLesson(newPack(words, "Ms Okafor", "en"), words, workspace);
  const check = (id: string) => ({ kind: "shape", id, says: { en: "No." }, find: { block: "led_set" } });
  const read = readPack(
    changeStep(files, lesson, 0, (step) => ({ ...step, checks: [check("a"), check("b")] })),
  );
  if (read.kind === "refused") throw new Error(read.problems[0]?.sentence);
  return read.pack;
}

const progress: LessonProgress = {
  pack: "light",
  packVersion: "1.0.0",
  lesson: "01-light",
  language: "en",
  step: "on",
  passed: ["a"],
  solutions: [],
  answers: {},
  startedAtMs: 1000,
  doneAtMs: null,
};

const work = (name: string, lesson?: LessonProgress): string =>
  writeProject({ id: "p", name, workspace, lesson });
const find = async (id: string): Promise<Pack | null> => (id === "light" ? pack() : null);

describe("a class list", () => {
  it("tells of each file what its learner has done, by the names of the files", async () => {
    const files = [
      { name: "zoe.untether", text: work("Light", { ...progress, passed: ["a", "b"], doneAtMs: 2000 }) },
      { name: "Ada.untether", text: work("Light", progress) },
    ];
    const { lines, refused } = await classList(files, find);
    expect(refused).toEqual([]);
    expect(lines.map(({ file }) => file)).toEqual(["Ada.untether", "zoe.untether"]);
    expect(lines[0]).toMatchObject({ project: "Light", step: "1/1", passed: 1, checks: 2, doneAtMs: null });
    expect(lines[1]).toMatchObject({ passed: 2, doneAtMs: 2000 });
  });

  it("counts only checks that the lesson has, each once", async () => {
    const files = [{ name: "x", text: work("x", { ...progress, passed: ["a", "a", "made up"] }) }];
    expect((await classList(files, find)).lines).toMatchObject([{ passed: 1, checks: 2 }]);
  });

  it("does without a pack that is not here, or cannot be fetched", async () => {
    const files = [{ name: "x", text: work("x", progress) }];
    const offline = () => Promise.reject(new Error("offline"));
    expect((await classList(files, async () => null)).lines).toMatchObject([{ step: "on", checks: null }]);
    expect((await classList(files, offline)).lines).toMatchObject([{ passed: 1, checks: null }]);
  });

  it("has a sentence for each file that is no learner's work", async () => {
    const files = [
      { name: "big", text: null },
      { name: "own", text: work("My own") },
      { name: "text", text: "hello" },
      { name: "deep", text: "[".repeat(100_000) },
      { name: "odd", text: '{"format":"untether-project","version":1,"lesson":{}}' },
    ];
    const { lines, refused } = await classList(files, find);
    expect(lines).toEqual([]);
    expect(refused.map(({ file }) => file)).toEqual(["big", "deep", "odd", "own", "text"]);
    expect(refused.every(({ sentence }) => sentence.endsWith("."))).toBe(true);
  });

  it("reads no more files than a school has", async () => {
    const files = Array.from({ length: 501 }, (_, n) => ({ name: `${n}`, text: "x" }));
    const { refused } = await classList(files, find);
    expect(refused).toHaveLength(501);
    expect(refused.at(-1)?.sentence).toBe("Only the first 500 files were read.");
  });
});

describe("its CSV", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\n=1"])("has no formula of %j", (text) => {
    expect(toCsv(["name"], [[text]])).toMatch(/^name\r\n"?'/);
  });

  it("keeps commas, quotes and lines inside their cells", () => {
    expect(toCsv(["a", "b"], [['x "y"', "1,2\n3"]])).toBe('a,b\r\n"x ""y""","1,2\n3"\r\n');
  });
});
