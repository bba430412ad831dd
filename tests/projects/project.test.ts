import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { blockDefinitions } from "../../src/blocks/families.ts";
import type { LessonProgress } from "../../src/projects/lesson-progress.ts";
import {
  cleanName,
  copyOf,
  newProject,
  type Project,
  readProject,
  writeProject,
} from "../../src/projects/project.ts";

// On a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const EXAMPLES = new URL("../../lessons/examples/", import.meta.url);

const file = (parts: Record<string, unknown> = {}) =>
  JSON.stringify({ format: "untether-project", version: 1, id: "p", name: "Blink", workspace: {}, ...parts });

const canvas = (...blocks: unknown[]) => ({ blocks: { languageVersion: 0, blocks } });

/** The sentence a text is refused with; fails when it is not refused. */
function refusal(text: string): string {
  const read = readProject(text);
  if (read.kind === "project") throw new Error("was read");
  return read.sentence;
}

const DAMAGED = "This is not an Untether project, or part of it is damaged.";
const CUT = "This is not an Untether project, or part of it is missing.";

const progress: LessonProgress = {
  pack: "first-steps",
  packVersion: "1.0.0",
  lesson: "01-blink",
  language: "en",
  step: "faster",
  passed: ["lit"],
  solutions: [],
  answers: { guess: "1\n2", which: [0, 2] },
  startedAtMs: 1,
  doneAtMs: null,
};

/** Any project that the page can have. */
const projects: fc.Arbitrary<Project> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 64 }),
  name: fc
    .string({ minLength: 1, maxLength: 80, unit: "grapheme" })
    .map((name) => cleanName(name, "My project")),
  workspace: fc
    .array(
      fc.record({
        type: fc.constantFrom(...blockDefinitions.map(({ type }) => type)),
        id: fc.stringMatching(/^[!-~]{1,20}$/),
        fields: fc.dictionary(fc.string(), fc.jsonValue()),
      }),
      { maxLength: 5 },
    )
    // As JSON has it: without -0, for one.
    .map((blocks) => JSON.parse(JSON.stringify(canvas(...blocks)))),
});

describe("a project", () => {
  it("may be the work of a lesson, and then says how far the learner has come", () => {
    const project = { id: "p", name: "Blink", workspace: {}, lesson: progress };
    expect(readProject(writeProject(project))).toEqual({ kind: "project", project });
    expect(copyOf(project).lesson).toEqual(progress);
  });

  it.each([
    ["text", "blink"],
    ["a number of steps that no lesson has", { ...progress, passed: Array(501).fill("lit") }],
    ["an endless text for an answer", { ...progress, answers: { guess: "x".repeat(4001) } }],
    ["no lesson", { ...progress, lesson: "" }],
  ])("keeps its blocks when what it says of a lesson is damaged: %s", (_, lesson) => {
    const read = readProject(file({ lesson }));
    expect(read).toMatchObject({ kind: "project", project: { name: "Blink", lesson: undefined } });
  });

  it("is the same after it was written and read", () => {
    fc.assert(
      fc.property(projects, (project) => {
        expect(readProject(writeProject(project))).toEqual({ kind: "project", project });
      }),
    );
  });

  it("loses the blanks around its name, and what the format does not know", () => {
    expect(readProject(file({ name: "  Blink ", secret: 1 }))).toEqual({
      kind: "project",
      project: { id: "p", name: "Blink", workspace: {} },
    });
  });

  it("that is new has an id of its own", () => {
    const ids = new Set(Array.from({ length: 1000 }, () => newProject("a", {}).id));
    expect(ids.size).toBe(1000);
    for (const id of ids) expect(readProject(file({ id })).kind).toBe("project");
  });
});

describe("a project's name", () => {
  it.each([
    ["  Blink  ", "Blink"],
    ["", "before"],
    [" \t\n", "before"],
    ["x".repeat(100), "x".repeat(80)],
    [`${"x".repeat(79)} y`, "x".repeat(79)],
    [`${"x".repeat(79)}🤖`, "x".repeat(79)],
    ["🤖 été", "🤖 été"],
  ])("%j becomes %j", (typed, name) => {
    expect(cleanName(typed, "before")).toBe(name);
  });

  it("can always be read back once it is clean", () => {
    fc.assert(
      fc.property(fc.uint16Array({ maxLength: 90 }), (units) => {
        const typed = String.fromCharCode(...units);
        expect(readProject(file({ name: cleanName(typed, "before") })).kind).toBe("project");
      }),
    );
  });
});

describe("a copy of a project", () => {
  it("has the same blocks, an id of its own, and says what it is", () => {
    const project = newProject("Blink", canvas({ type: "start" }));
    const copy = copyOf(project);
    expect(copy).toEqual({ id: expect.any(String), name: "Blink (2)", workspace: project.workspace });
    expect(copy.id).not.toBe(project.id);
  });

  it("can be read back, however long the name and however often it was copied", () => {
    let project = newProject("x".repeat(80), {});
    for (let i = 0; i < 50; i++) {
      project = copyOf(project);
      expect(project.name.endsWith(" (2)")).toBe(true);
      expect(readProject(writeProject(project)).kind).toBe("project");
    }
  });
});

describe("a file that is no project is refused", () => {
  it.each(["", "hello", "{", "[1, 2", "\u0000\u0001", '{"format": "untether-project"'])(
    "when it is no JSON: %j",
    (text) => {
      expect(refusal(text)).toBe(CUT);
    },
  );

  it.each(["null", "7", '"text"', "[]", "{}", '{"format": "other", "version": 1}'])(
    "when it is other JSON: %s",
    (text) => {
      expect(refusal(text)).toBe(DAMAGED);
    },
  );

  it.each<[string, Record<string, unknown>]>([
    ["no id", { id: undefined }],
    ["an empty id", { id: "" }],
    ["a very long id", { id: "x".repeat(65) }],
    ["a number for an id", { id: 7 }],
    ["no name", { name: undefined }],
    ["an empty name", { name: "" }],
    ["a blank name", { name: "   " }],
    ["a very long name", { name: "x".repeat(81) }],
    ["a list for a name", { name: ["a"] }],
    ["no workspace", { workspace: undefined }],
    ["null for a workspace", { workspace: null }],
    ["a text for a workspace", { workspace: "blocks" }],
    ["blocks that are none", { workspace: { blocks: { blocks: [7] } } }],
    ["an old version", { version: 0 }],
    ["a version that is none", { version: "1" }],
    ["half a version", { version: 1.5 }],
  ])("when it has %s", (_what, parts) => {
    expect(refusal(file(parts))).toBe(DAMAGED);
  });

  it("when it is from a newer Untether, whatever else is in it", () => {
    expect(refusal('{"format": "untether-project", "version": 2, "blocks": "new"}')).toBe(
      "This project was made with a newer Untether. Update this one to open it.",
    );
  });

  it("when it has blocks that we do not know, naming three of them at most", () => {
    const blocks = ["a", "b", "led_set", "c", "d"].map((type) => ({ type }));
    expect(refusal(file({ workspace: canvas(...blocks) }))).toMatch(
      /^This project has blocks that this Untether does not know: [a-d], [a-d], [a-d]\.$/,
    );
  });

  it("when it has a block with a very long type, of which it shows the beginning", () => {
    expect(refusal(file({ workspace: canvas({ type: "x".repeat(50) }) }))).toBe(
      `This project has blocks that this Untether does not know: ${"x".repeat(40)}….`,
    );
  });

  it.each(["constructor", "__proto__", "toString"])("when it has a block of the type %s", (type) => {
    expect(refusal(file({ workspace: canvas({ type }) }))).toContain(type);
  });

  it("when it has more blocks than we can open", () => {
    const blocks = Array.from({ length: 20_001 }, () => ({ type: "led_toggle" }));
    expect(refusal(file({ workspace: canvas(...blocks) }))).toBe(
      "This project has more blocks than Untether can open.",
    );
  });

  it("when its blocks nest a hundred thousand levels deep", () => {
    const open = '{"type":"forever","inputs":{"DO":{"block":'.repeat(100_000);
    const close = "}}}".repeat(100_000);
    const text = file({ workspace: canvas("HERE") }).replace(
      '"HERE"',
      () => `${open}{"type":"start"}${close}`,
    );
    expect(refusal(text)).toBe("This project has more blocks than Untether can open.");
  });

  it("when it is brackets only", () => {
    expect(refusal("[".repeat(1_000_000))).toBe(CUT);
  });

  it("when it has fifty megabytes, without looking into it", () => {
    const startMs = performance.now();
    expect(refusal(`${file()}${" ".repeat(50_000_000)}`)).toBe("This file is too big to be a project.");
    expect(performance.now() - startMs).toBeLessThan(1000);
  });

  it("without a word to the prototypes of anything", () => {
    readProject(
      file({ workspace: canvas("HERE") }).replace(
        '"HERE"',
        '{"type":"start","__proto__":{"polluted":1},"inputs":{"__proto__":{"block":{"type":"start"}},"constructor":{"block":{"type":"start"}}}}',
      ),
    );
    readProject('{"__proto__": {"polluted": 1}, "format": "untether-project", "version": 1}');
    expect("polluted" in {}).toBe(false);
  });

  it("and never throws", () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({ id: fc.anything(), name: fc.anything(), workspace: fc.jsonValue() }).map((parts) => {
        try {
          return file(parts);
        } catch {
          return "";
        }
      }),
      fc.jsonValue().map((block) => file({ workspace: canvas(block) })),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const read = readProject(text);
        if (read.kind === "refused") expect(read.sentence).toMatch(/\.$/);
      }),
    );
  });
});

describe("the examples that come with Untether", () => {
  const names = readdirSync(EXAMPLES).filter((name) => name.endsWith(".json"));

  it("are there", () => {
    expect(names.length).toBeGreaterThan(0);
  });

  it.each(names)("%s can be read", (name) => {
    expect(readProject(readFileSync(new URL(name, EXAMPLES), "utf8"))).toMatchObject({ kind: "project" });
  });
});
