import type { BoardFile, FileChange } from "../../../src/device/virtual/files/board-file.ts";

/** What is on a board's flash, as far as the board has told: it is all there when the power comes back. */
export class Flash {
  /** By path; null for a folder. */
  readonly #files = new Map<string, Uint8Array | null>();

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    for (const [path, content] of Object.entries(files))
      this.#files.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }

  /** Everything on it, for a board that starts. */
  get files(): readonly BoardFile[] {
    return [...this.#files].map(([path, bytes]) => ({ path, bytes }));
  }

  /** A file's content; null when there is none. */
  read(path: string): Uint8Array | null {
    return this.#files.get(path) ?? null;
  }

  /** Takes over what a program has done. */
  hear(change: FileChange): void {
    switch (change.kind) {
      case "folder":
        this.#files.set(change.path, null);
        break;
      case "written":
        this.#files.set(change.path, this.#written(change));
        break;
      case "removed":
        for (const path of this.#within(change.path)) this.#files.delete(path);
        break;
      case "renamed":
        for (const path of this.#within(change.path))
          this.#move(path, change.to + path.slice(change.path.length));
    }
  }

  #written({ path, from, bytes, size }: FileChange & { kind: "written" }): Uint8Array {
    const content = new Uint8Array(size);
    content.set(this.#files.get(path)?.subarray(0, size) ?? []);
    content.set(bytes, from);
    return content;
  }

  #within(path: string): string[] {
    return [...this.#files.keys()].filter((other) => other === path || other.startsWith(`${path}/`));
  }

  #move(from: string, to: string): void {
    const content = this.#files.get(from) ?? null;
    this.#files.delete(from);
    this.#files.set(to, content);
  }
}
