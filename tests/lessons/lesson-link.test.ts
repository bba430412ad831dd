import { describe, expect, it } from "vitest";
import { lessonLink, readLessonLink } from "../../src/lessons/lesson-link.ts";

describe("the address of a lesson", () => {
  it.each([
    { pack: "first-steps", lesson: "01-blink", language: null },
    { pack: "first-steps", lesson: "01-blink", language: "pt-BR" },
  ])("names what it was made from: %o", (link) => {
    expect(readLessonLink(lessonLink(link))).toEqual(link);
  });

  it.each([
    "",
    "#lesson=",
    "#lesson=first-steps",
    "#lesson=first-steps/../other",
    "#lesson=First Steps/01",
    "#lesson=a/b&language=<script>",
    `#lesson=${"a".repeat(61)}/b`,
    "#other=a/b",
  ])("is none when it is %j", (hash) => {
    expect(readLessonLink(hash)).toBeNull();
  });
});
