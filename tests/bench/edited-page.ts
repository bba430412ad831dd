import type { WorkspaceSvg } from "blockly/core";

/** A page whose edits are measured, ours or the bare one, seen from inside the page. */
export interface EditedPage {
  readonly workspace: WorkspaceSvg;
  load(json: Readonly<Record<string, unknown>>): void;
  /** Sets who is called each time when a new Python text stands in the page. */
  onText(listener: () => void): void;
  /** Whether nothing is left to do after an edit, such as saving. */
  isSettled(): boolean;
}

/** A change a learner makes: another number in a block, or a statement put below another one. */
export type Edit =
  | { readonly kind: "number"; readonly blockId: string; readonly value: number }
  | { readonly kind: "insert"; readonly blockId: string };

/** How long an edit took, in milliseconds. */
export interface EditTimes {
  /** From Blockly's first event until the text stands in the page. */
  readonly share: number;
  /** From the change until the text stands in the page, without `wait`. */
  readonly whole: number;
  /** Idle, until the browser began its next frame. */
  readonly wait: number;
  /** How often a text was put into the page before it came to rest. */
  readonly texts: number;
}

/** Makes edits in a page and times them, one at a time. */
export interface EditWatch {
  /** Resolves when the page has come to rest after the edit. Rejects when it does not. The page is at rest before. */
  time(edit: Edit): Promise<EditTimes>;
}
