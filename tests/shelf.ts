import type { ShelfBlock } from "../src/blocks/shelf/shelf-block.ts";
import { type Category, categories, madeBlocks } from "../src/blocks/toolbox.ts";

/** A block of the shelf, and the name of its picture in `docs/blocks/`. */
export interface PicturedBlock {
  readonly shelved: ShelfBlock;
  readonly picture: string;
}

/** A category of the shelf with its blocks. */
export interface PicturedCategory {
  readonly category: Category;
  readonly blocks: readonly PicturedBlock[];
}

/** The whole shelf. A block that stands there more than once has a picture each time: `controls_if-2.svg`. */
export function picturedShelf(): readonly PicturedCategory[] {
  const seen = new Map<string, number>();
  const pictured = (shelved: ShelfBlock): PicturedBlock => {
    const time = (seen.get(shelved.type) ?? 0) + 1;
    seen.set(shelved.type, time);
    return { shelved, picture: `${shelved.type}${time > 1 ? `-${time}` : ""}.svg` };
  };
  return categories.map((category) => {
    const { contents, custom } = category;
    return { category, blocks: (contents ?? (custom ? madeBlocks[custom] : [])).map(pictured) };
  });
}
