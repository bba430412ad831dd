import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { PackFiles } from "../pack.ts";

/** A line of the list of drafts. */
export interface DraftEntry {
  readonly id: string;
  /** What the pack is called; empty where it has no name yet. */
  readonly title: string;
  /** The project whose canvas its blocks are made on; null before there is one. */
  readonly project: string | null;
  /** Milliseconds since 1970. */
  readonly savedAtMs: number;
}

/** A pack that is being written. */
export interface Draft extends DraftEntry {
  readonly files: PackFiles;
}

interface DraftDatabase extends DBSchema {
  /** Apart from the files, which are large: a list needs the entries only. */
  entries: { key: string; value: DraftEntry };
  files: { key: string; value: { readonly id: string; readonly files: PackFiles } };
}

/** The packs that are being written in this browser (IndexedDB). Every function rejects when the browser refuses to keep things. */
export class DraftStore {
  readonly #database: Promise<IDBPDatabase<DraftDatabase>>;

  constructor(name = "untether-drafts") {
    // Where storage is forbidden, some browsers throw at once and some reject: both become a rejection here.
    this.#database = Promise.resolve().then(() =>
      openDB<DraftDatabase>(name, 1, {
        upgrade(database) {
          database.createObjectStore("entries", { keyPath: "id" });
          database.createObjectStore("files", { keyPath: "id" });
        },
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      }),
    );
    // Whoever uses the store hears of the failure; nobody has to use it.
    this.#database.catch(() => undefined);
  }

  /** Keeps a draft, over what was kept under its id. */
  async save({ files, ...entry }: Draft): Promise<void> {
    const { id } = entry;
    const transaction = (await this.#database).transaction(["entries", "files"], "readwrite", {
      durability: "strict",
    });
    await Promise.all([
      transaction.objectStore("entries").put(entry),
      transaction.objectStore("files").put({ id, files }),
      transaction.done,
    ]);
  }

  /** Every draft, the one saved last first. */
  async list(): Promise<readonly DraftEntry[]> {
    const all = await (await this.#database).getAll("entries");
    return all.sort((one, other) => other.savedAtMs - one.savedAtMs);
  }

  /** A draft by its id; null when there is none. */
  async load(id: string): Promise<Draft | null> {
    const database = await this.#database;
    const [entry, kept] = await Promise.all([database.get("entries", id), database.get("files", id)]);
    return entry && kept ? { ...entry, files: kept.files } : null;
  }

  /** Forgets a draft. */
  async remove(id: string): Promise<void> {
    const transaction = (await this.#database).transaction(["entries", "files"], "readwrite");
    await Promise.all([
      transaction.objectStore("entries").delete(id),
      transaction.objectStore("files").delete(id),
      transaction.done,
    ]);
  }
}
