import type { BoardFile, FileChange } from "./files/board-file.ts";
import type { NetworkNews } from "./network/outside.ts";

/** What the page tells the worker that is a virtual board. */
export type ToWorker =
  | { readonly kind: "boot"; readonly memory: SharedArrayBuffer }
  /** Runs the learner's scripts and goes to the prompt; said once. The files are those of the boards before. */
  | { readonly kind: "start"; readonly files: readonly BoardFile[] }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** Removes a file, or a folder with all that is in it. */
  | { readonly kind: "remove-file"; readonly path: string }
  /** A wire has changed: handlers may have to be called, though no program runs. */
  | { readonly kind: "wired" };

/** What the worker tells the page. */
export type FromWorker =
  /** It can be started. */
  | { readonly kind: "ready" }
  /** There is output in the shared memory; not said again until the page has taken it. */
  | { readonly kind: "output" }
  /** The program does something on the network. */
  | { readonly kind: "network"; readonly news: NetworkNews }
  /** A program has changed a file. */
  | { readonly kind: "file"; readonly change: FileChange }
  /** Whether the program waits for somebody to type. */
  | { readonly kind: "keys-wanted"; readonly areWanted: boolean }
  /** The board could not be switched on: a file is missing or damaged. */
  | { readonly kind: "no-boot"; readonly reason: string }
  /** MicroPython itself broke; this worker is of no more use. */
  | { readonly kind: "crashed"; readonly reason: string };
