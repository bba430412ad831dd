import { describe, expect, it } from "vitest";
import { Library } from "../../src/lessons/library.ts";
import type { PackFiles } from "../../src/lessons/pack.ts";
import { cardOf, type PackCard } from "../../src/lessons/pack-card.ts";
import type { PackStore } from "../../src/lessons/pack-store.ts";
import { readPack } from "../../src/lessons/read-pack.ts";
import { edited, tiny, withFile } from "./pack-files.ts";

/** A store as the browser's is, in memory; one that is `broken` rejects whatever is asked of it. */
function storeInMemory(isBroken = false) {
  const kept = new Map<string, { card: PackCard; files: PackFiles }>();
  const or = <T>(value: T) => (isBroken ? Promise.reject(new Error("no storage")) : Promise.resolve(value));
  const store = {
    save: (card: PackCard, files: PackFiles) => or(kept.set(card.id, { card, files })),
    list: () => or([...kept.values()].map(({ card }) => card)),
    load: (id: string) => or(kept.get(id)?.files ?? null),
    remove: (id: string) => or(kept.delete(id)),
  };
  return store as unknown as PackStore;
}

function cardOfFiles(files: PackFiles): PackCard {
  const read = readPack(files);
  if (read.kind === "refused") throw new Error("refused");
  return cardOf(read.pack);
}

const shipped = [{ id: "tiny", load: () => Promise.resolve(tiny) }];
const libraryOf = (store: PackStore) => new Library(store, shipped, async () => [cardOfFiles(tiny)]);
const newer = edited("pack.json", '"1.0.0"', '"2.0.0"');
const other = edited("pack.json", '"id": "tiny"', '"id": "other"');

describe("the packs that there are", () => {
  it("are those of the page, until one is added that has its id", async () => {
    const library = libraryOf(storeInMemory());
    expect(await library.catalogue()).toMatchObject([{ id: "tiny", version: "1.0.0", isAdded: false }]);
    expect(await library.add(newer)).toMatchObject({ kind: "added", isKept: true });
    expect(await library.catalogue()).toMatchObject([{ id: "tiny", version: "2.0.0", isAdded: true }]);
    expect((await library.pack("tiny"))?.settings.version).toBe("2.0.0");
    await library.remove("tiny");
    expect((await library.pack("tiny"))?.settings.version).toBe("1.0.0");
  });

  it.each([
    ["keeps", false],
    ["does not keep", true],
  ])("take in those that were added, in a browser that %s them", async (_, isBroken) => {
    const library = libraryOf(storeInMemory(isBroken));
    expect(await library.add(other)).toMatchObject({ kind: "added", isKept: !isBroken });
    expect((await library.catalogue()).map(({ id }) => id)).toEqual(["tiny", "other"]);
    expect((await library.pack("other"))?.lessons).toHaveLength(1);
    await library.remove("other");
    expect(await library.pack("other")).toBeNull();
  });

  it("do not take in what cannot be read", async () => {
    const library = libraryOf(storeInMemory());
    const added = await library.add(withFile("01-blink/start.json", null));
    expect(added.kind).toBe("refused");
    expect(await library.catalogue()).toHaveLength(1);
  });

  it("can be asked for once more when one could not be fetched", async () => {
    let tries = 0;
    const load = () => (tries++ === 0 ? Promise.reject(new Error("offline")) : Promise.resolve(tiny));
    const library = new Library(storeInMemory(), [{ id: "tiny", load }], async () => []);
    await expect(library.pack("tiny")).rejects.toThrow("offline");
    expect((await library.pack("tiny"))?.settings.id).toBe("tiny");
  });
});
