/** A file that a program has written, or a folder that it has made. */
export interface BoardFile {
  /** From the root, as in `/data/log.txt`. */
  readonly path: string;
  /** Null for a folder. */
  readonly bytes: Uint8Array | null;
}

/** What a program has done to the board's files. */
export type FileChange =
  /** From byte `from` on it has these bytes, and `size` of them altogether. `from` is not beyond its end before. */
  | {
      readonly kind: "written";
      readonly path: string;
      readonly from: number;
      readonly bytes: Uint8Array;
      readonly size: number;
    }
  /** A file, or a folder with all that is in it, in place of what had the new path. */
  | { readonly kind: "renamed"; readonly path: string; readonly to: string }
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "removed"; readonly path: string };

/**
 * The size of the board's file system: FAT on 14 MiB of flash in sectors of 4096 bytes, of which the system itself takes
 * seven. The root of the real one has room for 512 names; here that goes for all files and folders together.
 */
export const diskSize = {
  clusterBytes: 4096,
  clusters: 3577,
  entries: 512,
  nameLength: 255,
  pathLength: 1024,
};

/** How many clusters so many bytes take. */
export const clustersOf = (bytes: number): number => Math.ceil(bytes / diskSize.clusterBytes);

/** What FAT allows in a name. */
export const isName = (name: string): boolean =>
  name.length > 0 && name.length <= diskSize.nameLength && !/[\u0000-\u001f"*/:<>?\\|\u007f]/.test(name);

const NOT_ON_DISK = /^\/(dev|proc|tmp|home|virtual)(\/|$)/;

/** Whether a path can be that of a file on the board's disk. */
export const isOnDisk = (path: string): boolean =>
  path.length <= diskSize.pathLength &&
  path.startsWith("/") &&
  path.slice(1).split("/").every(isName) &&
  !/\/\.{1,2}(\/|$)/.test(path) &&
  !NOT_ON_DISK.test(path);

/** Whether a path is that of a learner's file, and not of what the virtual Nano comes with. */
export const isKept = (path: string): boolean => isOnDisk(path) && !/^\/(lib|run|untether)(\/|$)/.test(path);
