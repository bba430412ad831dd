import { describe, expect, it } from "vitest";
import { readLessonText } from "../../src/lessons/lesson-text.ts";
import { tangledLine } from "../../src/lessons/markdown-bounds.ts";
import { structureOf } from "../../src/lessons/markdown-structure.ts";
import { textOf } from "./pack-files.ts";

const mentions = (source: string) => structureOf(source).map(({ mention, line }) => [line, mention]);

describe("the text of a lesson", () => {
  it("is the same whatever its lines end with", () => {
    const text = textOf("en/01-blink.md");
    const { text: read, problems } = readLessonText(text.replaceAll("\n", "\r\n"));
    expect(problems).toEqual([]);
    expect(read).toEqual(readLessonText(text).text);
  });

  it("has no headings and sections in its code", () => {
    const { text, problems } = readLessonText(
      "# A\n\n## B {#b}\n\n````\n```\n## no {#no}\n::: hint\n````\n\n~~~\n# no\n~~~\n\n`` ` ``\n\nend",
    );
    expect(problems).toEqual([]);
    expect(text.steps.map(({ id }) => id)).toEqual(["b"]);
    expect(text.steps[0]?.body).toContain("::: hint");
    expect(text.steps[0]?.body).toMatch(/end$/);
  });

  it("may have headings of its own in a step, and signs behind a heading", () => {
    const { text, problems } = readLessonText("# A #\n## B {#b} ##\n### C\n#no heading");
    expect(problems).toEqual([]);
    expect(text).toEqual({
      title: "A",
      goal: "",
      steps: [{ id: "b", title: "B", body: "### C\n#no heading", hints: [], solution: null }],
    });
  });

  it("keeps hints and solution out of what is shown at once", () => {
    const { text } = readLessonText(
      "# A\n\n## B {#b}\n\none\n\n::: hint\nsecret\n:::\n\ntwo\n\n::: solution\nsecret\n:::\n",
    );
    expect(text.steps[0]?.body).not.toContain("secret");
    expect(text.steps[0]).toMatchObject({ hints: ["secret"], solution: "secret" });
  });
});

describe("what a text speaks of", () => {
  it("is found with its line, in lists, tables and quotations too", () => {
    const source =
      "[[led_set]]\n\n- a\n- [[forever]] and [[category:lights|lights]]\n\n> ![x](../pictures/a.svg)\n\n| a |\n|---|\n| [b](https://a.test) |\n\n```blocks\nstart\n```";
    expect(mentions(source)).toEqual([
      [1, { kind: "block", type: "led_set" }],
      [4, { kind: "block", type: "forever" }],
      [4, { kind: "category", name: "lights" }],
      [6, { kind: "picture", path: "pictures/a.svg" }],
      [10, { kind: "link", href: "https://a.test" }],
      [12, { kind: "blocks", source: { kind: "file", name: "start" } }],
    ]);
  });

  it("is not what stands in code", () => {
    expect(mentions("`[[led_set]]`\n\n```python\n[[led_set]]\n```\n\n    [[led_set]]")).toEqual([]);
  });

  it("has its line when the same is there again", () => {
    expect(mentions("[[led_set]]\n\n[[led_set]] [[led_set]]\n\n[[led_set]]").map(([line]) => line)).toEqual([
      1, 3, 3, 5,
    ]);
  });
});

describe("a text that is too much to read", () => {
  it.each([
    ["a paragraph without an end", `one\n\n${"a b ".repeat(1001)}`, 3],
    ["too many signs", `one\n\ntwo ${"*".repeat(401)}`, 3],
    ["quotations in each other", "> ".repeat(9), 1],
    ["lists in each other", "1. - * ".repeat(3), 1],
    ["what pretends to be code", `- a\n  \`\`\`\n\n${"_a_".repeat(300)}`, 4],
  ])("is %s", (_, source, line) => {
    expect(tangledLine(source)).toBe(line);
  });

  it("is none that a teacher would write", () => {
    expect(tangledLine(textOf("en/01-blink.md"))).toBeNull();
    expect(tangledLine(`${"**a** [[led_set]] ".repeat(40)}\n\n`.repeat(200))).toBeNull();
  });
});
