import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { picturedShelf } from "../shelf.ts";
import { essence, toPicture } from "./block-picture.ts";
import { drawBlocks } from "./draw-blocks.ts";
import { expect, test } from "./page.ts";

const folder = join(import.meta.dirname, "..", "..", "docs", "blocks");
const blocks = picturedShelf().flatMap((category) => category.blocks);

test("the pictures of the blocks show what stands on the shelf", async ({ untether }) => {
  const drawings = await drawBlocks(
    untether.page,
    blocks.map(({ shelved }) => shelved),
  );
  expect(drawings).toHaveLength(blocks.length);
  const drawn = drawings.map((drawing, i): [string, string] => [
    blocks[i]?.picture ?? "",
    toPicture(drawing),
  ]);
  if (process.env.UPDATE_GOLDEN === "1") await update(new Map(drawn));
  expect(essences(await keptPictures()), "the pictures in docs/blocks/, see README: add a block").toEqual(
    essences(drawn),
  );
});

const essences = (pictures: Iterable<[string, string]>): Record<string, string> =>
  Object.fromEntries([...pictures].map(([name, picture]) => [name, essence(picture)]));

async function keptPictures(): Promise<Map<string, string>> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  const read = async (name: string): Promise<[string, string]> => [
    name,
    await readFile(join(folder, name), "utf8"),
  ];
  return new Map(await Promise.all(names.map(read)));
}

/** Writes what has changed, and takes away what has left the shelf. */
async function update(drawn: ReadonlyMap<string, string>): Promise<void> {
  const kept = await keptPictures();
  for (const name of kept.keys()) if (!drawn.has(name)) await rm(join(folder, name));
  for (const [name, picture] of drawn)
    if (essence(kept.get(name) ?? "") !== essence(picture)) await writeFile(join(folder, name), picture);
}
