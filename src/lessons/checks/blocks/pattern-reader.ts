import { categoryOf } from "./block-categories.ts";
import type { BlockPattern } from "./block-pattern.ts";
import { fieldText, type ProgramBlock } from "./running-blocks.ts";

type Stack = ProgramBlock["stack"];

/** Tells which blocks fit patterns; remembers what it has found out, so that it looks at each block once a pattern. */
export class PatternReader {
  readonly #fitting = new Map<BlockPattern, Map<ProgramBlock, boolean>>();
  readonly #holding = new Map<BlockPattern, Map<ProgramBlock, boolean>>();
  readonly #ends = new Map<BlockPattern, Map<Stack, readonly [first: number, last: number]>>();

  /** Whether a block fits all that a pattern says. */
  fits(block: ProgramBlock, pattern: BlockPattern): boolean {
    return remembered(this.#fitting, pattern, block, () => this.#fits(block, pattern));
  }

  #fits(block: ProgramBlock, pattern: BlockPattern): boolean {
    const { inside, contains, after, before, slots = {} } = pattern;
    return (
      isOfKind(block, pattern) &&
      Object.entries(slots).every(([name, wanted]) =>
        block.slots.get(name)?.some((one) => this.fits(one, wanted)),
      ) &&
      (!inside || ancestors(block).some((one) => this.fits(one, inside))) &&
      (!contains || this.#holds(block, contains)) &&
      (!after || this.#endsOf(block.stack, after)[0] < block.stack.indexOf(block)) &&
      (!before || this.#endsOf(block.stack, before)[1] > block.stack.indexOf(block))
    );
  }

  /** Whether such a block is somewhere inside it; shadow blocks are none. */
  #holds(block: ProgramBlock, wanted: BlockPattern): boolean {
    return remembered(this.#holding, wanted, block, () =>
      block.children.some((one) => (!one.isShadow && this.fits(one, wanted)) || this.#holds(one, wanted)),
    );
  }

  /** The places of the first and the last block of a stack that fit; neither is before or after any, if there are none. */
  #endsOf(stack: Stack, wanted: BlockPattern): readonly [first: number, last: number] {
    return remembered(this.#ends, wanted, stack, () => {
      const first = stack.findIndex((one) => this.fits(one, wanted));
      if (first < 0) return [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      return [first, stack.findLastIndex((one) => this.fits(one, wanted))];
    });
  }
}

/** Whether type, category and fields are those of a pattern. */
function isOfKind({ type, fields }: ProgramBlock, pattern: BlockPattern): boolean {
  const types = pattern.block === undefined ? null : [pattern.block].flat();
  if (types && !types.includes(type)) return false;
  if (pattern.category !== undefined && categoryOf(type) !== pattern.category) return false;
  return Object.entries(pattern.fields ?? {}).every(([name, value]) => fields.get(name) === fieldText(value));
}

function ancestors(block: ProgramBlock): readonly ProgramBlock[] {
  const found: ProgramBlock[] = [];
  for (let { parent } = block; parent; { parent } = parent) found.push(parent);
  return found;
}

/** What is known under two keys, found out when it is asked for first. */
function remembered<Key, Value>(
  known: Map<BlockPattern, Map<Key, Value>>,
  pattern: BlockPattern,
  key: Key,
  find: () => Value,
): Value {
  const ofPattern = known.get(pattern) ?? new Map<Key, Value>();
  known.set(pattern, ofPattern);
  const value = ofPattern.get(key) ?? find();
  ofPattern.set(key, value);
  return value;
}
