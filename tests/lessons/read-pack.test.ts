import { expect, test } from "vitest";
import { readPack } from "../../src/lessons/read-pack.ts";
import { tiny, told, warnings } from "./pack-files.ts";

test("a whole pack is read, without a warning", () => {
  expect(warnings(tiny)).toEqual([]);
  const read = readPack(tiny);
  if (read.kind === "refused") throw new Error(read.problems.map(told).join());
  const { pack } = read;
  expect(pack.settings.id).toBe("tiny");
  expect([...pack.pictures.keys()]).toEqual(["pictures/led.svg"]);
  expect(pack.lessons.map(({ id }) => id)).toEqual(["01-blink"]);
  const [lesson] = pack.lessons;
  expect(Object.keys(lesson!.workspaces).sort()).toEqual(["hello", "solution", "start", "step-1"]);
  expect(lesson!.texts.de!.title).toBe("Blinken");
  expect(lesson!.texts.en!.goal).toBe(
    "You make the orange LED **blink**.\n\n![The LED shines](pictures/led.svg)",
  );
  expect(lesson!.texts.en!.steps[0]).toEqual({
    id: "light-on",
    title: "Light on",
    body: "Take [[led_set]] from [[category:lights]] and hang it below [[start|the hat]].",
    hints: ["Look into [[category:lights]].", "It is the first block there."],
    solution: "Press Run, and the LED shines.",
  });
  expect(lesson!.texts.en!.steps[1]).toMatchObject({ id: "blink", hints: [], solution: "" });
});
