import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { LessonProgress } from "./lesson-progress.ts";
import { type Project, type ReadProject, readProject, writeProject } from "./project.ts";

/** A line of the list of projects. */
export interface ProjectEntry {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAtMs: number;
  /** The lesson whose work it is, as it was kept. */
  readonly lesson?: LessonProgress | undefined;
}

interface StoredProject extends ProjectEntry {
  readonly text: string;
}

interface ProjectDatabase extends DBSchema {
  projects: { key: string; value: StoredProject; indexes: { savedAtMs: number } };
  /** Saves that could not be read, untouched, for whoever can. */
  setAside: { key: string; value: { readonly id: string; readonly text: unknown; readonly atMs: number } };
}

/** What is kept under an id. */
export type StoredRead = ReadProject | { readonly kind: "none" };

/** The learner's projects in the browser (IndexedDB). Every function rejects when the browser refuses to keep things. */
export class ProjectStore {
  readonly #database: Promise<IDBPDatabase<ProjectDatabase>>;
  readonly #nowMs: () => number;

  constructor(name = "untether", nowMs: () => number = Date.now) {
    this.#nowMs = nowMs;
    // Where storage is forbidden, some browsers throw at once and some reject: both become a rejection here.
    this.#database = Promise.resolve().then(() =>
      openDB<ProjectDatabase>(name, 1, {
        upgrade(database) {
          database.createObjectStore("projects", { keyPath: "id" }).createIndex("savedAtMs", "savedAtMs");
          database.createObjectStore("setAside", { keyPath: "id" });
        },
        // A page of a newer version waits for this: stand aside, the next save says that it failed.
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      }),
    );
    // Whoever uses the store hears of the failure; nobody has to use it.
    this.#database.catch(() => undefined);
  }

  /** Keeps a project, over what was kept under its id. */
  async save(project: Project): Promise<void> {
    const { id, name, lesson } = project;
    const entry = {
      id,
      name,
      savedAtMs: this.#nowMs(),
      ...(lesson && { lesson }),
      text: writeProject(project),
    };
    const transaction = (await this.#database).transaction("projects", "readwrite", { durability: "strict" });
    await Promise.all([transaction.store.put(entry), transaction.done]);
  }

  /** Reads what is kept under an id. */
  async load(id: string): Promise<StoredRead> {
    const stored = await (await this.#database).get("projects", id);
    return stored ? readProject(String(stored.text)) : { kind: "none" };
  }

  /** Every project, the one saved last first. */
  async list(): Promise<ProjectEntry[]> {
    const all = await (await this.#database).getAllFromIndex("projects", "savedAtMs");
    return all.reverse().map(({ text, ...entry }) => entry);
  }

  /** Moves a save that cannot be read out of the way, untouched; returns its text, or null when there is none. */
  async setAside(id: string): Promise<string | null> {
    const database = await this.#database;
    const stored = await database.get("projects", id);
    if (!stored) return null;
    const text = String(stored.text);
    const transaction = database.transaction(["projects", "setAside"], "readwrite");
    await Promise.all([
      transaction.objectStore("setAside").put({ id: `${id} ${this.#nowMs()}`, text, atMs: this.#nowMs() }),
      transaction.objectStore("projects").delete(id),
      transaction.done,
    ]);
    return text;
  }

  /** Forgets a project. */
  async remove(id: string): Promise<void> {
    await (await this.#database).delete("projects", id);
  }
}
