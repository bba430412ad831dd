import type { BoardFile, FileChange } from "../../../../src/device/virtual/files/board-file.ts";
import type { Chip } from "../chip.ts";
import type { Order } from "../nina.ts";
import type { Quirks } from "../quirks.ts";

/** What a board is given when its power comes on. */
export interface PowerOn {
  readonly wasmUrl: string;
  readonly memory: SharedArrayBuffer;
  readonly chip: Chip;
  readonly quirks: Quirks;
  readonly files: readonly BoardFile[];
  /** Whether it was its own program that has had it reset. */
  readonly wasReset: boolean;
}

/** What the thread of a board tells. */
export type FromBoard =
  | { readonly kind: "order"; readonly order: Order }
  /** Its sockets have changed. Not said again until they were looked at. */
  | { readonly kind: "poke" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "file"; readonly change: FileChange }
  /** A program has asked for a reset as by the button, and the thread does nothing any more. */
  | { readonly kind: "reset" };
