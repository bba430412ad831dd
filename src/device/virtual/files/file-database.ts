import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type BoardFile, diskSize } from "./board-file.ts";
import type { FileStore } from "./kept-files.ts";

interface BoardDatabase extends DBSchema {
  files: { key: string; value: BoardFile };
}

/** The files of the virtual Nano in the browser (IndexedDB). Every function rejects when the browser keeps nothing. */
export class FileDatabase implements FileStore {
  readonly #database: Promise<IDBPDatabase<BoardDatabase>>;

  constructor(name = "untether-board") {
    // Where storage is forbidden, some browsers throw at once and some reject: both become a rejection here.
    this.#database = Promise.resolve().then(() =>
      openDB<BoardDatabase>(name, 1, {
        upgrade(database) {
          database.createObjectStore("files", { keyPath: "path" });
        },
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      }),
    );
    this.#database.catch(() => undefined);
  }

  async load(): Promise<readonly unknown[]> {
    return (await this.#database).getAll("files", undefined, diskSize.entries);
  }

  async save(files: readonly BoardFile[], removed: readonly string[]): Promise<void> {
    const transaction = (await this.#database).transaction("files", "readwrite");
    await Promise.all([
      ...files.map((file) => transaction.store.put(file)),
      ...removed.map((path) => transaction.store.delete(path)),
      transaction.done,
    ]);
  }
}
