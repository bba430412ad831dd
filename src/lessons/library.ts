import type { Pack, PackFiles, Problem } from "./pack.ts";
import { cardOf, type PackCard } from "./pack-card.ts";
import type { PackStore } from "./pack-store.ts";
import { readPack } from "./read-pack.ts";
import type { ShippedPack } from "./shipped.ts";

/** A pack in the catalogue. */
export interface CataloguePack extends PackCard {
  /** Whether it was added in this browser, where it can be removed again. */
  readonly isAdded: boolean;
}

/** What came of adding a pack. */
export type AddedPack =
  /** `isKept`: it will be there the next time, too. */
  | {
      readonly kind: "added";
      readonly card: PackCard;
      readonly warnings: readonly Problem[];
      readonly isKept: boolean;
    }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** All packs that there are: those that come with the page, and those that were added. */
export class Library {
  readonly #store: PackStore;
  readonly #shipped: readonly ShippedPack[];
  readonly #shippedCards: () => Promise<readonly PackCard[]>;
  readonly #draft: (id: string) => Promise<PackFiles | null>;
  /** Packs that were added where the browser keeps nothing. */
  readonly #unkept = new Map<string, Pack>();
  #read: { readonly id: string; readonly pack: Promise<Pack | null> } | null = null;

  /** `draft` finds what can be read of a pack that is being written, by the draft's id. */
  constructor(
    store: PackStore,
    shipped: readonly ShippedPack[],
    shippedCards: () => Promise<readonly PackCard[]>,
    draft: (id: string) => Promise<PackFiles | null> = async () => null,
  ) {
    this.#store = store;
    this.#shipped = shipped;
    this.#shippedCards = shippedCards;
    this.#draft = draft;
  }

  /** Every pack, those that come with the page first; one that was added takes the place of another with its id. */
  async catalogue(): Promise<readonly CataloguePack[]> {
    const [shipped, kept] = await Promise.all([this.#shippedCards(), this.#store.list().catch(() => [])]);
    const added = new Map(kept.map((card) => [card.id, card]));
    for (const [id, pack] of this.#unkept) added.set(id, cardOf(pack));
    const isShipped = new Set(shipped.map(({ id }) => id));
    const others = [...added.values()].filter(({ id }) => !isShipped.has(id));
    const all = [...shipped.map((card) => added.get(card.id) ?? card), ...others];
    return all.map((card) => ({ ...card, isAdded: added.has(card.id) }));
  }

  /** A pack by its id; null when there is none, or it cannot be read. Rejects when it could not be fetched. */
  async pack(id: string): Promise<Pack | null> {
    const draft = await this.#draft(id).catch(() => null);
    return draft ? packOfDraft(id, draft) : this.#packOf(id);
  }

  #packOf(id: string): Promise<Pack | null> {
    if (this.#read?.id !== id) {
      const pack = this.#load(id);
      this.#read = { id, pack };
      pack.catch(() => {
        this.#read = null;
      });
    }
    return this.#read?.pack ?? Promise.resolve(null);
  }

  /** Reads and keeps a pack of any origin. */
  async add(files: PackFiles): Promise<AddedPack> {
    const read = readPack(files);
    if (read.kind === "refused") return read;
    const { pack, warnings } = read;
    const card = cardOf(pack);
    const { id } = pack.settings;
    this.#read = null;
    const isKept = await this.#store.save(card, files).then(
      () => true,
      () => false,
    );
    if (isKept) this.#unkept.delete(id);
    else this.#unkept.set(id, pack);
    return { kind: "added", card, warnings, isKept };
  }

  /** Removes a pack that was added. */
  async remove(id: string): Promise<void> {
    this.#unkept.delete(id);
    this.#read = null;
    await this.#store.remove(id).catch(() => undefined);
  }

  /** The files of a pack; null when there is none of this id. Rejects when they could not be fetched. */
  async files(id: string): Promise<PackFiles | null> {
    const kept = await this.#store.load(id).catch(() => null);
    return kept ?? (await this.#shipped.find((one) => one.id === id)?.load()) ?? null;
  }

  async #load(id: string): Promise<Pack | null> {
    const unkept = this.#unkept.get(id);
    if (unkept) return unkept;
    const files = await this.files(id);
    const read = files && readPack(files);
    return read?.kind === "pack" ? read.pack : null;
  }
}

/** A draft goes by its own id: the pack that it will be may be there as well. */
function packOfDraft(id: string, files: PackFiles): Pack | null {
  const read = readPack(files);
  return read.kind === "pack" ? { ...read.pack, settings: { ...read.pack.settings, id } } : null;
}
