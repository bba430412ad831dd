import { describe, expect, it } from "vitest";
import { checkStep, rightAnswers } from "../../../src/lessons/checks/check-step.ts";
import type { Check } from "../../../src/lessons/checks/checks.ts";
import type { JudgeProgram } from "../../../src/lessons/checks/court.ts";
import type { Answers, Work } from "../../../src/lessons/checks/work.ts";
import { judgeThatSays } from "./judges.ts";

const says = { en: "Not yet." };
const choice = (isRight: boolean) => ({ text: { en: "This" }, isRight, why: { en: "Because." } });

/** What comes of one check. */
async function found(check: Check, answers: Answers, judge: JudgeProgram = judgeThatSays("")) {
  const work: Work = {
    workspace: {},
    code: "canvas",
    answers,
    codeOf: (name) => (name === "riddle" ? "riddle" : null),
  };
  const findings = await checkStep({ id: "step", checks: [check] }, undefined, work, judge);
  return findings.get(check.id);
}

describe("a quiz", () => {
  const quiz: Check = {
    kind: "quiz",
    id: "q",
    question: { en: "Which?" },
    choices: [choice(false), choice(true), choice(true)],
  };

  it("is open until something is chosen", async () => {
    expect(await found(quiz, {})).toEqual({ kind: "open" });
    expect(await found(quiz, { q: [] })).toEqual({ kind: "open" });
  });

  it("holds when all that is right is chosen, and nothing else", async () => {
    expect(await found(quiz, { q: [2, 1] })).toEqual({ kind: "holds" });
    for (const answer of [[1], [0, 1, 2], [0], [1, 7]])
      expect((await found(quiz, { q: answer }))?.kind).toBe("fails");
  });

  it("knows its right answer", async () => {
    const work: Work = { workspace: {}, code: "", answers: {}, codeOf: () => null };
    expect(await rightAnswers({ id: "step", checks: [quiz] }, undefined, work, judgeThatSays(""))).toEqual({
      q: [1, 2],
    });
  });
});

describe("a prediction", () => {
  const predict: Check = { kind: "predict", id: "p", says };
  const judge = judgeThatSays("one\ntwo  \n\n");

  it("is open until something is written", async () => {
    expect(await found(predict, {}, judge)).toEqual({ kind: "open" });
    expect(await found(predict, { p: " \n" }, judge)).toEqual({ kind: "open" });
  });

  it.each(["one\ntwo", "one  \ntwo\n\n", "\n\none\r\ntwo", "one\ntwo   "])("holds for %j", async (p) => {
    expect(await found(predict, { p }, judge)).toEqual({ kind: "holds" });
  });

  it.each([
    ["one", 20],
    ["one\ntoo", 20],
    ["One\ntwo", 10],
    ["one two", 10],
    [" one\ntwo", 10],
    ["one\ntwo\nthree", null],
  ])("fails for %j at the line that is another", async (p, atMs) => {
    expect(await found(predict, { p }, judge)).toEqual({ kind: "fails", atMs });
  });

  it("runs the blocks that it names, or else those on the canvas", async () => {
    const asked: string[] = [];
    const listening: JudgeProgram = (code, ...others) => {
      asked.push(code);
      return judge(code, ...others);
    };
    await found(predict, { p: "x" }, listening);
    await found({ ...predict, workspace: "riddle" }, { p: "x" }, listening);
    expect(asked).toEqual(["canvas", "riddle"]);
    expect(await found({ ...predict, workspace: "lost" }, { p: "x" }, listening)).toEqual({
      kind: "unknown",
      reason: "broken",
    });
  });

  it("knows its right answer, which then holds", async () => {
    const work: Work = { workspace: {}, code: "", answers: {}, codeOf: () => null };
    const answers = await rightAnswers({ id: "step", checks: [predict] }, undefined, work, judge);
    expect(await found(predict, answers, judge)).toEqual({ kind: "holds" });
    const silent = await rightAnswers({ id: "step", checks: [predict] }, undefined, work, judgeThatSays(""));
    expect(silent).toEqual({});
  });
});
