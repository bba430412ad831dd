import { describe, expect, it } from "vitest";
import {
  keepLastSolution,
  solutionOf,
  takeSolution,
  typesIn,
  workspaceIn,
  workspacesOf,
} from "../../../src/lessons/authoring/draft-blocks.ts";
import { addLesson, newPack, setWorkspace } from "../../../src/lessons/authoring/draft-pack.ts";
import { addStep } from "../../../src/lessons/authoring/draft-steps.ts";
import { readPack } from "../../../src/lessons/read-pack.ts";

const words = { title: "Light", about: "A lamp.", stepTitle: "On" };
const canvas = (...types: string[]) => ({
  blocks: { languageVersion: 0, blocks: types.map((type) => ({ type, x: 0, y: 0 })) },
});

function oneStep() {
  return addLesson(newPack(words, "Ms Okafor", "en"), words, canvas("start"));
}

describe("the solutions of a draft", () => {
  it("that is taken for the last step is the lesson's", () => {
    const { files, lesson } = oneStep();
    const draft = takeSolution(files, lesson, 0, canvas("led_set"));
    expect(solutionOf(draft, lesson, 0)).toBe("solution");
    expect(workspaceIn(draft, lesson, "solution")).toEqual(canvas("led_set"));
  });

  it("stays with its step when another step comes after it", () => {
    const { files, lesson } = oneStep();
    const first = takeSolution(files, lesson, 0, canvas("led_set"));
    const two = addStep(keepLastSolution(first, lesson), lesson, "Off");
    const draft = takeSolution(two, lesson, 1, canvas("led_toggle"));
    expect(workspaceIn(draft, lesson, solutionOf(draft, lesson, 0))).toEqual(canvas("led_set"));
    expect(workspaceIn(draft, lesson, solutionOf(draft, lesson, 1))).toEqual(canvas("led_toggle"));
    expect(readPack(draft).kind).toBe("pack");
  });

  it("of a step in the middle becomes its own, and that of the lesson stays", () => {
    const { files, lesson } = oneStep();
    const draft = takeSolution(addStep(files, lesson, "Off"), lesson, 0, canvas("led_set"));
    expect(workspaceIn(draft, lesson, "solution")).toEqual(canvas("start"));
    expect(workspacesOf(draft, lesson)).toEqual(["start", "solution", "step-1"]);
  });

  it("may be in the file of a project", () => {
    const { files, lesson } = oneStep();
    const project = { format: "untether-project", workspace: canvas("led_set") };
    expect(workspaceIn(setWorkspace(files, lesson, "start", project), lesson, "start")).toEqual(
      canvas("led_set"),
    );
  });

  it("tell their types, those inside others too", () => {
    const inside = {
      type: "forever",
      inputs: { DO: { block: { type: "led_set", fields: { STATE: "ON" } } } },
    };
    expect(typesIn({ blocks: { blocks: [inside, inside] } })).toEqual(["forever", "led_set"]);
  });
});
