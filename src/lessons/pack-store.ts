import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { PackFiles } from "./pack.ts";
import type { PackCard } from "./pack-card.ts";

interface PackDatabase extends DBSchema {
  /** Apart from the files, which are large: the catalogue needs the cards only. */
  cards: { key: string; value: { readonly id: string; readonly card: PackCard } };
  files: { key: string; value: { readonly id: string; readonly files: PackFiles } };
}

/** The packs that were added in this browser (IndexedDB). Every function rejects when the browser refuses to keep things. */
export class PackStore {
  readonly #database: Promise<IDBPDatabase<PackDatabase>>;

  constructor(name = "untether-packs") {
    // Where storage is forbidden, some browsers throw at once and some reject: both become a rejection here.
    this.#database = Promise.resolve().then(() =>
      openDB<PackDatabase>(name, 1, {
        upgrade(database) {
          database.createObjectStore("cards", { keyPath: "id" });
          database.createObjectStore("files", { keyPath: "id" });
        },
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      }),
    );
    // Whoever uses the store hears of the failure; nobody has to use it.
    this.#database.catch(() => undefined);
  }

  /** Keeps a pack, over the one that was kept under its id. */
  async save(card: PackCard, files: PackFiles): Promise<void> {
    const { id } = card;
    const transaction = (await this.#database).transaction(["cards", "files"], "readwrite");
    await Promise.all([
      transaction.objectStore("cards").put({ id, card }),
      transaction.objectStore("files").put({ id, files }),
      transaction.done,
    ]);
  }

  /** What the catalogue shows of each pack. */
  async list(): Promise<PackCard[]> {
    return (await (await this.#database).getAll("cards")).map(({ card }) => card);
  }

  /** The files of a pack; null when there is none of this id. */
  async load(id: string): Promise<PackFiles | null> {
    return (await (await this.#database).get("files", id))?.files ?? null;
  }

  /** Forgets a pack. */
  async remove(id: string): Promise<void> {
    const transaction = (await this.#database).transaction(["cards", "files"], "readwrite");
    await Promise.all([
      transaction.objectStore("cards").delete(id),
      transaction.objectStore("files").delete(id),
      transaction.done,
    ]);
  }
}
