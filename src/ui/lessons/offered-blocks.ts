import type { utils } from "blockly/core";
import { type Category, categories, madeBlocks, toolbox } from "../../blocks/toolbox.ts";
import type { ToolboxSettings } from "../../lessons/format/lesson.ts";
import { categoryId } from "../../lessons/known-names.ts";
import { SEARCH_ROW } from "../shelf-search.ts";

type Shelf = utils.toolbox.ToolboxInfo;

/** The shelf with only what a step offers on it, and its search above; all there is when the step says nothing. */
export function shelfOf(settings: ToolboxSettings | undefined): Shelf {
  const contents = settings ? offered(settings) : toolbox.contents;
  // Blockly's type insists on keys that Blockly does without, and on lists that may be changed.
  return { kind: "categoryToolbox", contents: [SEARCH_ROW, ...contents] as unknown as Shelf["contents"] };
}

/** Whole categories as they are, and of the others what is offered besides. */
function offered({ categories: whole = [], blocks = [] }: ToolboxSettings): Category[] {
  return categories.flatMap((category) => {
    if (whole.includes(categoryId(category))) return [category];
    const types = (category.custom ? madeBlocks[category.custom] : (category.contents ?? [])).filter(
      ({ type }) => blocks.includes(type),
    );
    if (types.length === 0) return [];
    // What the learner makes in these categories is in them only as a whole.
    return [category.custom ? category : { ...category, contents: types }];
  });
}
