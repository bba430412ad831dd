import type { Block } from "blockly/core";

/** A slot in which nothing stands although the block needs something there. */
export interface EmptySlot {
  readonly block: Block;
  readonly input: string;
  /** The Python that stands in for it: `0`, `""`, `[]`, ... */
  readonly countsAs: string;
}

/** The empty slots that are met while a program is written; one that is met twice is still one. */
export class EmptySlots {
  readonly #slots = new Map<string, EmptySlot>();

  /** Takes note of one. What counts as no Python at all may stay empty. */
  note(block: Block, input: string, countsAs: string): void {
    if (countsAs !== "") this.#slots.set(`${block.id} ${input}`, { block, input, countsAs });
  }

  /** All of them, in the order in which they were met. */
  get all(): readonly EmptySlot[] {
    return [...this.#slots.values()];
  }
}
