import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cardOf } from "../../src/lessons/pack-card.ts";
import { packFiles, unpackFiles } from "../../src/lessons/packed-files.ts";
import { readPack } from "../../src/lessons/read-pack.ts";
import { loadCatalogue, shippedPacks } from "../../src/lessons/shipped.ts";
import { tiny, told } from "./pack-files.ts";

const folders = readdirSync(new URL("../../lessons/", import.meta.url));

describe("the packs that come with the page", () => {
  it("are those of the folder", () => {
    const packs = folders.filter((name) => !["examples", "schema", "README.md"].includes(name));
    expect(shippedPacks.map(({ id }) => id).toSorted()).toEqual(packs.toSorted());
  });

  it("are whole, without anything that has no effect", async () => {
    for (const { id, load } of shippedPacks) {
      const read = readPack(await load());
      expect([id, ...(read.kind === "pack" ? read.warnings : read.problems).map(told)]).toEqual([id]);
    }
  });

  it("have cards in the catalogue, in the same order, that are those of the packs themselves", async () => {
    const cards = await loadCatalogue();
    expect(cards.map(({ id }) => id)).toEqual(shippedPacks.map(({ id }) => id));
    for (const [i, { load }] of shippedPacks.entries()) {
      const read = readPack(await load());
      expect(read.kind === "pack" && cardOf(read.pack)).toEqual(cards[i]);
    }
  });
});

describe("a card", () => {
  const read = readPack(tiny);
  const card = read.kind === "pack" ? cardOf(read.pack) : null;

  it("tells what a pack is, and of each lesson its title, time, and what is needed", () => {
    expect(card).toMatchObject({
      id: "tiny",
      title: { de: "Ein winziges Paket" },
      age: [10, 14],
      languages: ["en", "de"],
    });
    expect(card?.lessons).toMatchObject([
      { id: "01-blink", title: { en: "Blink", de: "Blinken" }, minutes: 10, hardware: [] },
    ]);
  });

  it("has its picture with it", () => {
    expect(decodeURIComponent(card?.picture ?? "")).toMatch(/^data:image\/svg\+xml,<svg.*<\/svg>/s);
    expect(card?.lessons[0]?.picture).toBe(card?.picture);
  });
});

it("gives files back as they were, texts and others", () => {
  const odd = new Map([
    ["a.png", new Uint8Array([0xff, 0xd8, 0, 1])],
    ["b.md", new TextEncoder().encode("\ufeffÄ\r\n")],
    ["c", new Uint8Array()],
  ]);
  const kept: unknown = JSON.parse(JSON.stringify(packFiles(odd)));
  expect(unpackFiles(kept as ReturnType<typeof packFiles>)).toEqual(
    new Map([odd, odd].flatMap((map) => [...map])),
  );
});
