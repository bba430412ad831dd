import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/lessons/checks/finding.ts";
import {
  beginLesson,
  furthestPlace,
  isPassed,
  mayGoOn,
  noteFindings,
  placeOf,
  stepOf,
  textIn,
} from "../../src/lessons/lesson-way.ts";
import type { Lesson, Pack } from "../../src/lessons/pack.ts";
import { readPack } from "../../src/lessons/read-pack.ts";
import { tiny } from "./pack-files.ts";

function read(): Pack {
  const read = readPack(tiny);
  if (read.kind === "refused") throw new Error("the tiny pack was refused");
  return read.pack;
}

const pack = read();
const [tinyLesson] = pack.lessons;
if (!tinyLesson) throw new Error("the tiny pack has a lesson");

const shape = (id: string) => ({ kind: "shape", id, says: { en: "Not yet" }, find: {} }) as const;
/** Three steps: with two checks, with none, with one. */
const lesson: Lesson = {
  ...tinyLesson,
  settings: {
    ...tinyLesson.settings,
    steps: [
      { id: "one", checks: [shape("a"), shape("b")] },
      { id: "two" },
      { id: "three", checks: [shape("c")] },
    ],
  },
};
const begun = beginLesson(pack, lesson, "en", 5);
const [one, , three] = [stepOf(lesson, 0), stepOf(lesson, 1), stepOf(lesson, 2)];
const found = (...kinds: readonly [string, Finding["kind"]][]) =>
  new Map(kinds.map(([id, kind]) => [id, { kind, atMs: null, reason: "broken" } as Finding]));

describe("a lesson that is begun", () => {
  it("is at its first step, with nothing passed", () => {
    expect(begun).toMatchObject({ pack: "tiny", step: "one", passed: [], startedAtMs: 5, doneAtMs: null });
    expect(placeOf(lesson, begun)).toBe(0);
  });

  it("lets nobody past a step that is still to be done", () => {
    expect(mayGoOn(one, begun)).toBe(false);
    expect(furthestPlace(lesson, begun)).toBe(0);
  });
});

describe("what is found of a step", () => {
  it("lets the learner go on when all its checks hold, and past steps without checks", () => {
    const after = noteFindings(begun, one, found(["a", "holds"], ["b", "holds"]));
    expect(isPassed(one, after)).toBe(true);
    expect(furthestPlace(lesson, after)).toBe(2);
  });

  it("counts only when all hold at once", () => {
    const first = noteFindings(begun, one, found(["a", "holds"], ["b", "fails"]));
    const second = noteFindings(first, one, found(["a", "fails"], ["b", "holds"]));
    expect(second.passed).toEqual(["b"]);
    expect(mayGoOn(one, second)).toBe(false);
  });

  it.each(["fails", "open", "unknown"] as const)("does not pass a check that is %s", (kind) => {
    expect(noteFindings(begun, three, found(["c", kind])).passed).toEqual([]);
  });

  it("takes nothing away from a step that was passed once", () => {
    const passed = noteFindings(begun, three, found(["c", "holds"]));
    expect(noteFindings(passed, three, found(["c", "fails"]))).toBe(passed);
  });
});

it("who has looked at the solution may go on, though the checks do not hold", () => {
  const helped = { ...begun, solutions: ["one"] };
  expect([mayGoOn(one, helped), isPassed(one, helped)]).toEqual([true, false]);
});

it("a step that the lesson no longer has is its first one", () => {
  expect(placeOf(lesson, { ...begun, step: "gone" })).toBe(0);
});

it.each([
  ["de", "de"],
  ["de-AT", "de"],
  ["xx", "en"],
])("the text for %s is the one in %s", (wanted, language) => {
  expect(textIn(lesson, wanted)).toBe(lesson.texts[language]);
});
