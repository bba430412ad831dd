/** A file or folder of Emscripten's file system in memory. */
export interface FileNode {
  readonly mode: number;
  readonly usedBytes: number;
  /** Bytes of a file, which an empty one may lack; by name the nodes of a folder. */
  readonly contents: Uint8Array | Readonly<Record<string, FileNode>> | null;
  readonly stream_ops: { fsync?: (stream: FileStream) => number };
  readonly parent: FileNode;
}

/** What can be done with a file that is open. */
interface StreamOperations {
  readonly write?: (stream: FileStream, buffer: Uint8Array, offset: number, length: number) => number;
}

/** A file that is open. */
export interface FileStream {
  stream_ops: StreamOperations;
  readonly node: FileNode;
  readonly flags: number;
  readonly position: number;
}

/** The part of Emscripten's file system that the board's disk is made of. MicroPython reaches it by these names. */
export interface FileSystem {
  ErrnoError: new (errno: number) => Error & { errno: number };
  readonly root: FileNode;
  readonly streams: readonly (FileStream | null)[];
  isFile(mode: number): boolean;
  isDir(mode: number): boolean;
  getPath(node: FileNode): string;
  lookupPath(path: string): { readonly node: FileNode };
  analyzePath(path: string): { readonly exists: boolean };
  mkdir(path: string): void;
  rmdir(path: string): void;
  unlink(path: string): void;
  rename(from: string, to: string): void;
  mknod(path: string, mode: number, dev: number): FileNode;
  readdir(path: string): string[];
  writeFile(path: string, content: Uint8Array): void;
  write(
    stream: FileStream,
    buffer: Uint8Array,
    offset: number,
    length: number,
    position?: number,
    canOwn?: boolean,
  ): number;
  doTruncate(stream: FileStream | null, node: FileNode, length: number): void;
  close(stream: FileStream): void;
  statfsNode(node: FileNode): object;
}

/** What Emscripten's errors are called on a board, whose numbers are others. */
const ERRNO: Readonly<Record<number, number>> = {
  20: 17, // EEXIST
  28: 22, // EINVAL
  31: 21, // EISDIR
  33: 24, // EMFILE
  37: 22, // ENAMETOOLONG: to FAT, a name like any other that it cannot have
  44: 2, // ENOENT
  51: 28, // ENOSPC
  54: 20, // ENOTDIR
  55: 13, // ENOTEMPTY: FAT refuses access
};

/** Emscripten's own numbers, for errors that are raised here. */
export const emscriptenErrno = { invalid: 28, noSpace: 51 };

/** What MicroPython calls; these call one another no further, so that a number is translated once. */
const CALLED = [
  "open",
  "read",
  "write",
  "close",
  "readdir",
  "stat",
  "chdir",
  "mkdir",
  "rmdir",
  "unlink",
  "rename",
] as const;

/** Has errors carry the numbers that they have on a board. To be called when nothing of the file system changes any more. */
export function translateErrors(fileSystem: FileSystem): void {
  const calls = fileSystem as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of CALLED) {
    const call = calls[name];
    calls[name] = (...args) => {
      try {
        return call?.(...args);
      } catch (error) {
        if (error instanceof fileSystem.ErrnoError) error.errno = ERRNO[error.errno] ?? error.errno;
        throw error;
      }
    };
  }
}
