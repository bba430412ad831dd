import { type BoardFile, clustersOf, diskSize, type FileChange, isKept, isName } from "./board-file.ts";
import {
  emscriptenErrno,
  type FileNode,
  type FileStream,
  type FileSystem,
  translateErrors,
} from "./file-system.ts";

const APPENDS = 1024;
/** What stands in the root besides what a board has there. */
const HIDDEN = new Set(["dev", "proc", "virtual"]);

/**
 * The board's disk: Emscripten's file system in memory, with the size, the errors and the names of the board's, which tells
 * of every change that a program makes to its files.
 */
export class Disk {
  readonly #fs: FileSystem;
  readonly #tell: (change: FileChange) => void;
  readonly #keeps: (path: string) => boolean;
  /** Files with news that were not told, and between which bytes these are. */
  readonly #untold = new Map<FileNode, { from: number; to: number }>();
  /** What the board comes with takes no room. */
  readonly #own: { readonly clusters: number; readonly entries: number };
  #isRestoring = false;

  /** Takes over a file system that has all that the board comes with; `keeps` says which files are not of that. */
  constructor(fileSystem: FileSystem, tell: (change: FileChange) => void, keeps = isKept) {
    this.#fs = fileSystem;
    this.#keeps = keeps;
    this.#tell = (change) => this.#isRestoring || !keeps(change.path) || tell(change);
    for (const folder of ["/home/web_user", "/home", "/tmp"])
      if (fileSystem.analyzePath(folder).exists) fileSystem.rmdir(folder);
    this.#own = this.#inUse();
    this.#limit();
    this.#watchFiles();
    this.#watchNames();
    translateErrors(fileSystem);
  }

  /** Puts files on the disk in place of those that programs have written; to be called while none runs. */
  restore(files: readonly BoardFile[]): void {
    this.#isRestoring = true;
    this.#untold.clear();
    this.#clear(this.#fs.root);
    for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) this.#put(file);
    this.#untold.clear();
    this.#isRestoring = false;
  }

  /** Removes a file or folder with all that is in it, if it is there. */
  remove(path: string): void {
    if (!this.#keeps(path) || !this.#fs.analyzePath(path).exists) return;
    const { node } = this.#fs.lookupPath(path);
    if (this.#fs.isDir(node.mode)) {
      this.#clear(node);
      this.#fs.rmdir(path);
    } else this.#fs.unlink(path);
  }

  /** Tells what was written to files that are still open, and the end of which nobody may ever see. */
  flush(): void {
    for (const node of [...this.#untold.keys()]) this.#tellFile(node);
  }

  /** What does not fit, or was damaged where it was kept, is left out. */
  #put({ path, bytes }: BoardFile): void {
    if (!this.#keeps(path)) return;
    try {
      const folders = path.split("/").slice(1, bytes ? -1 : undefined);
      folders.reduce((parent, name) => {
        const folder = `${parent}/${name}`;
        if (!this.#fs.analyzePath(folder).exists) this.#fs.mkdir(folder);
        return folder;
      }, "");
      if (bytes) this.#fs.writeFile(path, bytes);
    } catch (error) {
      if (!(error instanceof this.#fs.ErrnoError)) throw error;
    }
  }

  #clear(folder: FileNode): void {
    for (const node of Object.values(folder.contents as Readonly<Record<string, FileNode>>)) {
      const path = this.#fs.getPath(node);
      if (!this.#keeps(path)) continue;
      if (this.#fs.isDir(node.mode)) {
        this.#clear(node);
        this.#fs.rmdir(path);
      } else this.#fs.unlink(path);
    }
  }

  #limit(): void {
    const fs = this.#fs;
    const { mknod, readdir, write } = fs;
    fs.mknod = (path, mode, dev) => {
      const name = path.slice(path.lastIndexOf("/") + 1);
      if (!isName(name)) throw new fs.ErrnoError(emscriptenErrno.invalid);
      const { entries, clusters } = this.#free();
      if (entries < 1 || (fs.isDir(mode) && clusters < 1)) throw new fs.ErrnoError(emscriptenErrno.noSpace);
      return mknod(path, mode, dev);
    };
    fs.readdir = (path) =>
      readdir(path).filter((name) => !HIDDEN.has(name) || fs.lookupPath(path).node !== fs.root);
    fs.write = (stream, buffer, offset, length, position, canOwn) => {
      if (fs.isFile(stream.node.mode)) this.#makeRoom(stream, length, position);
      return write(stream, buffer, offset, length, position, canOwn);
    };
    fs.statfsNode = () => {
      const { clusters } = this.#free();
      const { clusterBytes: bsize, clusters: blocks, nameLength: namelen } = diskSize;
      return {
        bsize,
        frsize: bsize,
        blocks,
        bfree: clusters,
        bavail: clusters,
        files: 0,
        ffree: 0,
        fsid: 0,
        flags: 0,
        namelen,
      };
    };
  }

  #makeRoom({ node, flags, position: place }: FileStream, length: number, position = place): void {
    const from = flags & APPENDS ? node.usedBytes : position;
    const growth = clustersOf(Math.max(node.usedBytes, from + length)) - clustersOf(node.usedBytes);
    if (growth > 0 && growth > this.#free().clusters) throw new this.#fs.ErrnoError(emscriptenErrno.noSpace);
    this.#note(node, Math.min(from, node.usedBytes), from + length);
  }

  #watchFiles(): void {
    const fs = this.#fs;
    const { doTruncate, close } = fs;
    fs.doTruncate = (stream, node, length) => {
      doTruncate(stream, node, length);
      this.#note(node, length, length);
    };
    fs.close = (stream) => {
      close(stream);
      this.#tellFile(stream.node);
    };
    // The operations of one file are those of all.
    fs.lookupPath("/virtual/_sys.py").node.stream_ops.fsync = (stream) => {
      this.#tellFile(stream.node);
      return 0;
    };
  }

  #watchNames(): void {
    const fs = this.#fs;
    const { mkdir, rmdir, unlink, rename, mknod } = fs;
    const removing = (remove: (path: string) => void) => (path: string) => {
      const { node } = fs.lookupPath(path);
      const whole = fs.getPath(node);
      remove(path);
      this.#untold.delete(node);
      this.#tell({ kind: "removed", path: whole });
    };
    fs.mknod = (path, mode, dev) => {
      const node = mknod(path, mode, dev);
      if (fs.isFile(mode)) this.#note(node, 0, 0);
      return node;
    };
    fs.mkdir = (path) => {
      mkdir(path);
      this.#tell({ kind: "folder", path: fs.getPath(fs.lookupPath(path).node) });
    };
    fs.rmdir = removing(rmdir);
    fs.unlink = removing(unlink);
    fs.rename = (from, to) => {
      const { node } = fs.lookupPath(from);
      const before = fs.getPath(node);
      rename(from, to);
      const after = fs.getPath(node);
      if (after !== before) this.#tellRenamed(node, before, after);
    };
  }

  #note(node: FileNode, from: number, to: number): void {
    const before = this.#untold.get(node) ?? { from, to };
    this.#untold.set(node, { from: Math.min(before.from, from), to: Math.max(before.to, to) });
  }

  #tellFile(node: FileNode): void {
    const news = this.#untold.get(node);
    this.#untold.delete(node);
    if (!news || !this.#isOnDisk(node)) return;
    const size = node.usedBytes;
    const from = Math.min(news.from, size);
    const bytes =
      (node.contents as Uint8Array | null)?.slice(from, Math.min(news.to, size)) ?? new Uint8Array();
    this.#tell({ kind: "written", path: this.#fs.getPath(node), from, bytes, size });
  }

  /** A way between the files that are kept and those that are not is told as what it means for the former. */
  #tellRenamed(node: FileNode, path: string, to: string): void {
    if (this.#keeps(path) && this.#keeps(to)) this.#tell({ kind: "renamed", path, to });
    else if (this.#keeps(path)) this.#tell({ kind: "removed", path });
    else this.#tellAll(node);
  }

  #tellAll(node: FileNode): void {
    if (this.#fs.isFile(node.mode)) {
      this.#note(node, 0, node.usedBytes);
      this.#tellFile(node);
      return;
    }
    this.#tell({ kind: "folder", path: this.#fs.getPath(node) });
    for (const inner of Object.values(node.contents as Readonly<Record<string, FileNode>>))
      this.#tellAll(inner);
  }

  /** A file that was removed while it was open can still be written, and is nowhere. */
  #isOnDisk(node: FileNode): boolean {
    const path = this.#fs.getPath(node);
    return this.#fs.analyzePath(path).exists && this.#fs.lookupPath(path).node === node;
  }

  #free(): { readonly clusters: number; readonly entries: number } {
    const { clusters, entries } = this.#inUse();
    return {
      clusters: diskSize.clusters - clusters + this.#own.clusters,
      entries: diskSize.entries - entries + this.#own.entries,
    };
  }

  /** Counts every file and folder, and files that are open though they were removed. */
  #inUse(): { readonly clusters: number; readonly entries: number } {
    const nodes = new Set(this.#fs.streams.flatMap((stream) => (stream ? [stream.node] : [])));
    const walk = (folder: FileNode): void => {
      for (const node of Object.values(folder.contents as Readonly<Record<string, FileNode>>)) {
        nodes.add(node);
        if (this.#fs.isDir(node.mode)) walk(node);
      }
    };
    walk(this.#fs.root);
    let clusters = 0;
    for (const { mode, usedBytes } of nodes) clusters += this.#fs.isFile(mode) ? clustersOf(usedBytes) : 1;
    return { clusters, entries: nodes.size };
  }
}
