import { describe, expect, it } from "vitest";
import type { Check } from "../../../src/lessons/checks/checks.ts";
import type { Finding } from "../../../src/lessons/checks/finding.ts";
import { labelsOf, type Mark, rowsOf, sentenceOf, verdictOf } from "../../../src/ui/lessons/check-words.ts";

const shape: Check = {
  kind: "shape",
  id: "loop",
  says: { en: "There is no loop.", de: "Da ist keine Schleife." },
  find: {},
};
const behaviour: Check = {
  kind: "behaviour",
  id: "on",
  says: { en: "The LED stays dark." },
  seconds: 2,
  expect: { kind: "goes-on" },
};
const quiz: Check = {
  kind: "quiz",
  id: "q",
  question: { en: "Which?" },
  choices: [
    { text: { en: "A" }, isRight: true, why: { en: "Yes" } },
    { text: { en: "B" }, isRight: false, why: { en: "No" } },
  ],
};

const fails: Finding = { kind: "fails", atMs: 2000 };

describe("the sentence about a check", () => {
  it("is the teacher's, in the learner's language", () => {
    expect(sentenceOf(shape, fails, "de")).toBe("Da ist keine Schleife.");
    expect(sentenceOf(behaviour, fails, "de")).toBe("The LED stays dark.");
  });

  it("says too that an error has ended the program, and when", () => {
    const cause = { kind: "error", error: "NameError: name 'x' isn't defined" } as const;
    expect(sentenceOf(behaviour, { ...fails, cause }, "en")).toBe(
      "The LED stays dark. The program stopped with an error at 2.0 s: NameError: name 'x' isn't defined",
    );
  });

  it("says that the program did too much", () => {
    const cause = { kind: "limit", limit: "turns" } as const;
    expect(sentenceOf(behaviour, { kind: "fails", atMs: 100, cause }, "en")).toContain("ended at 0.1 s");
  });

  it.each([
    [shape, { kind: "holds" }, ""],
    [shape, undefined, ""],
    [quiz, { kind: "open" }, "Answer the question, then check."],
    [quiz, fails, "Choose again."],
    [behaviour, { kind: "unknown", reason: "hung" }, "Your program did not come back in time."],
    [behaviour, { kind: "unknown", reason: "broken" }, "Press Check once more."],
  ] as const)("says what there is to do", (check, finding, says) => {
    const sentence = sentenceOf(check, finding, "en");
    if (says === "") expect(sentence).toBe("");
    else expect(sentence).toContain(says);
  });
});

it("checks of one kind are told apart by numbers, others are not", () => {
  expect(labelsOf([shape, quiz, { ...shape, id: "other" }])).toEqual([
    "Your blocks 1",
    "Question",
    "Your blocks 2",
  ]);
});

it("the first check that does not hold is what is said aloud", () => {
  const findings = new Map<string, Finding>([
    ["loop", { kind: "holds" }],
    ["on", fails],
    ["q", { kind: "open" }],
  ]);
  expect(verdictOf([shape, behaviour, quiz], findings, "en")).toBe("Not yet. The LED stays dark.");
  expect(verdictOf([shape], findings, "en")).toBe("This step works.");
});

describe("the checks of one kind", () => {
  const other = { ...shape, id: "other" };
  const rows = (marks: Readonly<Record<string, Mark>>) =>
    rowsOf([shape, quiz, other], ({ id }) => marks[id] ?? "open").map(
      ({ label, mark }) => `${label}: ${mark}`,
    );

  it("are one row, so that a learner need not tell them apart", () => {
    expect(rows({ loop: "holds", other: "holds" })).toEqual(["Your blocks: holds", "Question: open"]);
  });

  it("hold only together, as one alone may hold before anything has happened", () => {
    expect(rows({ loop: "holds", other: "fails" })).toEqual(["Your blocks: fails", "Question: open"]);
    expect(rows({ loop: "holds" })).toEqual(["Your blocks: open", "Question: open"]);
    expect(rows({ loop: "unknown", other: "fails" })).toEqual(["Your blocks: fails", "Question: open"]);
  });
});
