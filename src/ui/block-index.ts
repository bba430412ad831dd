import type * as Blockly from "blockly/core";

/** A block of the shelf, and the words by which it is found. */
export interface IndexedBlock {
  readonly info: Blockly.utils.toolbox.BlockInfo;
  /** What is written on the block, the choices of its menus included. */
  readonly label: string;
  /** What else tells of it: its tooltip, its category, and its Python. */
  readonly more: string;
}

/** How well a block answers: the words that stand on it before those that only tell of it. */
type Rank = 0 | 1 | 2;

/** The most blocks that are shown at once. */
const MOST = 30;

/** Finds blocks by the beginnings of words: every word of the question must begin one of the block's. */
export class BlockIndex {
  readonly #entries: readonly { readonly info: IndexedBlock["info"]; readonly ranked: readonly string[] }[];

  constructor(blocks: readonly IndexedBlock[]) {
    this.#entries = blocks.map(({ info, label, more }) => ({
      info,
      ranked: [spaced(label), spaced(`${label} ${more}`)],
    }));
  }

  /** The blocks that answer, best first, otherwise in the order of the shelf; none to an empty question. */
  find(question: string): Blockly.utils.toolbox.BlockInfo[] {
    const words = spaced(question).split(" ").filter(Boolean);
    if (words.length === 0) return [];
    const found = this.#entries.map(({ info, ranked }) => ({ info, rank: rankOf(ranked, words) }));
    return found
      .filter(({ rank }) => rank < 2)
      .sort((one, other) => one.rank - other.rank)
      .slice(0, MOST)
      .map(({ info }) => info);
  }
}

function rankOf(ranked: readonly string[], words: readonly string[]): Rank {
  const rank = ranked.findIndex((text) => words.every((word) => text.includes(` ${word}`)));
  return rank === 0 || rank === 1 ? rank : 2;
}

/** Lower case, without accents, every word after one space: `time.sleep(1)` becomes ` time sleep 1 `. */
function spaced(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  // Signs such as + and % are words of their own, for a block that has nothing else on it.
  const words = plain.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}()[\].,:_"']/gu) ?? [];
  return ` ${words.join(" ")} `;
}
