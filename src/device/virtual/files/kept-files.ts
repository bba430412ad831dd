import * as v from "valibot";
import { type BoardFile, clustersOf, diskSize, type FileChange, isKept } from "./board-file.ts";

/** Where the files of the board outlive the page. Every function rejects when there is no such place. */
export interface FileStore {
  /** All that is kept; nothing of it is to be trusted. */
  load(): Promise<readonly unknown[]>;
  /** Keeps files over those of the same paths, and forgets others. */
  save(files: readonly BoardFile[], removed: readonly string[]): Promise<void>;
}

/** A file in the list of them; a folder has no size. */
export interface FileEntry {
  readonly path: string;
  /** In bytes. */
  readonly size: number | null;
}

/** A file as it grows: `room` may be larger than what is in it. */
interface Growing {
  room: Uint8Array;
  size: number;
}

const SAVE_AFTER_MS = 300;

/** The page's copy of what programs have written on the virtual Nano, for the next board, and for the next visit. */
export class KeptFiles {
  readonly #store: FileStore | null;
  readonly #files = new Map<string, Growing | null>();
  /** Paths that the store has not heard of. */
  readonly #unsaved = new Set<string>();
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  /** Resolves when the files of the last visit are here, or cannot be had. */
  readonly loaded: Promise<void>;

  /** Without a store, files live as long as the page. */
  constructor(store: FileStore | null = null) {
    this.#store = store;
    this.loaded = store ? store.load().then((kept) => this.#take(kept), ignore) : Promise.resolve();
  }

  /** Takes over what a program has done. */
  hear(change: FileChange): void {
    if (!isKept(change.path)) return;
    switch (change.kind) {
      case "folder":
        this.#files.set(change.path, null);
        break;
      case "written":
        this.#files.set(change.path, written(this.#files.get(change.path), change));
        break;
      case "renamed":
        this.#rename(change.path, change.to);
        break;
      case "removed":
        this.#forget(change.path);
        break;
    }
    this.#unsaved.add(change.path);
    this.#saveTimer ??= setTimeout(() => void this.flush(), SAVE_AFTER_MS);
  }

  /** Every file and folder with its content, for a board that starts. */
  snapshot(): BoardFile[] {
    return this.#filesAt([...this.#files.keys()]);
  }

  #filesAt(paths: readonly string[]): BoardFile[] {
    return paths.flatMap((path) => {
      const file = this.#files.get(path);
      if (file === undefined) return [];
      return [{ path, bytes: file?.room.slice(0, file.size) ?? null }];
    });
  }

  /** Every file and folder, in the order of their paths. */
  list(): FileEntry[] {
    const entries = [...this.#files].map(([path, file]) => ({ path, size: file ? file.size : null }));
    return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Writes to the store what it has not heard of, one time after the other. Never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = undefined;
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save(): Promise<void> {
    const paths = [...this.#unsaved];
    if (!this.#store || paths.length === 0) return;
    this.#unsaved.clear();
    try {
      const removed = paths.filter((path) => !this.#files.has(path));
      await this.#store.save(this.#filesAt(paths), removed);
    } catch {
      // With the next change it is tried again.
      for (const path of paths) this.#unsaved.add(path);
    }
  }

  /** A file, or a folder and all that is in it. */
  #at(path: string): string[] {
    return [...this.#files.keys()].filter((inner) => inner === path || inner.startsWith(`${path}/`));
  }

  #forget(path: string): void {
    for (const inner of this.#at(path)) {
      this.#files.delete(inner);
      this.#unsaved.add(inner);
    }
  }

  #rename(path: string, to: string): void {
    const moving = this.#at(path).map((inner) => [inner, this.#files.get(inner)] as const);
    this.#forget(path);
    for (const [inner, file] of moving) {
      const moved = to + inner.slice(path.length);
      if (file === undefined || !isKept(moved)) continue;
      this.#files.set(moved, file);
      this.#unsaved.add(moved);
    }
  }

  /** What was written in the meantime is newer. Of what does not fit on the disk the rest is left where it is. */
  #take(kept: readonly unknown[]): void {
    let clusters = 0;
    for (const one of kept.slice(0, diskSize.entries)) {
      const { success, output: file } = v.safeParse(fileSchema, one);
      if (!success || this.#files.has(file.path) || this.#unsaved.has(file.path)) continue;
      clusters += file.bytes ? clustersOf(file.bytes.length) : 1;
      if (clusters > diskSize.clusters) return;
      this.#files.set(file.path, file.bytes && { room: file.bytes, size: file.bytes.length });
    }
  }
}

function written(
  before: Growing | null | undefined,
  { from, bytes, size }: FileChange & { readonly kind: "written" },
): Growing {
  const file = before ?? { room: new Uint8Array(), size: 0 };
  if (size > file.room.length) {
    // Twice as much as is needed: a file that grows a line at a time must not be copied for each.
    const room = new Uint8Array(size * 2);
    room.set(file.room.subarray(0, file.size));
    file.room = room;
  }
  file.room.set(bytes, from);
  file.size = size;
  return file;
}

/** A file of a board, as it is kept. */
const fileSchema = v.object({
  path: v.pipe(v.string(), v.check(isKept)),
  bytes: v.nullable(v.instance(Uint8Array)),
});

const ignore = (): void => undefined;
