/** What the page tells the worker that is a virtual board. */
export type ToWorker =
  | { readonly kind: "boot"; readonly memory: SharedArrayBuffer }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

/** What the worker tells the page. */
export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** The board could not be switched on: a file is missing or damaged. */
  | { readonly kind: "no-boot"; readonly reason: string };
