import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/lessons/authoring/draft-files.ts";
import { addLanguage, addLesson, newPack, textPath } from "../../../src/lessons/authoring/draft-pack.ts";
import { addStep } from "../../../src/lessons/authoring/draft-steps.ts";
import {
  changeStepText,
  changeText,
  lessonText,
  writeLessonText,
} from "../../../src/lessons/authoring/draft-text.ts";
import type { PackFiles } from "../../../src/lessons/pack.ts";

const words = { title: "Light", about: "A lamp.", stepTitle: "On" };

function twoSteps(): { files: PackFiles; lesson: string } {
  const { files, lesson } = addLesson(newPack(words, "Ms Okafor", "en"), words, {});
  return { files: addStep(files, lesson, "Off"), lesson };
}

/** The second step's title after this was written into the first one. */
function titleAfter(body: string): string | undefined {
  const { files, lesson } = twoSteps();
  const changed = changeStepText(files, lesson, "en", 0, (step) => ({ ...step, body }));
  return lessonText(changed, lesson, "en").steps[1]?.title;
}

describe("the text of a lesson that is being written", () => {
  it("is read as it was written", () => {
    const text = {
      title: "Light",
      goal: "A lamp.",
      steps: [
        { id: "on", title: "On", body: "Take [[led_set]].", hints: ["Look.", "Look again."], solution: "" },
        { id: "off", title: "Off", body: "", hints: [], solution: null },
      ],
    };
    const { files, lesson } = twoSteps();
    expect(
      lessonText(
        changeText(files, lesson, "en", () => text),
        lesson,
        "en",
      ),
    ).toEqual(text);
  });

  it.each([
    "## A heading\n\nand more",
    "# A title",
    "#",
    "::: hint",
    ":::",
    "```python\nprint(1)",
    "~~~~\n```",
  ])("keeps its steps apart, whatever is typed into one of them: %j", (body) =>
    expect(titleAfter(body)).toBe("Off"),
  );

  it("leaves code alone that looks like a heading", () => {
    const body = "```python\n# a comment\n```";
    const { files, lesson } = twoSteps();
    const changed = changeStepText(files, lesson, "en", 0, (step) => ({ ...step, body }));
    expect(lessonText(changed, lesson, "en").steps[0]?.body).toBe(body);
  });

  it("changes in one language only", () => {
    const { files, lesson } = twoSteps();
    const both = addLanguage(files, "de");
    const changed = changeStepText(both, lesson, "de", 0, (step) => ({ ...step, title: "An" }));
    expect(lessonText(changed, lesson, "de").steps[0]?.title).toBe("An");
    expect(textOf(changed, textPath(lesson, "en"))).toBe(textOf(both, textPath(lesson, "en")));
  });

  it("has titles on one line", () => {
    const text = writeLessonText({ title: "One\n\n## Two {#two}", goal: "", steps: [] });
    expect(text).toBe("# One ## Two {#two}\n");
  });
});
