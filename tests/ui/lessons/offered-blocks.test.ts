import { describe, expect, it } from "vitest";
import type { ToolboxSettings } from "../../../src/lessons/format/lesson.ts";
import { shelfOf } from "../../../src/ui/lessons/offered-blocks.ts";

/** What is on the shelf below the search: each category with its blocks. */
function shelf(settings: ToolboxSettings | undefined): [string, string[]][] {
  const [search, ...rows] = shelfOf(settings).contents as unknown as {
    readonly kind: string;
    readonly name: string;
    readonly contents?: readonly { readonly type: string }[];
  }[];
  expect(search?.kind).toBe("search");
  return rows.map(({ name, contents = [] }) => [name, contents.map(({ type }) => type)]);
}

describe("the shelf of a step", () => {
  it("has everything when the step says nothing", () => {
    const names = shelf(undefined).map(([name]) => name);
    expect(names).toContain("%{BKY_CATEGORY_LIGHTS}");
    expect(names).toContain("%{BKY_CATEGORY_MORE}");
  });

  it("has nothing but the search when nothing is offered", () => {
    expect(shelf({})).toEqual([]);
  });

  it("has whole categories, and of others the blocks that are offered besides, in the order of the shelf", () => {
    const [lights, time, ...others] = shelf({ categories: ["time"], blocks: ["led_toggle", "led_set"] });
    expect(lights).toEqual(["%{BKY_CATEGORY_LIGHTS}", ["led_set", "led_toggle"]]);
    expect(time?.[0]).toBe("%{BKY_CATEGORY_TIME}");
    expect(time?.[1].length).toBeGreaterThan(3);
    expect(others).toEqual([]);
  });

  it("has what the learner makes when one of its blocks is offered", () => {
    expect(shelf({ blocks: ["variables_set"] })).toEqual([["%{BKY_CATEGORY_VARIABLES}", []]]);
  });

  it("brings what stands behind More to the front", () => {
    expect(shelf({ categories: ["sound"] }).map(([name]) => name)).toEqual(["%{BKY_CATEGORY_SOUND}"]);
  });
});
